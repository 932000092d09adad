import { type FactOf, factsOf, type Noted } from "#policy/factsOf.ts";
import { words } from "./words.ts";

/** Slips with an event of that kind; an event that names no slip stands for the only one. */
const slips = (state: Noted, kind: string): ReadonlySet<string> =>
  new Set(state.filter(({ event }) => event.kind === kind).map(({ event }) => event.of?.slip ?? ""));

/** Slips sent out whose result nobody has accepted yet. The log is the register of slips: none sent, none outstanding. */
const outstanding: FactOf = (state, { given }) => {
  const sent = [...slips(state, "affair.dispatched")];
  if (sent.length === 0) return given?.["affair.outstanding"] ?? 0;
  const accepted = slips(state, "affair.accepted");
  return sent.filter((slip) => !accepted.has(slip)).length;
};

export const { facts, initial, evolve } = factsOf(words, { "affair.outstanding": outstanding });
