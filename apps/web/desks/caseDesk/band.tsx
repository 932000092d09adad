import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CaseLine, CaseWhole } from "#contract/index.ts";
import { useMe } from "../../client/me.ts";
import { ClockTag, StageTag, Tag } from "../../panels/tags/tags.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { nextStepOf } from "./nextStep.ts";
import { wording } from "./wording.ts";

type Props = { readonly whole: CaseWhole; readonly acts: ReactNode; readonly onTab: (tab: string) => void };

/** What stays in sight of a case: number, parties, place, stage, amount, the next limit and the next step. */
export function Band({ whole, acts, onTab }: Props) {
  const say = useWords(wording);
  const { line } = whole;
  return (
    <header className="band">
      <div className="band-first">
        <h1 className="band-number">{line.number}</h1>
        <StageTag stage={line.stage} />
        {whole.readOnly && <Tag tone="amber">{say("read-only")}</Tag>}
        <span className="band-parties break">
          <span className="unseen">{say("applicants")}</span> {line.applicants}
          <span className="quiet"> {say("versus")} </span>
          <span className="unseen">{say("debtors")}</span> {line.debtors}
        </span>
        <span className="grow" />
        <div className="row no-print">{acts}</div>
      </div>
      <dl className="band-second">
        <Items line={line} />
        <Item name={say("next")} className="no-print">
          <Next whole={whole} onTab={onTab} />
        </Item>
      </dl>
    </header>
  );
}

function Items({ line }: { readonly line: CaseLine }) {
  const say = useWords(wording);
  const tell = useTell();
  const me = useMe();
  const { yuan } = useFormats();
  const place = [line.track, line.team].flatMap((word) => (word === undefined ? [] : [tell(word)]));
  return (
    <>
      <Item name={say("team")}>{place.length === 0 ? say("not-yet") : place.join(" · ")}</Item>
      <Item name={say("handlers")}>
        {line.handlers.length === 0
          ? say("not-yet")
          : line.handlers.map(({ seat, person }) => `${person.name}（${tell(seat)}）`).join(say("comma"))}
      </Item>
      <Item name={say("amount")}>{line.amount === undefined ? say("not-known") : yuan(line.amount)}</Item>
      <Item name={say("registered")}>{line.registeredOn}</Item>
      {line.closedOn !== undefined && <Item name={say("closed")}>{line.closedOn}</Item>}
      <Item name={say("limit-next")}>
        {line.nearest === undefined ? (
          <span className="quiet">{say("limit-none")}</span>
        ) : (
          <ClockTag clock={line.nearest} today={me.today} dated />
        )}
        {line.overdue > 1 && <Tag tone="red">{say("limits-over", line.overdue)}</Tag>}
      </Item>
    </>
  );
}

function Item({
  name,
  children,
  className,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Next({ whole, onTab }: { readonly whole: CaseWhole; readonly onTab: (tab: string) => void }) {
  const say = useWords(wording);
  const { what, tab } = nextStepOf(whole);
  if (what === "next-none") return <span className="quiet">{say(what)}</span>;
  if (tab === "triage" && whole.readOnly) return <span className="quiet">{say(what)}</span>;
  if (tab === "triage")
    return (
      <Link to="/triage/$id" params={{ id: whole.line.id }}>
        {say(what)}
      </Link>
    );
  return (
    <button type="button" className="log-link" onClick={() => onTab(tab)}>
      {say(what)}
    </button>
  );
}
