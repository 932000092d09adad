import { DeleteOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import type { Search } from "../../client/address.ts";
import { askAgain, useAsk } from "../../client/ask.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Chip } from "./chip.tsx";
import { cleared, viewOf } from "./filters.ts";
import { wording } from "./wording.ts";

const SCREEN = "cases";

type Viewed = { readonly search: Search; readonly change: (to: Search) => void };

/** Views somebody saved: filters and order under a name. */
export function Views({ search, change }: Viewed) {
  const say = useWords(wording);
  const here = JSON.stringify(viewOf(search));
  const { data: saved } = useAsk("viewList", { query: { screen: SCREEN } });
  const current = saved?.rows.find(({ state }) => JSON.stringify(viewOf(state)) === here);
  return (
    <Chip name={say("views")} said={current?.name}>
      {(close) => (
        <div className="views">
          <ViewNames
            names={saved?.rows.map(({ name }) => name) ?? []}
            onPick={(picked) => {
              change(cleared(saved?.rows.find(({ name }) => name === picked)?.state));
              close();
            }}
          />
          <KeepView state={viewOf(search)} />
        </div>
      )}
    </Chip>
  );
}

function ViewNames({ names, onPick }: { readonly names: readonly string[]; readonly onPick: (name: string) => void }) {
  const say = useWords(wording);
  if (names.length === 0) return <p className="quiet">{say("views-none")}</p>;
  const drop = (name: string) =>
    void call("viewDrop", { query: { screen: SCREEN, name } }).finally(() => askAgain("viewList"));
  return (
    <ul>
      {names.map((name) => (
        <li key={name} className="view">
          <button type="button" className="view-name" onClick={() => onPick(name)}>
            {name}
          </button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={say("view-drop", name)}
            onClick={() => drop(name)}
          />
        </li>
      ))}
    </ul>
  );
}

function KeepView({ state }: { readonly state: Record<string, string> }) {
  const say = useWords(wording);
  const tell = useTell();
  const id = useId();
  const { message } = App.useApp();
  const [name, setName] = useState("");
  const keep = async () => {
    const called = name.trim();
    if (called === "") return;
    try {
      await call("viewKeep", { body: { screen: SCREEN, name: called, state } });
      message.success(say("view-kept", called));
      setName("");
    } catch (error) {
      const problem = problemOf(error);
      message.error(problem === undefined || problem.zh === "" ? say("view-failed") : tell(problem));
    } finally {
      askAgain("viewList");
    }
  };
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label htmlFor={id}>{say("view-name")}</label>
      <div className="row">
        <Input id={id} className="grow" maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        <Button htmlType="submit" disabled={name.trim() === ""}>
          {say("view-keep")}
        </Button>
      </div>
      <p className="quiet small">{say("views-hint")}</p>
    </form>
  );
}
