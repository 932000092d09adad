import { Button, Select } from "antd";
import { useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { useVocabulary } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { slipNumbers } from "./steps.ts";
import { wording } from "./wording.ts";

/** Sends affairs out, several in one command: each gets a slip of its own. */
export function SendOut({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  const vocabulary = useVocabulary().data;
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const command = useCommand(whole.line.stream, whole.version);
  const options = (vocabulary?.affairs ?? [])
    .filter(({ core }) => !core)
    .map((affair) => ({ value: affair.key, label: tell(affair) }));
  const send = async (): Promise<void> => {
    const slips = new Set(vocabulary?.affairs.filter(({ slip }) => slip).map(({ key }) => key));
    const deeds = slipNumbers(whole.version, kinds).map(([kind, slip]) => ({
      act: "affair.dispatch",
      fields: { "affair.kind": kind },
      ...(slips.has(kind) ? { of: { slip } } : {}),
    }));
    if ((await command.submit(deeds)) !== undefined) setKinds([]);
  };
  return (
    <section className="stack-tight no-print">
      <h2>{say("new")}</h2>
      <form
        className="send-out"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field id="send-out" label={say("new-kind")} note={say("new-note")}>
          <Select
            id="send-out"
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            value={[...kinds]}
            options={options}
            onChange={(next: string[]) => setKinds(next)}
          />
        </Field>
        <Button htmlType="submit" disabled={kinds.length === 0} loading={command.busy}>
          {say("new-send", kinds.length)}
        </Button>
      </form>
      <CommandSays command={command} />
    </section>
  );
}
