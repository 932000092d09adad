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
  // Copied, not built: an array that begins empty changes its kind with the first values put in.
  const blank = names.map((): Value | undefined => undefined);
  let engine: Engine | undefined;
  return {
    plan,
    match: (facts) => {
      engine ??= engineOf(plan);
      return engine(facts).result;
    },
    decide: (facts) => {
      engine ??= engineOf(plan);
      const values = blank.slice();
      const { verdict } = engine(facts, values);
      return "refused" in verdict ? verdict : ok(snapshot(verdict.ok, names, values));
    },
  };
}

/** Written out field by field: a spread costs more than everything else a decision does. */
function snapshot(verdict: Verdict, facts: readonly string[], values: readonly (Value | undefined)[]): Decision {
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
    facts,
    values,
  };
}
