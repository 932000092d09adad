import { Link } from "@tanstack/react-router";
import type { CaseWhole, Proposal } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { useMe } from "../../client/me.ts";
import { Asked } from "../../panels/states/states.tsx";
import { ClockTag, Persons, StageTag } from "../../panels/tags/tags.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const LATEST = 8;

/** The case a decision is about, as far as the decision needs it; the whole case is one click away. */
export function CaseSummary({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(wording);
  const asked = useAsk("caseGet", { params: { id: proposal.caseId } });
  return (
    <section className="approvals-case stack" aria-labelledby="case-title">
      <div className="row">
        <h2 id="case-title">{proposal.number}</h2>
        <Link to="/cases/$id" params={{ id: proposal.caseId }}>
          {say("open-case")}
        </Link>
      </div>
      <Asked asked={asked} rows={10}>
        {(whole) => <Summary whole={whole} />}
      </Asked>
    </section>
  );
}

function Summary({ whole }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  return (
    <>
      <Line whole={whole} />
      <Limits whole={whole} />
      <Known whole={whole} />
      <div className="stack-tight">
        <h3>{say("latest")}</h3>
        <Latest whole={whole} />
      </div>
    </>
  );
}

function Line({ whole: { line, cause } }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  const { yuan } = useFormats();
  const { stage, team, track, amount, applicants, debtors, handlers } = line;
  const placed = [team, track].filter((word) => word !== undefined).map(tell);
  return (
    <dl className="pairs">
      <dt>{say("stage")}</dt>
      <dd className="row">
        <StageTag stage={stage} />
        {placed.join(" · ")}
      </dd>
      <dt>{say("applicants")}</dt>
      <dd>{applicants}</dd>
      <dt>{say("debtors")}</dt>
      <dd>{debtors}</dd>
      {amount !== undefined && (
        <>
          <dt>{say("amount")}</dt>
          <dd>{yuan(amount)}</dd>
        </>
      )}
      {cause !== undefined && (
        <>
          <dt>{say("cause")}</dt>
          <dd>{tell(cause)}</dd>
        </>
      )}
      <dt>{say("handlers")}</dt>
      <dd>
        <Persons persons={handlers.map(({ person }) => person)} />
      </dd>
    </dl>
  );
}

function Limits({ whole: { clocks } }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const { today } = useMe();
  const open = clocks.flatMap(({ state, name, key, id, due, day, of }) =>
    state === "running" || state === "paused" || state === "overdue"
      ? [{ at: `${key} ${id}`, clock: { name, state, ...(due && { due }), ...(day && { day }), ...(of && { of }) } }]
      : [],
  );
  if (open.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{say("limits")}</h3>
      <ul className="stack-tight">
        {open.map(({ at, clock }) => (
          <li key={at}>
            <ClockTag clock={clock} today={today} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Known({ whole: { facts } }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  if (facts.length === 0) return null;
  return (
    <details>
      <summary>{say("known", facts.length)}</summary>
      <dl className="pairs approvals-known">
        {facts.map(({ word, text }) => (
          <div key={word.key} className="approvals-pair">
            <dt>{tell(word)}</dt>
            <dd>{tell(text)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Latest({ whole: { timeline } }: { readonly whole: CaseWhole }) {
  const say = useWords(wording);
  const tell = useTell();
  const newest = [...timeline].sort((one, other) => other.version - one.version).slice(0, LATEST);
  return (
    <ul className="approvals-latest">
      {newest.map(({ version, on, kind, by, because }) => (
        <li key={version}>
          <span className="quiet nowrap">{on}</span>
          <span>{tell(kind)}</span>
          <span className="quiet">{because === undefined ? by.name : say("by-system")}</span>
        </li>
      ))}
    </ul>
  );
}
