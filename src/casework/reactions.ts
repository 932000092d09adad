import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import { citationOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, Rule } from "#policy/model.ts";
import { type Chronicle, occurrences, overlay } from "#policy/occurrence.ts";
import { citing } from "#policy/refusal.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { say } from "./wording.ts";

/** More rounds than this mean that rules set each other off for ever: verification refuses such a document. */
const MOST_ROUNDS = 64;

/** The law itself acting: it holds no post. */
const THE_LAW: Actor = { id: "law", name: "law", holds: [] };

/**
 * What follows from the last `fresh` events by the law alone: affairs it opens. Each says because of which event and
 * rule, and may itself set off more, to a fixpoint. Rules that set each other off for ever are refused, and nothing of
 * what set them off is done.
 */
export function reactions(
  log: readonly Event[],
  fresh: number,
  matter: Matter,
  court: Court,
): Outcome<readonly Event[]> {
  const added: Event[] = [];
  let from = log.length - fresh;
  for (let round = 0; from < log.length + added.length; round++) {
    if (round >= MOST_ROUNDS) return endless(added, court);
    const all = [...log, ...added];
    const chronicle = chronicleOf(all, latestDay(all), matter.given);
    const next = all.slice(from).flatMap((event) => openedBy(event, chronicle, court));
    from = all.length;
    added.push(...next.map((event, index) => ({ ...event, version: all.length + index + 1 })));
  }
  return ok(added);
}

function endless(added: readonly Event[], { law }: Court): Outcome<never> {
  const [zh, en] = say("reaction-endless", String(MOST_ROUNDS));
  const rules = new Set(added.slice(-MOST_ROUNDS).map((event) => event.because?.rule));
  return refused(
    "reaction-endless",
    zh,
    en,
    citing(
      law.rules.affairs.filter(({ id }) => rules.has(id)),
      law,
    ),
  );
}

const latestDay = (log: readonly Event[]): CivilDate =>
  log.reduce((day, { happenedOn }) => (happenedOn > day ? happenedOn : day), log[0]?.happenedOn ?? civil("1949-10-01"));

/** Affairs that come due by this very event, each only once for the thing it is about. */
function openedBy(event: Event, chronicle: Chronicle, court: Court): readonly Event[] {
  const index = chronicle.events.findIndex((one) => one.version === event.version);
  if (index < 0) return [];
  return court.law.rules.affairs.flatMap((affair) => {
    const form = affair.opens;
    if (form === undefined || !occurrences(form, chronicle, affair.per).some((one) => one.index === index)) return [];
    const facts = overlay(chronicle.factsAfter(index), event.fields);
    if (affair.where !== undefined && holds(affair.where, facts) !== true) return [];
    if (affair.unless !== undefined && holds(affair.unless, facts) === true) return [];
    return [opened(affair, event, court)];
  });
}

function opened(affair: Affair, event: Event, { law }: Court): Event {
  const rule: Rule = affair;
  return {
    stream: event.stream,
    version: 0,
    kind: "affair.opened",
    v: 1,
    fields: { "affair.kind": affair.key },
    happenedOn: event.happenedOn,
    recordedAt: event.recordedAt,
    by: THE_LAW,
    under: law.edition,
    cites: [citationOf(rule, law)],
    because: { version: event.version, rule: affair.id },
    ...(event.of === undefined ? {} : { of: event.of }),
  };
}
