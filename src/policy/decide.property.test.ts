import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RandomTable, randomTable, trueRows } from "../../test/kit/randomTables.ts";
import { holds } from "./condition.ts";
import { compileTable, type Decision } from "./decide.ts";
import { ordersOf, standing } from "./precedence.ts";
import type { Facts } from "./vocabulary.ts";

const same = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.every((one) => y.includes(one));

/** A table, a case of it, and the part of that case that is known. */
const situation = randomTable.chain((table) =>
  fc.record({
    table: fc.constant(table),
    known: fc.tuple(fc.nat(), fc.subarray([...table.facts])).map(([at, stated]): Facts => {
      const whole = table.cases[at % Math.max(1, table.cases.length)] ?? {};
      return Object.fromEntries(Object.entries(whole).filter(([fact]) => stated.includes(fact)));
    }),
  }),
);

const completions = (table: RandomTable, known: Facts): readonly Facts[] =>
  table.cases.filter((one) => Object.entries(known).every(([fact, value]) => one[fact] === value));

function check(table: RandomTable, known: Facts): void {
  const compiled = compileTable(table.rows, table.vocabulary, { precedence: table.precedence });
  const all = completions(table, known);
  const outcome = compiled.decide(known);
  if ("refused" in outcome) {
    expect(all).toEqual([]);
    return;
  }
  expect(compiled.match(known)).toEqual({ ok: outcome.ok.result });
  if (all.length === 0) return;
  const { deciding } = ordersOf("team", table.precedence);
  const truths = all.map((facts) => trueRows(table.rows, facts));
  const results = truths.map((rows) => standing(rows, deciding));
  checkRows(table, known, outcome.ok, truths);
  checkOutcome(table, known, outcome.ok, results);
}

function checkRows(
  table: RandomTable,
  known: Facts,
  decision: Decision,
  truths: readonly (readonly unknown[])[],
): void {
  for (const row of table.rows) {
    const matched = decision.matched.includes(row);
    const sometimes = truths.some((rows) => rows.includes(row));
    if (!matched) expect([row.key, decision.possible.includes(row)]).toEqual([row.key, sometimes]);
    else if (row.unless === undefined && !row.otherwise) expect(truths.every((rows) => rows.includes(row))).toBe(true);
    const { when, where, unless } = row;
    const plainly =
      holds(when, known) === true &&
      (where === undefined || holds(where, known) === true) &&
      (unless === undefined || holds(unless, known) !== true);
    const excusable = unless !== undefined && holds(unless, known) === undefined;
    if (plainly && !row.otherwise && !excusable) expect(matched).toBe(true);
  }
}

function checkOutcome(
  table: RandomTable,
  known: Facts,
  decision: Decision,
  results: readonly (readonly string[])[],
): void {
  const { outcome, result, waitsOn } = decision;
  for (const fact of waitsOn) expect(known[fact]).toBeUndefined();
  if (outcome === "decided" || outcome === "gap") {
    expect(waitsOn).toEqual([]);
    expect(results.filter((other) => !same(other, result))).toEqual([]);
  }
  if (outcome === "conflict") expect(results.filter((other) => other.length < 2)).toEqual([]);
  if (outcome === "needs-facts") {
    expect(waitsOn).not.toEqual([]);
    const plain = table.rows.every(({ unless, otherwise }) => unless === undefined && !otherwise);
    if (plain && ordersOf("team", table.precedence).deciding === undefined)
      expect(results.some((other) => !same(other, result))).toBe(true);
  }
}

describe("a decision over facts of which some are unknown", () => {
  it("agrees with every way the unknown facts could turn out", () => {
    fc.assert(
      fc.property(situation, ({ table, known }) => check(table, known)),
      { numRuns: 400 },
    );
  });

  it("agrees with the closures when every fact is known", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const compiled = compileTable(table.rows, table.vocabulary, { precedence: table.precedence });
        for (const facts of table.cases) {
          const outcome = compiled.decide(facts);
          expect("ok" in outcome && outcome.ok.matched).toEqual(trueRows(table.rows, facts));
          expect("ok" in outcome && outcome.ok.possible).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
