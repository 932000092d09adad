import { App, Button, Input } from "antd";
import { useCallback, useId, useMemo, useState } from "react";
import type { Proposal } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { useDraft } from "../../client/draft.ts";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The decision says again what was put up, so that consent to this is none to anything else. */
const deedOf = ({ act, raw, of }: Proposal, decision: "approval.grant" | "approval.refuse", reason: string) => ({
  act: decision,
  fields: { ...raw, "approval.act": act.key },
  ...(of === undefined ? {} : { of }),
  ...(reason === "" ? {} : { reason }),
});

/** Consent with one click; a refusal with its reason. */
export function Deciding({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const { command, ready, reason, setReason, refusing, setRefusing, decide } = useDecision(proposal);
  const id = useId();
  return (
    <div className="stack">
      <CommandSays command={command} />
      {refusing ? (
        <>
          <div className="stack-tight">
            <label htmlFor={id}>{say("refuse-why")}</label>
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={2000}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div className="row">
            <Button type="primary" disabled={reason.trim() === ""} loading={command.busy} onClick={() => decide(false)}>
              {say("refuse-now")}
            </Button>
            <Button onClick={() => setRefusing(false)}>{say("back")}</Button>
          </div>
        </>
      ) : (
        <div className="row">
          <Button type="primary" disabled={!ready} loading={command.busy} onClick={() => decide(true)}>
            {say("grant")} <kbd>y</kbd>
          </Button>
          <Button onClick={() => setRefusing(true)}>
            {say("refuse")} <kbd>n</kbd>
          </Button>
        </div>
      )}
    </div>
  );
}

function useDecision(proposal: Proposal) {
  const say = useWords(wording);
  const tell = useTell();
  const { message } = App.useApp();
  const { caseId, version, stream, act, number } = proposal;
  const { data: whole } = useAsk("caseGet", { params: { id: caseId } });
  const command = useCommand(stream, whole?.version ?? 0);
  const [reason, setReason, forget] = useDraft(`refusal:${caseId}~${version}`, "");
  const [refusing, setRefusing] = useState(reason !== "");
  const ready = whole !== undefined && !command.busy;
  const { submit } = command;
  const decide = useCallback(
    (granted: boolean): void => {
      if (!ready || (!granted && reason.trim() === "")) return;
      const deed = deedOf(proposal, granted ? "approval.grant" : "approval.refuse", granted ? "" : reason.trim());
      void submit([deed]).then((answer) => {
        if (answer === undefined) return;
        forget();
        void message.success(say(granted ? "granted-done" : "refused-done", tell(act), number));
      });
    },
    [ready, proposal, reason, submit, forget, message, say, tell, act, number],
  );
  useKeys(
    say("title"),
    useMemo(
      () => [
        { keys: "y", does: say("grant"), act: () => decide(true) },
        { keys: "n", does: say("refuse"), act: () => setRefusing(true) },
      ],
      [say, decide],
    ),
  );
  return { command, ready, reason, setReason, refusing, setRefusing, decide };
}
