import "./command.css";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { CiteChip } from "../cite/cite.tsx";
import { RefusalBox } from "../problem/refusal.tsx";
import { useTell, useWords } from "../words/useWords.ts";
import type { Commanding } from "./useCommand.ts";
import { wording } from "./wording.ts";

/** What came of a command, beside its form: refused and why, stale, out of reach, or consent due with a way to ask for it. */
export function CommandSays({ command }: { readonly command: Commanding }) {
  const say = useWords(wording);
  const { problem, stale, unreachable, putUp } = command;
  if (stale)
    return (
      <div role="alert" className="command-says command-stale">
        <p>{say("stale")}</p>
        <p className="quiet">{say("stale-then")}</p>
      </div>
    );
  if (unreachable)
    return (
      <div role="alert" className="command-says command-stale">
        {say("unreachable")}
      </div>
    );
  if (problem === undefined) return null;
  if (putUp !== undefined) return <ConsentDue command={command} />;
  return <RefusalBox problem={problem} />;
}

function ConsentDue({ command: { problem, putUp, busy } }: { readonly command: Commanding }) {
  const say = useWords(wording);
  const tell = useTell();
  const [reason, setReason] = useState("");
  const label = useId();
  return (
    <div role="alert" className="command-says command-asks">
      <p className="command-asks-what">{say("consent-due")}</p>
      <ol className="command-steps">
        {(problem?.asks ?? []).map(({ who, cites }) => (
          <li key={who.map(({ key }) => key).join()}>
            <span>{who.map(tell).join(say("or"))}</span>
            {cites.map((cite) => (
              <CiteChip key={cite.article + cite.quote} cite={cite} />
            ))}
          </li>
        ))}
      </ol>
      <label htmlFor={label}>{say("reason")}</label>
      <Input.TextArea
        id={label}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="primary" loading={busy} onClick={() => void putUp?.(reason.trim())}>
        {say("put-up")}
      </Button>
    </div>
  );
}
