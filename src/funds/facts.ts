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

/**
 * The money that lies with the court, in fen: of every receipt not gone out in full what arrived, less what went out in part. Where
 * an amount of these is not known, what somebody stated.
 */
const held: FactOf = (state, context) => {
  const out = receipts(state, "funds.disbursed-in-full");
  const open = ofKind(state, "funds.arrived").filter(({ event }) => !out.has(event.of?.receipt ?? ""));
  if (open.length === 0) return said("funds.held")(state, context);
  const here = new Set(open.map(({ event }) => event.of?.receipt ?? ""));
  const gone = ofKind(state, "funds.disbursed").filter(({ event }) => here.has(event.of?.receipt ?? ""));
  const [arrived, paid] = [open, gone].map(amountIn);
  return arrived === undefined || paid === undefined ? said("funds.held")(state, context) : arrived - paid;
};

/** The sum of what entries say; undefined if one says none. */
function amountIn(entries: Noted): number | undefined {
  const amounts = entries.flatMap(({ event }) => {
    const amount = event.fields["funds.amount"];
    return typeof amount === "number" ? [amount] : [];
  });
  return amounts.length === entries.length ? amounts.reduce((sum, one) => sum + one, 0) : undefined;
}

export const { facts, initial, evolve } = factsOf(words, {
  "funds.unpaid": unpaid,
  "funds.held": held,
  "funds.identified": identified,
});
