import { App, Button, Input } from "antd";
import { useState } from "react";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { Candidates } from "./candidates.tsx";
import type { Seat, Seen } from "./choosing.ts";
import { wording } from "./wording.ts";

type Props = { readonly seat: Seat; readonly seen: Seen; readonly onDone: () => void };

/** Puts another person in a seat, with the reason. */
export function Replace({ seat, seen, onDone }: Props) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState("");
  const command = useCommand(seen.line.stream, seen.version);
  const replace = async (): Promise<void> => {
    if (person === undefined) return;
    const fields = { "handler.seat": seat.seat.key, "handler.person": person };
    if ((await command.submit([{ act: "handler.replace", fields, reason: reason.trim() }])) === undefined) return;
    void message.success(say("replaced"));
    onDone();
  };
  const id = `replace-${seat.seat.key}`;
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void replace();
      }}
    >
      <p className="quiet">{say("replace-who", seat.holder?.name ?? "")}</p>
      <Candidates seat={seat} chosen={person} readOnly={false} onChoose={setPerson} />
      <Field id={id} label={say("replace-why")}>
        <Input id={id} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <CommandSays command={command} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={command.busy}
          disabled={person === undefined || reason.trim() === ""}
        >
          {say("replace")}
        </Button>
        <Button type="text" onClick={onDone}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}
