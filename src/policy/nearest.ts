import type { Value } from "#kernel/event.ts";
import type { Decision, DecisionTable } from "./decide.ts";
import type { Facts } from "./vocabulary.ts";

/** One fact that would have to be otherwise. */
export type Change = { readonly fact: string; readonly from: Value; readonly to: Value };

/** The least change to what is known under which the table says something else, and what it says then. */
export type Nearest = { readonly changes: readonly Change[]; readonly decision: Decision };

/** Of each fact at most so many other values are tried together with another fact's. */
const TRIED_IN_PAIRS = 8;

type Step = Change & { readonly distance: number };

/**
 * Looks for the smallest change to one known fact, else to two, that changes the outcome or the results: of an amount
 * the nearest that a row tells apart, of a word another one. Changes that contradict a constraint are passed over.
 * Undefined if there is none, or if the facts themselves are refused.
 */
export function nearest(table: DecisionTable, facts: Facts): Nearest | undefined {
  const now = table.decide(facts);
  if ("refused" in now) return undefined;
  const steps = stepsFrom(table, facts);
  const singles = [...steps.flat()].sort((x, y) => x.distance - y.distance).map((step) => [step]);
  return firstDifferent(table, facts, now.ok, singles) ?? firstDifferent(table, facts, now.ok, pairs(steps));
}

/** For each known fact the table reads, its other values, nearest first. */
function stepsFrom({ plan }: DecisionTable, facts: Facts): readonly (readonly Step[])[] {
  return plan.space.axes.flatMap((axis) => {
    const from = facts[axis.fact];
    if (from === undefined || !plan.facts.has(axis.fact)) return [];
    const others = axis.others(from).map(({ value, distance }) => ({ fact: axis.fact, from, to: value, distance }));
    return [others.sort((x, y) => x.distance - y.distance)];
  });
}

function pairs(steps: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const near = steps.map((some) => some.slice(0, TRIED_IN_PAIRS));
  const both = near.flatMap((some, index) =>
    near.slice(index + 1).flatMap((others) => some.flatMap((x) => others.map((y) => [x, y]))),
  );
  const length = (some: readonly Step[]): number => some.reduce((sum, { distance }) => sum + distance, 0);
  return both.sort((x, y) => length(x) - length(y));
}

function firstDifferent(
  table: DecisionTable,
  facts: Facts,
  now: Decision,
  tried: readonly (readonly Step[])[],
): Nearest | undefined {
  for (const steps of tried) {
    const changed = { ...facts, ...Object.fromEntries(steps.map(({ fact, to }) => [fact, to])) };
    const outcome = table.decide(changed);
    if ("refused" in outcome || says(outcome.ok) === says(now)) continue;
    return { changes: steps.map(({ fact, from, to }) => ({ fact, from, to })), decision: outcome.ok };
  }
  return undefined;
}

const says = ({ outcome, result }: Decision): string => [outcome, ...[...result].sort()].join(" ");
