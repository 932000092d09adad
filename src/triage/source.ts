import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Value } from "#kernel/event.ts";
import type { Bearing } from "#policy/deed.ts";

/** The entry of the log a fact comes from. */
export type FactSource = {
  readonly version: number;
  readonly kind: string;
  readonly on: CivilDate;
  readonly by: Pick<Actor, "id" | "name">;
  /** Of a statement: who said it, and from what. */
  readonly statedBy?: string;
  readonly statedSource?: string;
};

/**
 * The last entry that says a fact; where none says it in so many words (a lawyer appeared, so a lawyer takes part), the
 * one since which it has been so. What was only put up for approval says nothing of the case. None for what came with the
 * case from outside its log, and for what has become so by itself: an entry the rules made only happens to stand there.
 */
export function sourceOf(fact: string, { chronicle, facts }: Bearing): FactSource | undefined {
  const value = facts[fact];
  if (value === undefined) return undefined;
  const { events } = chronicle;
  const said = events.findLast((event) => event.fields[fact] !== undefined && !event.kind.startsWith("approval."));
  if (said !== undefined && same(said.fields[fact], value)) return from(said);
  const since = events.findLastIndex((_, index) => !same(chronicle.factsAfter(index - 1)[fact], value));
  const event = events[since];
  return event === undefined || event.because !== undefined ? undefined : from(event);
}

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

function from({ version, kind, happenedOn, by, fields }: Event): FactSource {
  const { "stated.by": statedBy, "stated.source": statedSource } = fields;
  return {
    version,
    kind,
    on: happenedOn,
    by: { id: by.id, name: by.name },
    ...(typeof statedBy === "string" ? { statedBy } : {}),
    ...(typeof statedSource === "string" ? { statedSource } : {}),
  };
}
