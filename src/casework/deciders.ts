import * as affairs from "#affairs/index.ts";
import * as approvals from "#approvals/index.ts";
import * as assignment from "#assignment/index.ts";
import * as clocks from "#clocks/index.ts";
import * as intake from "#intake/index.ts";
import type { Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing, Deed, DeedDecider, Happening, Intent } from "#policy/deed.ts";
import * as triage from "#triage/index.ts";
import { keptFor } from "./kept.ts";

/** A decider with its state folded and out of sight. */
export type Deciding = {
  decide(deed: Deed, bearing: Bearing): Outcome<readonly Happening[]>;
  may(intent: Intent, bearing: Bearing): Outcome<true>;
};

const kept = keptFor<unknown>();

/** Folds a slice's state out of the log as it truly happened, then lets the slice decide. */
function folded<State>(decider: DeedDecider<State>): Deciding {
  // Deciders of a slice share how they fold: a page that asks each of them what is open folds once.
  const state = (events: readonly Event[]): State =>
    kept(events, decider.evolve, () =>
      events.reduce<State>((known, event) => decider.evolve(known, event), decider.initial),
    ) as State;
  return {
    decide: (deed, bearing) => decider.decide(deed, state(bearing.chronicle.events), bearing),
    may: (intent, bearing) => decider.may(intent, state(bearing.chronicle.events), bearing),
  };
}

const of = <State>(deciders: Readonly<Record<string, DeedDecider<State>>>): readonly (readonly [string, Deciding])[] =>
  Object.entries(deciders).map(([act, decider]) => [act, folded(decider)]);

/** Acts whose slice has more to say than that they happened. */
const deciders: ReadonlyMap<string, Deciding> = new Map([
  ...of(intake.deciders),
  ...of(triage.deciders),
  ...of(assignment.deciders),
  ...of(affairs.deciders),
  ...of(approvals.deciders),
  ...of(clocks.deciders),
]);

/** An act nobody decides about simply happened. */
const plain: Deciding = {
  decide: ({ act, fields }, { vocabulary }) => {
    const made = vocabulary.acts[act];
    return ok(made === undefined ? [] : [{ kind: made.makes, fields }]);
  },
  may: () => ok(true),
};

export const deciderOf = (act: string): Deciding => deciders.get(act) ?? plain;

/** The acts some slice decides about. */
export const decided: readonly string[] = [...deciders.keys()];
