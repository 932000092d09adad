import { Button, Input } from "antd";
import type { AnswerOf } from "../../client/call.ts";
import { useDraft } from "../../client/draft.ts";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly seen: AnswerOf<"triageGet">;
  readonly onReturned: () => void;
  readonly onCancel: () => void;
};

/** Sent back for more inquiry, with what is lacking: what the rules wait on is written down to begin with. */
export function ReturnPart({ seen, onReturned, onCancel }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const { line, version, tables } = seen;
  const waits = tables.find(({ principal }) => principal)?.waitsOn ?? [];
  const [lack, setLack, forget] = useDraft(`return ${line.id}`, waits.map(tell).join(say("comma")));
  const command = useCommand(line.stream, version);
  const send = async (): Promise<void> => {
    const answer = await command.submit([{ act: "triage.return", fields: {}, reason: lack.trim() }]);
    if (answer === undefined) return;
    forget();
    onReturned();
  };
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field id="triage-lack" label={say("return-lack")}>
        <Input.TextArea
          id="triage-lack"
          autoFocus
          rows={2}
          maxLength={2000}
          value={lack}
          onChange={({ target }) => setLack(target.value)}
        />
      </Field>
      <CommandSays command={command} />
      <div className="row">
        <Button htmlType="submit" loading={command.busy} disabled={lack.trim() === ""}>
          {say("return-do")}
        </Button>
        <Button type="text" onClick={onCancel}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
