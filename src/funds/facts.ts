import { type FactOf, factsOf, type Noted } from "#policy/factsOf.ts";
import { words } from "./words.ts";

const ofKind = (state: Noted, kind: string): Noted => state.filter(({ event }) => event.kind === kind);

/** Receipts that have an event of that kind; an event that names no receipt stands for the only one. */
const receipts = (state: Noted, kind: string): ReadonlySet<string> =>
  new Set(ofKind(state, kind).map(({ event }) => event.of?.receipt ?? ""));

const said: (word: string) => FactOf =
  (word) =>
  (state, { given }) =>
    ofKind(state, "fact.stated").findLast(({ event }) => event.fields[word] !== undefined)?.event.fields[word] ??
    given?.[word];

/** Some receipt has arrived and not gone out in full. The log is the register of arrivals: none arrived, none unpaid. */
const unpaid: FactOf = (state, context) => {
  const out = receipts(state, "funds.disbursed-in-full");
  const arrived = [...receipts(state, "funds.arrived")];
  if (arrived.length === 0) return said("funds.unpaid")(state, context) ?? false;
  return arrived.some((receipt) => !out.has(receipt));
};

/** All money that arrived has its case: false if some has not, unknown if of some nobody has said. */
const identified: FactOf = (state, context) => {
  const claimed = receipts(state, "funds.claimed");
  const arrived = ofKind(state, "funds.arrived");
  if (arrived.length === 0) return said("funds.identified")(state, context);
  const each = arrived.map(({ event }) =>
    claimed.has(event.of?.receipt ?? "") ? true : event.fields["funds.identified"],
  );
  if (each.includes(false)) return false;
  return each.includes(undefined) ? said("funds.identified")(state, context) : true;
};

export const { facts, initial, evolve } = factsOf(words, {
  "funds.unpaid": unpaid,
  "funds.identified": identified,
});
