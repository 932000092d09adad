import { assert } from "#kernel/assert.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { startOfDay } from "#kernel/instant.ts";
import { citationOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, Rule } from "#policy/model.ts";
import { fits, overlay } from "#policy/occurrence.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Matter } from "./command.ts";
import type { Court } from "./court.ts";

/** More rounds than this mean that rules set each other off for ever: verification refuses such a document. */
export const MOST_ROUNDS = 64;

/** The law itself acting: it holds no post. */
const THE_LAW: Actor = { id: "law", name: "law", holds: [] };

/**
 * What follows from the last `fresh` events by the law alone: affairs it opens. Each says because of which event and
 * rule, and may itself set off more, to a fixpoint.
 */
export function reactions(log: readonly Event[], fresh: number, matter: Matter, court: Court): readonly Event[] {
  const added: Event[] = [];
  let from = log.length - fresh;
  for (let round = 0; from < log.length + added.length; round++) {
    assert(round < MOST_ROUNDS, "reactions did not come to rest");
    const all = [...log, ...added];
    const next = all.slice(from).flatMap((event) => openedBy(event, all, matter, court));
    from = all.length;
    added.push(...next.map((event, index) => ({ ...event, version: all.length + index + 1 })));
  }
  return added;
}

function openedBy(event: Event, log: readonly Event[], matter: Matter, court: Court): readonly Event[] {
  const chronicle = chronicleOf(log, event.happenedOn, matter.given);
  const index = chronicle.events.findIndex((one) => one.version === event.version);
  if (index < 0) return [];
  return court.law.rules.affairs.flatMap((affair) => {
    const { opens } = affair;
    const form = opens !== undefined && "on" in opens ? opens : undefined;
    if (form === undefined || !fits(form, chronicle, index)) return [];
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
    recordedAt: startOfDay(event.happenedOn),
    by: THE_LAW,
    under: law.edition,
    cites: [citationOf(rule, law)],
    because: { version: event.version, rule: affair.id },
    ...(event.of === undefined ? {} : { of: event.of }),
  };
}
