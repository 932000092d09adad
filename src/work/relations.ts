import { proposalsOf, putUp } from "#approvals/index.ts";
import { type Court, chronicleOf, noted, standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import { postsOf } from "#policy/consent.ts";
import { guardsOn } from "#policy/guards.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { standsFor } from "#policy/who.ts";
import { openWork } from "./openWork.ts";
import { handlersOf } from "./owner.ts";

/** What somebody wants to do, as far as it is known: without fields and thing it is about anything there is. */
type About = { readonly act: string; readonly fields?: Fields; readonly of?: Readonly<Record<string, string>> };

type Asked = {
  readonly about: About;
  readonly actor: Actor;
  readonly log: readonly Event[];
  readonly court: Court;
  readonly on: CivilDate;
};

/**
 * Words by which the law speaks of somebody only as he stands to what is at hand: who asked for it (`requester`), whose it is
 * to do (`owner`), who comes next (`next-step`), who issued papers of the case (`issuer`). Only those are worked out that a
 * guard of the act names.
 */
export function relationsTo(asked: Asked): readonly string[] {
  const { act } = asked.about;
  const guards = guardsOn(act, asked.court.law);
  const named = new Set(guards.flatMap(({ by = [], notBy = [] }) => [...by, ...notBy]));
  return Object.entries(RELATIONS).flatMap(([word, holds]) => (named.has(word) && holds(asked) ? [word] : []));
}

const RELATIONS: Readonly<Record<string, (asked: Asked) => boolean>> = {
  requester: (asked) => (CONSENT.has(asked.about.act) ? putItUp(asked) : sentIt(asked) || askedForIt(asked)),
  owner: hasIt,
  "next-step": comesNext,
  issuer: ({ actor, log }) => noted(log).some(({ kind, by }) => ISSUED.has(kind) && by.id === actor.id),
};

const CONSENT: ReadonlySet<string> = new Set(["approval.grant", "approval.refuse"]);
const ISSUED: ReadonlySet<string> = new Set(["paper.issued", "paper.signed"]);

const bearingOf = ({ log, court, on }: Asked) => {
  const chronicle = chronicleOf(log, on);
  return { ...court, chronicle, facts: chronicle.factsAfter(chronicle.events.length - 1) };
};

/** Whether somebody put up the proposal that is decided on. */
function putItUp(asked: Asked): boolean {
  const { fields = {} } = asked.about;
  const act = fields["approval.act"];
  const said = JSON.stringify(Object.entries(putUp(fields)).sort());
  return proposalsOf(bearingOf(asked), asked.on).some(
    (one) =>
      one.state === "waiting" &&
      one.by.id === asked.actor.id &&
      one.act === act &&
      JSON.stringify(Object.entries(one.fields).sort()) === said,
  );
}

/** The affairs a deed can be about. */
function runsOf({ about: { fields = {}, of }, log, court, on }: Asked) {
  const kind = fields["affair.kind"];
  return standing(log, court, on).affairs.filter(
    ({ affair, id }) =>
      (kind === undefined || affair.key === kind) &&
      (of === undefined || (of[affair.per] ?? WHOLE_CASE) === id || id === WHOLE_CASE),
  );
}

const sentIt = (asked: Asked): boolean => runsOf(asked).some(({ sentBy }) => sentBy?.id === asked.actor.id);

/** Whether somebody asked for the loan. */
const askedForIt = ({ about: { of }, actor, log }: Asked): boolean =>
  noted(log).some(
    (event) =>
      event.kind === "loan.asked" &&
      event.by.id === actor.id &&
      (of?.["loan"] === undefined || event.of?.["loan"] === of["loan"]),
  );

/** Whether an affair is with somebody: he took it, or nobody did and he answers to its owner. */
function hasIt(asked: Asked): boolean {
  const stands = standsFor(postsOf(asked.actor, asked.on), asked.court.law);
  return runsOf(asked).some(({ affair, takenBy }) =>
    takenBy === undefined ? affair.owner.some((word) => stands.has(word)) : takenBy.id === asked.actor.id,
  );
}

/** Whether the case lies with somebody now: he handles it, belongs to its team, or has something of it to do. */
function comesNext({ actor, log, court, on }: Asked): boolean {
  if ([...handlersOf(log).values()].includes(actor.id)) return true;
  const stands = standing(log, court, on);
  const words = standsFor(postsOf(actor, on), court.law);
  const team = stands.facts["case.team"];
  if (typeof team === "string" && words.has(team)) return true;
  return openWork(log, stands, court, on).some(
    (work) => work.persons.includes(actor.id) || work.words.some((word) => words.has(word)),
  );
}
