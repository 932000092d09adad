import "./approvals.css";
import { Button, Input } from "antd";
import { useState } from "react";
import type { CaseWhole, Proposal } from "#contract/index.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { Cites } from "../../../panels/cite/cite.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { Empty } from "../../../panels/states/states.tsx";
import { Tag, type Tone } from "../../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { Fields } from "../timeline/entryLine.tsx";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole };
type OneProps = Props & { readonly proposal: Proposal };

/** What was put up in the case, the latest first. */
export function ApprovalsTab({ whole }: Props) {
  const say = useWords(wording);
  const { proposals } = whole;
  if (proposals.length === 0) return <Empty title={say("none")} hint={say("none-why")} />;
  return (
    <div className="stack">
      {proposals
        .toSorted((a, b) => b.version - a.version)
        .map((proposal) => (
          <One key={proposal.version} proposal={proposal} whole={whole} />
        ))}
    </div>
  );
}

const TONES: Readonly<Record<Proposal["state"], Tone>> = {
  waiting: "blue",
  granted: "amber",
  refused: "red",
  "carried-out": "green",
};

function One({ proposal, whole }: OneProps) {
  const say = useWords(wording);
  const tell = useTell();
  const { act, state, by, on, reason, fields, chain, refusal, cites } = proposal;
  return (
    <section className="panel stack-tight" aria-label={tell(act)}>
      <header className="row">
        <h2>{tell(act)}</h2>
        <Tag tone={TONES[state]}>{say(state)}</Tag>
        <span className="grow" />
        <span className="quiet small">{say("by", by.name, on)}</span>
      </header>
      <Fields fields={fields} />
      {reason !== undefined && <p className="break">{say("reason", reason)}</p>}
      <ol className="chain" aria-label={say("chain")}>
        {chain.map(({ who, signedBy, signedOn }) => (
          <li
            key={who.map(({ key }) => key).join()}
            className={signedBy === undefined ? "chain-step" : "chain-step chain-signed"}
          >
            {who.map(tell).join(say("or"))}{" "}
            <span className="quiet">
              {signedBy === undefined ? say("unsigned") : say("signed", signedBy.name, signedOn ?? "")}
            </span>
          </li>
        ))}
      </ol>
      {refusal !== undefined && (
        <p className="chain-refusal break">{say("refused-by", refusal.by.name, refusal.reason)}</p>
      )}
      <Cites cites={cites} />
      {!whole.readOnly && <Deciding proposal={proposal} whole={whole} />}
    </section>
  );
}

/** Sign, refuse with a reason, or carry out what was granted. */
function Deciding({ proposal, whole }: OneProps) {
  const say = useWords(wording);
  const [why, setWhy] = useState<string>();
  const command = useCommand(proposal.stream, whole.version);
  const { act, raw, of, state, mayDecide } = proposal;
  const about = of === undefined ? {} : { of };
  const decide = (does: "approval.grant" | "approval.refuse", reason?: string) =>
    void command.submit([
      { act: does, fields: { ...raw, "approval.act": act.key }, ...about, ...(reason === undefined ? {} : { reason }) },
    ]);
  const mayCarry = state === "granted" && whole.offers.some((offer) => offer.act.key === act.key && offer.open);
  if (state === "granted" && !mayCarry) return <WhoCarries proposal={proposal} whole={whole} />;
  if (!mayCarry && !(state === "waiting" && mayDecide)) return null;
  return (
    <div className="stack-tight no-print">
      {why !== undefined && (
        <Field id={`refuse-${proposal.version}`} label={say("refuse-why")}>
          <Input.TextArea
            id={`refuse-${proposal.version}`}
            autoFocus
            rows={2}
            maxLength={2000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        </Field>
      )}
      <div className="row">
        {mayCarry ? (
          <Button
            type="primary"
            loading={command.busy}
            onClick={() =>
              void command.submit([
                {
                  act: act.key,
                  fields: raw,
                  ...about,
                  ...(proposal.reason === undefined ? {} : { reason: proposal.reason }),
                },
              ])
            }
          >
            {say("carry-out")}
          </Button>
        ) : why === undefined ? (
          <>
            <Button type="primary" loading={command.busy} onClick={() => decide("approval.grant")}>
              {say("grant")}
            </Button>
            <Button onClick={() => setWhy("")}>{say("refuse")}</Button>
          </>
        ) : (
          <>
            <Button
              danger
              disabled={why.trim() === ""}
              loading={command.busy}
              onClick={() => decide("approval.refuse", why.trim())}
            >
              {say("refuse")}
            </Button>
            <Button onClick={() => setWhy(undefined)}>{say("cancel")}</Button>
          </>
        )}
      </div>
      <CommandSays command={command} />
    </div>
  );
}

/** Granted, but not this person's to carry out: who could. */
function WhoCarries({ proposal, whole }: OneProps) {
  const say = useWords(wording);
  const tell = useTell();
  const posts = whole.offers.find(({ act }) => act.key === proposal.act.key)?.posts ?? [];
  if (posts.length === 0) return null;
  return <p className="quiet">{say("carry-who", posts.map(tell).join(say("or")))}</p>;
}
