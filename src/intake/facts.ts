import { addMonths, type CivilDate, daysBetween, partsOf } from "#kernel/calendar.ts";
import { type FactOf, factsOf, latest } from "#policy/factsOf.ts";
import { words } from "./words.ts";

const age: FactOf = (state, { on, given }) => {
  const registered = state.findLast(({ event }) => event.kind === "case.registered");
  const known = given?.["case.age"];
  return known ?? (registered === undefined ? undefined : monthsBetween(registered.event.happenedOn, on));
};

/**
 * Months from one day to another. A month begun counts by its share, so that a case one day older than five months
 * is older than five months; negative never.
 */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  if (to <= from) return 0;
  const [a, b] = [partsOf(from), partsOf(to)];
  const span = (b.year - a.year) * 12 + b.month - a.month;
  const whole = addMonths(from, span) > to ? span - 1 : span;
  const begun = addMonths(from, whole);
  return whole + daysBetween(begun, to) / daysBetween(begun, addMonths(from, whole + 1));
}

/** Kinds of debtor after a joinder: those already known and those of the debtor joined. */
const debtorKinds: FactOf = (state, { given }) => {
  const known = given?.["debtor.kinds"];
  const start: ReadonlySet<string> | undefined = Array.isArray(known) ? new Set<string>(known) : undefined;
  const all = state.reduce((kinds, { event }) => {
    const carried = event.fields["debtor.kinds"];
    if (!Array.isArray(carried)) return kinds;
    return new Set<string>(event.kind === "debtor.joined" ? [...(kinds ?? []), ...carried] : carried);
  }, start);
  return all === undefined ? undefined : [...all];
};

export const { facts, initial, evolve } = factsOf(words, {
  "case.age": age,
  "debtor.kinds": debtorKinds,
  "debtor.performed": latest("debtor.performed", { "debtor.performed-in-full": true }),
  "lawyer.takes-part": latest("lawyer.takes-part", { "lawyer.appeared": true }),
});
