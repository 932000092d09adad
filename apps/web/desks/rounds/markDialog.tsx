import { Input, Modal } from "antd";
import { useId, useState } from "react";
import type { RoundView } from "#contract/index.ts";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import type { Commanding } from "../../panels/command/useCommand.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** A round about to be marked as done, or taken back. */
export type Marking = { readonly row: RoundView; readonly as: "done" | "back" };

type Asked = {
  readonly marking: Marking;
  readonly command: Commanding;
  readonly onSend: (said: string) => void;
  readonly onClose: () => void;
};

/** Asks for a note with what is done, and for a reason with what is taken back. */
export function MarkDialog({ marking: { row, as }, command, onSend, onClose }: Asked) {
  const say = useWords(wording);
  const tell = useTell();
  const [said, setSaid] = useState("");
  const id = useId();
  const back = as === "back";
  return (
    <Modal
      open
      title={say(back ? "back-of" : "mark-of", tell(row.affair))}
      okText={say(back ? "back" : "mark")}
      cancelText={say("close")}
      okButtonProps={{ disabled: back && said.trim() === "", loading: command.busy }}
      onOk={() => onSend(said.trim())}
      onCancel={onClose}
    >
      <div className="stack">
        {!back && <p className="quiet">{say("mark-hint", tell(row.act))}</p>}
        <label htmlFor={id}>{say(back ? "back-why" : "note")}</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={2000}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        <CommandSays command={command} />
      </div>
    </Modal>
  );
}
