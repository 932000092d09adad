import { triageRows } from "#generate/index.ts";
import type { DecisionTable } from "#policy/decide.ts";
import type { Row } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { tablesOf } from "#triage/index.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { triageGrid } from "../../test/kit/tables.ts";

/** The court whose table all engines run: nine rows over amounts, words, sets and truths. */
const COURT = "qingfeng";

/** One table of a real law file, the rows it is made of and the facts it reads. */
export type Measured = {
  readonly table: DecisionTable;
  readonly rows: readonly Row[];
  readonly facts: readonly string[];
  /** The same table laid out afresh, nothing worked out yet. */
  again(): DecisionTable;
};

export function measuredTable(): Measured {
  const { law, vocabulary } = theCourt(COURT);
  const compile = (): DecisionTable => {
    const found = tablesOf({ ...law }, vocabulary).find(({ name }) => name === "team");
    if (found === undefined) throw new Error(`${COURT} has no table team`);
    return found.table;
  };
  const table = compile();
  return {
    table,
    rows: table.plan.rows.map(({ row }) => row),
    facts: table.plan.space.axes.map(({ fact }) => fact),
    again: compile,
  };
}

const only = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));

/** Generated cases, no two alike, with only the facts named: every one of them known, or (`partial`) some missing. */
export function variedCases(names: readonly string[], count: number, partial: boolean): readonly Facts[] {
  const seen = new Map<string, Facts>();
  for (let batch = 0; seen.size < count && batch < 60; batch++)
    for (const row of triageRows(`bench/${batch}`, 1000)) {
      const facts = only(row, names);
      if (partial === names.some((name) => facts[name] === undefined) && seen.size < count)
        seen.set(JSON.stringify(facts), facts);
    }
  return [...seen.values()];
}

/** The lawyers' grid of 1,170 cases, with what it leaves unsaid filled in so that no engine meets an unknown fact. */
export const gridCases = ({ facts, table }: Measured): readonly Facts[] =>
  triageGrid
    .map((known) =>
      only(
        { "property.kinds": null, "property.liquid-covers-debt": known["property.covers-debt"] ?? false, ...known },
        facts,
      ),
    )
    .filter((known) => "ok" in table.decide(known));
