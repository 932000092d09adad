import { assert } from "#kernel/assert.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { holds } from "#policy/condition.ts";
import { compileTable, type Decision, type DecisionTable } from "#policy/decide.ts";
import type { Law } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";

/** The tables of a law, compiled once, in the order in which one runs after another. */
type Compiled = readonly {
  readonly name: string;
  readonly table: DecisionTable;
  readonly after: After | undefined;
  /** Another table reads its result as `case.NAME`. */
  readonly read: boolean;
}[];
type After = { readonly table: string; readonly results: readonly string[] };

const compiled = new WeakMap<Law, Compiled>();

/** The compiled tables of a law: `track` or `team` first, what chains to them behind. */
export function tablesOf(law: Law, vocabulary: Vocabulary): Compiled {
  const known = compiled.get(law);
  if (known !== undefined) return known;
  const declared = [...law.rules.tables.map((table) => table.name), ...law.rules.rows.map((row) => row.table)];
  const names = [...new Set(declared)];
  const triageBy = law.rules.settings.find((setting) => setting.key === "triage-by")?.value;
  const options = { precedence: law.rules.precedence, ...(typeof triageBy === "string" ? { triageBy } : {}) };
  const all = names.map((name) => ({
    name,
    table: compileTable(
      law.rules.rows.filter((row) => row.table === name),
      vocabulary,
      { ...options, name },
    ),
    after: law.rules.tables.find((table) => table.name === name && table.runsAfter !== undefined)?.runsAfter,
  }));
  const linked = all.map((one) => ({
    ...one,
    read: all.some(({ table }) => table.plan.facts.has(`case.${one.name}`)),
  }));
  const ordered = [
    ...linked.filter(({ after, read }) => after === undefined && read),
    ...linked.filter(({ after, read }) => after === undefined && !read),
    ...linked.filter(({ after }) => after !== undefined),
  ];
  compiled.set(law, ordered);
  return ordered;
}

/** The table whose result says who works on the case: `team`, or `track` where teams follow from tracks. */
export const principalTable = (law: Law): string =>
  ["team", "track"].find((name) => law.rules.tables.some((table) => table.name === name)) ?? "team";

/**
 * Runs every table of the law over what is known. A chained table runs once the table before it gave one of its
 * results; one that reads `case.T` of another table takes its settled result, unless the case already has one.
 * Refused if the facts contradict each other.
 */
export function tryTables(law: Law, vocabulary: Vocabulary, facts: Facts): Outcome<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  let known = facts;
  for (const { name, table, after, read } of tablesOf(law, vocabulary)) {
    const before = after === undefined ? undefined : decisions.get(after.table);
    if (after !== undefined && !before?.result.some((result) => after.results.includes(result))) continue;
    const decision = table.decide(known);
    if ("refused" in decision) return decision;
    decisions.set(name, decision.ok);
    const settled = decision.ok.outcome === "decided" ? decision.ok.result[0] : undefined;
    if (read && settled !== undefined && facts[`case.${name}`] === undefined)
      known = overlay(known, { [`case.${name}`]: settled });
  }
  return ok(decisions);
}

/** As `tryTables`, for facts known to agree. */
export function decideTables(law: Law, vocabulary: Vocabulary, facts: Facts): ReadonlyMap<string, Decision> {
  const decisions = tryTables(law, vocabulary, facts);
  return "ok" in decisions ? decisions.ok : new Map();
}

/** The team that takes a track (or whatever else a unit's `takes` asks of the decided case). */
export function teamTaking(law: Law, results: ReadonlyMap<string, Decision>, facts: Facts): string | undefined {
  const decided: Record<string, string> = {};
  for (const [table, { result }] of results)
    if (result.length === 1 && result[0] !== undefined) decided[`case.${table}`] = result[0];
  const known = overlay(facts, decided);
  const takers = law.rules.words.filter((word) => word.takes !== undefined && holds(word.takes, known) === true);
  assert(
    takers.every((word) => word.sort === "unit"),
    "only units take cases",
  );
  return takers.length === 1 ? takers[0]?.key : undefined;
}
