import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useMe } from "../../../client/me.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { wording } from "./wording.ts";

/** Puts a draft up with its first day and why; whoever did not put it up adopts it or gives it back. */
export function Signing({ data }: { readonly data: Draft }) {
  const say = useWords(wording);
  const command = useCommand("court/law", data.version);
  const { draft, mayDraft } = data;
  const { reads } = useMe();
  const does = (act: string, fields: Readonly<Record<string, string>> = {}, reason?: string) =>
    command.submit([
      { act, fields: { "edition.draft": draft.id, ...fields }, ...(reason === undefined ? {} : { reason }) },
    ]);
  return (
    <section className="stack" aria-labelledby="draft-sign">
      <h2 id="draft-sign">{say("sign")}</h2>
      {reads.length > 0 && <p className="quiet">{say("below-adopt")}</p>}
      {draft.state === "adopted" && <p>{say("is-law", draft.from ?? "")}</p>}
      {draft.state === "revoked" && <p>{say("is-revoked")}</p>}
      {draft.state === "dropped" && <p>{say("is-dropped")}</p>}
      {draft.state === "drafting" && mayDraft && <PuttingUp data={data} busy={command.busy} does={does} />}
      {draft.state === "proposed" && <Deciding data={data} busy={command.busy} does={does} />}
      {mayDraft && (draft.state === "drafting" || (draft.state === "proposed" && data.own)) && (
        <div>
          <Withdrawing draft={draft} busy={command.busy} withdraw={() => void does("edition.withdraw")} />
        </div>
      )}
      <CommandSays command={command} />
    </section>
  );
}

type Withdrawal = { readonly draft: Draft["draft"]; readonly busy: boolean; readonly withdraw: () => void };

/** Takes what was put up back to be changed; or, not put up, gives the draft up with all that was filled in it. */
function Withdrawing({ draft, busy, withdraw }: Withdrawal) {
  const say = useWords(wording);
  if (draft.state === "proposed")
    return (
      <Button disabled={busy} onClick={withdraw}>
        {say("withdraw")}
      </Button>
    );
  return (
    <Popconfirm title={say("drop-sure")} okText={say("drop")} cancelText={say("keep")} onConfirm={withdraw}>
      <Button disabled={busy}>{say("drop")}</Button>
    </Popconfirm>
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
        <>
          <div>
            <Button type="primary" loading={busy} onClick={() => void does("edition.adopt")}>
              {say("adopt")}
            </Button>
          </div>
          <Returning busy={busy} giveBack={(reason) => void does("edition.return", {}, reason)} />
        </>
      )}
    </>
  );
}

type Return = { readonly busy: boolean; readonly giveBack: (reason: string) => void };

/** Gives a draft back to whoever put it up, with what is to be changed. */
function Returning({ busy, giveBack }: Return) {
  const say = useWords(wording);
  const [reason, setReason] = useState("");
  return (
    <details className="beside">
      <summary>{say("return-instead")}</summary>
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
        <Button disabled={busy} onClick={() => giveBack(reason.trim())}>
          {say("return")}
        </Button>
      </div>
    </details>
  );
}
