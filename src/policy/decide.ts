import type { Value } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Verdict } from "./analyse.ts";
import { type Engine, engineOf } from "./engine.ts";
import type { Row } from "./model.ts";
import { planTable, type TableOptions, type TablePlan } from "./table.ts";
import type { Facts, Vocabulary } from "./vocabulary.ts";

/** A triage decision is a snapshot: what was found, and the facts it was found on. */
export type Decision = Verdict & {
  /** The facts the table reads, and beside each its value then; undefined was unknown. */
  readonly facts: readonly string[];
  readonly values: readonly (Value | undefined)[];
};

/** A decision table ready to run. Facts may be missing (unknown); contradictory or impossible ones are refused. */
export type DecisionTable = {
  readonly plan: TablePlan;
  /** The results that stand, without the explanation. */
  match(facts: Facts): Outcome<readonly string[]>;
  decide(facts: Facts): Outcome<Decision>;
};

/** Compiles the rows of one table. Nothing is run until it is asked; then each pattern of facts is worked out once. */
export function compileTable(rows: readonly Row[], vocabulary: Vocabulary, options: TableOptions = {}): DecisionTable {
  const plan = planTable(rows, vocabulary, options);
  const names = plan.space.axes.map(({ fact }) => fact);
  let engine: Engine | undefined;
  const find = (facts: Facts): Outcome<Verdict> => {
    engine ??= engineOf(plan);
    return engine.find(facts);
  };
  const results = new WeakMap<Verdict, Outcome<readonly string[]>>();
  return {
    plan,
    match: (facts) => {
      const found = find(facts);
      if ("refused" in found) return found;
      const known = results.get(found.ok);
      if (known !== undefined) return known;
      const fresh = ok(found.ok.result);
      results.set(found.ok, fresh);
      return fresh;
    },
    decide: (facts) => {
      const found = find(facts);
      return "refused" in found ? found : ok(snapshot(found.ok, names, facts));
    },
  };
}

function snapshot(verdict: Verdict, names: readonly string[], facts: Facts): Decision {
  const values: (Value | undefined)[] = [];
  for (const name of names) values.push(facts[name]);
  const { outcome, result, conflict, matched, possible, waitsOn } = verdict;
  const { decidedBy, proposal, proposedBy, to, derived, off } = verdict;
  return {
    outcome,
    result,
    conflict,
    matched,
    possible,
    waitsOn,
    decidedBy,
    proposal,
    proposedBy,
    to,
    derived,
    off,
    facts: names,
    values,
  };
}
