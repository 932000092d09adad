import { Button, Input } from "antd";
import { useState } from "react";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import type { Commanding } from "../../../panels/command/useCommand.ts";
import { useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { wording } from "./wording.ts";

type Shown = { readonly data: Draft; readonly command: Commanding };

/** Puts a draft up with its first day and why; whoever did not put it up adopts it or gives it back. */
export function Signing({ data, command }: Shown) {
  const say = useWords(wording);
  const { draft, mayDraft } = data;
  const does = (act: string, fields: Readonly<Record<string, string>> = {}, reason?: string) =>
    command.submit([
      { act, fields: { "edition.draft": draft.id, ...fields }, ...(reason === undefined ? {} : { reason }) },
    ]);
  return (
    <section className="stack" aria-labelledby="draft-sign">
      <h2 id="draft-sign">{say("sign")}</h2>
      {draft.state === "adopted" && <p>{say("is-law", draft.from ?? "")}</p>}
      {draft.state === "revoked" && <p>{say("is-revoked")}</p>}
      {draft.state === "dropped" && <p>{say("is-dropped")}</p>}
      {draft.state === "drafting" && mayDraft && <PuttingUp data={data} busy={command.busy} does={does} />}
      {draft.state === "proposed" && <Deciding data={data} busy={command.busy} does={does} />}
      {(draft.state === "drafting" || draft.state === "proposed") && mayDraft && (
        <div>
          <Button type="text" disabled={command.busy} onClick={() => void does("edition.withdraw")}>
            {say("withdraw")}
          </Button>
        </div>
      )}
      <CommandSays command={command} />
    </section>
  );
}

type Doing = {
  readonly data: Draft;
  readonly busy: boolean;
  readonly does: (act: string, fields?: Readonly<Record<string, string>>, reason?: string) => Promise<unknown>;
};

function PuttingUp({ data: { earliest }, busy, does }: Doing) {
  const say = useWords(wording);
  const [from, setFrom] = useState(earliest);
  const [reason, setReason] = useState("");
  return (
    <div className="draft-form">
      <Field id="draft-from" label={say("from")} note={say("earliest", earliest)}>
        <Input id="draft-from" type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      </Field>
      <Field id="draft-reason" label={say("why-new")} wide>
        <Input.TextArea
          id="draft-reason"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <Button
        type="primary"
        loading={busy}
        onClick={() => void does("edition.propose", { "edition.from": from }, reason.trim())}
      >
        {say("put-up")}
      </Button>
    </div>
  );
}

function Deciding({ data: { draft, because, mayAdopt, own }, busy, does }: Doing) {
  const say = useWords(wording);
  const [reason, setReason] = useState("");
  const facts = [
    say("from-day", draft.from ?? ""),
    draft.proposedBy === undefined ? "" : say("proposed-by", draft.proposedBy.name),
    because === undefined ? "" : say("because", because),
  ];
  return (
    <>
      <p>{facts.filter((one) => one !== "").join(" · ")}</p>
      {own || !mayAdopt ? (
        <p className="quiet">{say(own ? "waits-for-other" : "waits-for-adopters")}</p>
      ) : (
        <div className="draft-form">
          <Field id="draft-return" label={say("return-why")} wide>
            <Input.TextArea
              id="draft-return"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          <div className="row">
            <Button type="primary" loading={busy} onClick={() => void does("edition.adopt")}>
              {say("adopt")}
            </Button>
            <Button disabled={busy} onClick={() => void does("edition.return", {}, reason.trim())}>
              {say("return")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
