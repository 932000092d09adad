import { App, Button, Input, Select } from "antd";
import { useState } from "react";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useVocabulary } from "../../panels/fieldForm/vocabulary.ts";
import { useWords } from "../../panels/words/useWords.ts";
import type { Seen } from "./choosing.ts";
import { wording } from "./wording.ts";

/** Who is recused, and recording that somebody is. */
export function Recusal({ seen, readOnly }: { readonly seen: Seen; readonly readOnly: boolean }) {
  const say = useWords(wording);
  const [asking, setAsking] = useState(false);
  const may = !readOnly && seen.offers.some(({ act, open }) => act.key === "handler.recuse" && open);
  return (
    <section className="stack-tight">
      <h2>{say("recuse")}</h2>
      <p className={seen.recused.length === 0 ? "quiet" : ""}>
        {seen.recused.length === 0
          ? say("recused-none")
          : say("recused-list", seen.recused.map(({ name }) => name).join(say("comma")))}
      </p>
      {may && !asking && (
        <p className="no-print">
          <Button size="small" onClick={() => setAsking(true)}>
            {say("recuse-do")}
          </Button>
        </p>
      )}
      {asking && <RecuseForm seen={seen} onDone={() => setAsking(false)} />}
    </section>
  );
}

function RecuseForm({ seen, onDone }: { readonly seen: Seen; readonly onDone: () => void }) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const people = useVocabulary().data?.people ?? [];
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState("");
  const command = useCommand(seen.line.stream, seen.version);
  const record = async (): Promise<void> => {
    if (person === undefined) return;
    const deed = { act: "handler.recuse", fields: { "handler.person": person }, reason: reason.trim() };
    if ((await command.submit([deed])) === undefined) return;
    void message.success(say("recused-done"));
    onDone();
  };
  return (
    <form
      className="stack-tight recuse"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Field id="recuse-who" label={say("recuse-who")}>
        <Select
          id="recuse-who"
          showSearch={{ optionFilterProp: "label" }}
          value={person ?? null}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next: string) => setPerson(next)}
        />
      </Field>
      <Field id="recuse-why" label={say("recuse-why")}>
        <Input id="recuse-why" maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <CommandSays command={command} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={command.busy}
          disabled={person === undefined || reason.trim() === ""}
        >
          {say("recuse-do")}
        </Button>
        <Button type="text" onClick={onDone}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
