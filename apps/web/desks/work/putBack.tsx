import { Input, Modal } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import type { Taking } from "./useTaking.ts";
import { wording } from "./wording.ts";

/** Asks why a piece of work is put back; the next who takes it reads it. */
export function PutBack({ taking }: { readonly taking: Taking }) {
  const say = useWords(wording);
  const { leaving, askWhy, putBack, command } = taking;
  const [reason, setReason] = useState("");
  const id = useId();
  if (leaving === undefined) return null;
  return (
    <Modal
      open
      title={say("put-back-of", leaving.number)}
      okText={say("put-back")}
      cancelText={say("close")}
      okButtonProps={{ disabled: reason.trim() === "" || command.busy }}
      onOk={() => putBack(leaving, reason.trim())}
      onCancel={() => askWhy(undefined)}
    >
      <div className="stack">
        <label htmlFor={id}>{say("put-back-why")}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {command.problem !== undefined && <RefusalBox problem={command.problem} />}
      </div>
    </Modal>
  );
}
