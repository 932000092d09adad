import { Button, Input } from "antd";
import { useState } from "react";
import type { AnswerOf } from "../../../client/call.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { type Commanding, useCommand } from "../../../panels/command/useCommand.ts";
import { useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type List = AnswerOf<"editionList">;
type Edition = List["rows"][number];
type Shown = { readonly row: Edition; readonly list: List };

/** That an edition is revoked before its first day: who put it up and why, and what the reader may do about it. */
export function Revoking({ row, list }: Shown) {
  const say = useWords(wording);
  const command = useCommand("court/law", list.version);
  const { state, recall, revoked } = row;
  if (revoked !== undefined)
    return (
      <p role="note" className="draft-returned">
        {say("revoked", revoked.by.name, revoked.on, revoked.proposedBy.name, revoked.reason)}
      </p>
    );
  if (state !== "coming") return null;
  return (
    <>
      {recall === undefined ? (
        list.mayRecall && <Recalling row={row} command={command} />
      ) : (
        <Judging row={row} list={list} command={command} recall={recall} />
      )}
      <CommandSays command={command} />
    </>
  );
}

type Recall = NonNullable<Edition["recall"]>;

/** A revocation that is put up, and the buttons of whoever may decide on it. */
function Judging({ row, list, command, recall }: Shown & { readonly command: Commanding; readonly recall: Recall }) {
  const say = useWords(wording);
  const does = (act: string) => void command.submit([{ act, fields: { "edition.number": row.number } }]);
  const revokes = list.mayRevoke && !recall.own;
  return (
    <>
      <p role="note" className="draft-returned">
        {say("recalled", recall.by.name, recall.on, recall.reason)}
      </p>
      <div className="row">
        {revokes && (
          <Button danger loading={command.busy} onClick={() => does("edition.revoke")}>
            {say("revoke")}
          </Button>
        )}
        {list.mayRecall && (
          <Button disabled={command.busy} onClick={() => does("edition.uphold")}>
            {say(recall.own ? "recall-back" : "uphold")}
          </Button>
        )}
        {recall.own && <span className="quiet">{say("recall-waits")}</span>}
      </div>
    </>
  );
}

/** Puts a revocation up, with its reason. */
function Recalling({ row, command }: { readonly row: Edition; readonly command: Commanding }) {
  const say = useWords(wording);
  const [reason, setReason] = useState("");
  const id = `recall-${row.number}`;
  const recall = () =>
    void command.submit([{ act: "edition.recall", fields: { "edition.number": row.number }, reason: reason.trim() }]);
  return (
    <details className="beside">
      <summary>{say("recall")}</summary>
      <div className="draft-form">
        <p className="quiet">{say("recall-note")}</p>
        <Field id={id} label={say("recall-why")} wide>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <Button loading={command.busy} onClick={recall}>
          {say("recall-put-up")}
        </Button>
      </div>
    </details>
  );
}
