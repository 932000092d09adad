import { Button, Select } from "antd";
import { useState } from "react";
import type { CaseWhole } from "#contract/index.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { FieldForm } from "../../../panels/fieldForm/fieldForm.tsx";
import { useVocabulary, type Values, type Vocabulary } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { slipNumbers } from "./steps.ts";
import { wording } from "./wording.ts";

/** What the law asks of a slip more often than anything else; it stands open, the rest behind a fold. */
const FIRST = "affair.needs-ruling";

function useSending(whole: CaseWhole, vocabulary: Vocabulary | undefined) {
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [values, setValues] = useState<Values>({});
  const command = useCommand(whole.line.stream, whole.version);
  const send = async (): Promise<void> => {
    const slips = new Set(vocabulary?.affairs.filter(({ slip }) => slip).map(({ key }) => key));
    const deeds = slipNumbers(whole.version, kinds).map(([kind, slip]) => ({
      act: "affair.dispatch",
      fields: { ...values, "affair.kind": kind },
      ...(slips.has(kind) ? { of: { slip } } : {}),
    }));
    if ((await command.submit(deeds)) === undefined) return;
    setKinds([]);
    setValues({});
  };
  return { kinds, setKinds, values, setValues, command, send };
}

/** Sends affairs out, several in one command: those with a slip at hand, the others in a list. */
export function SendOut({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const vocabulary = useVocabulary().data;
  const { kinds, setKinds, values, setValues, command, send } = useSending(whole, vocabulary);
  const words = (vocabulary?.acts["affair.dispatch"]?.fields ?? []).filter(
    (word) => word !== "affair.kind" && word !== FIRST && vocabulary?.facts[word] !== undefined,
  );
  return (
    <section className="stack-tight no-print">
      <h2>{say("new")}</h2>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Kinds vocabulary={vocabulary} kinds={kinds} onChange={setKinds} />
        {kinds.length > 0 && (
          <>
            <FieldForm words={[FIRST]} values={values} onChange={setValues} />
            {words.length > 0 && (
              <details>
                <summary>{say("new-more")}</summary>
                <FieldForm words={words} values={values} onChange={setValues} />
              </details>
            )}
          </>
        )}
        <CommandSays command={command} />
        <p>
          <Button type="primary" htmlType="submit" disabled={kinds.length === 0} loading={command.busy}>
            {say("new-send", kinds.length)}
          </Button>
        </p>
      </form>
    </section>
  );
}

type KindsProps = {
  readonly vocabulary: Vocabulary | undefined;
  readonly kinds: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
};

function Kinds({ vocabulary, kinds, onChange }: KindsProps) {
  const say = useWords(wording);
  const tell = useTell();
  const affairs = (vocabulary?.affairs ?? []).filter(({ core }) => !core);
  const others = affairs.filter(({ slip }) => !slip).map((affair) => ({ value: affair.key, label: tell(affair) }));
  const toggle = (key: string): void =>
    onChange(kinds.includes(key) ? kinds.filter((kind) => kind !== key) : [...kinds, key]);
  return (
    <div className="send-out">
      <div className="row">
        {affairs
          .filter(({ slip }) => slip)
          .map((affair) => (
            <Button
              key={affair.key}
              type={kinds.includes(affair.key) ? "primary" : "default"}
              aria-pressed={kinds.includes(affair.key)}
              onClick={() => toggle(affair.key)}
            >
              {tell(affair)}
            </Button>
          ))}
      </div>
      {others.length > 0 && (
        <Field id="send-out" label={say("new-kind")} note={say("new-note")}>
          <Select
            id="send-out"
            mode="multiple"
            showSearch={{ optionFilterProp: "label" }}
            value={kinds.filter((kind) => others.some(({ value }) => value === kind))}
            options={others}
            onChange={(next: string[]) =>
              onChange([...kinds.filter((kind) => !others.some(({ value }) => value === kind)), ...next])
            }
          />
        </Field>
      )}
    </div>
  );
}
