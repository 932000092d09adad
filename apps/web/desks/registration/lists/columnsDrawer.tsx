import { Button, Drawer, Select } from "antd";
import { Fragment, useState } from "react";
import type { ImportWhole } from "#contract/index.ts";
import { askAgain } from "../../../client/ask.ts";
import { call } from "../../../client/call.ts";
import { Refusal } from "../../../panels/problem/refusal.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { useSending } from "./useSending.ts";
import { wording } from "./wording.ts";

const UNREAD = "";

/** What each column of the list is read as: found by its heading, chosen by hand where that is wrong. */
export function ColumnsDrawer({ list, close }: { readonly list: ImportWhole; readonly close: () => void }) {
  const say = useWords(wording);
  const tell = useTell();
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const { busy, problem, send } = useSending();
  const options = [
    { value: UNREAD, label: say("unread") },
    ...list.choices.map((word) => ({ value: word.key, label: tell(word) })),
  ];
  const save = () =>
    void send(async () => {
      const columns = Object.entries(chosen).map(([at, reads]) => ({
        at: Number(at),
        reads: reads === UNREAD ? null : reads,
      }));
      if (columns.length > 0) await call("importColumns", { params: { id: list.id }, body: { columns } });
      askAgain("importGet", "importRows");
      close();
    });
  return (
    <Drawer
      open
      onClose={close}
      size={560}
      title={say("columns")}
      footer={
        list.may && (
          <Button type="primary" loading={busy} disabled={Object.keys(chosen).length === 0} onClick={save}>
            {say("columns-save")}
          </Button>
        )
      }
    >
      <div className="stack">
        <p className="quiet">{say("columns-hint")}</p>
        <div className="list-mapping">
          {list.columns
            .filter(({ heading }) => heading !== "")
            .map(({ at, heading, reads }) => (
              <Fragment key={at}>
                <label htmlFor={`column-${at}`}>{heading}</label>
                <Select
                  id={`column-${at}`}
                  showSearch={{ optionFilterProp: "label" }}
                  disabled={!list.may || list.counts.wanted > 0}
                  value={chosen[at] ?? reads ?? UNREAD}
                  options={options}
                  onChange={(value: string) => setChosen({ ...chosen, [at]: value })}
                />
              </Fragment>
            ))}
        </div>
        {problem !== undefined && (
          <div role="alert">
            <Refusal problem={problem} />
          </div>
        )}
      </div>
    </Drawer>
  );
}
