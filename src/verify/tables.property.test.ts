import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#policy/condition.ts";
import { compileTable } from "#policy/decide.ts";
import type { Row } from "#policy/model.ts";
import { meets, type Region } from "#policy/space/region.ts";
import { planTable, type TablePlan } from "#policy/table.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { type RandomTable, randomTable, trueRows } from "../../test/kit/randomTables.ts";
import { conditionOf } from "../../test/kit/tables.ts";
import { gaps } from "./complete.ts";
import { unreachable } from "./reachable.ts";
import { overlaps } from "./unambiguous.ts";

const planOf = (table: RandomTable): TablePlan =>
  planTable(table.rows, table.vocabulary, { precedence: table.precedence });

/** Whether a case whose facts are all known lies in a region. */
function inside({ space }: TablePlan, region: Region, facts: Facts): boolean {
  const point = space.full.slice();
  const atoms = new Int32Array(space.columns);
  for (const axis of space.axes) {
    axis.atomsOf(facts[axis.fact] ?? null, atoms);
    for (let column = axis.first; column < axis.first + axis.sizes.length; column++) {
      const atom = atoms[column] ?? 0;
      point[2 * column] = axis.ordered ? atom : 1 << atom;
      point[2 * column + 1] = axis.ordered ? atom : 0;
    }
  }
  return meets(space, point, region);
}

/** Whether a made-up case is possible: some case that agrees with it breaks no constraint. */
const possible = ({ vocabulary }: RandomTable, facts: Facts): boolean =>
  vocabulary.constraints.every(
    ({ when, then }) =>
      holds(conditionOf(when, vocabulary), facts) !== true || holds(conditionOf(then, vocabulary), facts) !== false,
  );

/** Constraints that contradict each other leave nothing to prove. */
const someTable = randomTable.filter(({ cases }) => cases.length > 0);
const soAlone = (row: Row, facts: Facts): boolean => trueRows([{ ...row, otherwise: false }], facts).length > 0;
const key = (rows: readonly Row[]): string => rows.map((row) => row.key).join(" ");

describe("proofs against every case of a random table", () => {
  it("finds exactly the cases no row reaches, and shows real ones", () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const plan = planOf(table);
        const { found, proved } = gaps(plan);
        expect(proved).toBe(true);
        for (const gap of found) {
          expect(possible(table, gap.case)).toBe(true);
          expect(trueRows(table.rows, gap.case)).toSatisfy((rows: readonly Row[]) =>
            gap.otherwise === undefined ? rows.length === 0 : rows.includes(gap.otherwise),
          );
        }
        for (const facts of table.cases) {
          const rows = trueRows(table.rows, facts);
          const around = found.filter((gap) => inside(plan, gap.region, facts));
          const nobody = around.some(({ otherwise }) => otherwise === undefined);
          if (rows.length === 0) expect(nobody).toBe(true);
          else expect(nobody).toBe(false);
          for (const row of rows) expect(around.some(({ otherwise }) => otherwise === row)).toBe(row.otherwise);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("finds exactly the pairs of rows that can meet with different results, and shows where", () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const { found } = overlaps(planOf(table));
        const met = new Set<string>();
        for (const facts of table.cases) {
          const rows = trueRows(table.rows, facts);
          for (const x of rows)
            for (const y of rows)
              if (table.rows.indexOf(x) < table.rows.indexOf(y) && x.then !== y.then) met.add(key([x, y]));
        }
        for (const { rows, case: facts } of found) {
          expect(possible(table, facts)).toBe(true);
          for (const row of rows) expect(trueRows(table.rows, facts)).toContain(row);
        }
        expect(new Set(found.map(({ rows }) => key(rows)))).toEqual(met);
      }),
      { numRuns: 150 },
    );
  });

  it("finds exactly the rows that do nothing", () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const { found, proved } = unreachable(planOf(table));
        expect(proved).toBe(true);
        const why = new Map(found.map((one) => [one.row, one.why]));
        for (const row of table.rows) {
          const cases = table.cases.filter((facts) => trueRows(table.rows, facts).includes(row));
          const peers = table.rows.filter(
            (other) => other !== row && other.otherwise === row.otherwise && other.then === row.then,
          );
          const reach = table.cases.filter((facts) => soAlone(row, facts));
          const subsumed = reach.every((facts) => peers.some((peer) => soAlone(peer, facts)));
          if (cases.length === 0) expect([row.key, why.get(row)]).toEqual([row.key, "never-true"]);
          else if (subsumed) expect([row.key, why.get(row)]).toEqual([row.key, "subsumed"]);
          else expect([row.key, why.get(row)]).toSatisfy(([, given]) => given === undefined || given === "never-wins");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a row that never wins decides no case", () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const compiled = compileTable(table.rows, table.vocabulary, { precedence: table.precedence });
        const idle = unreachable(compiled.plan).found.filter(({ why }) => why === "never-wins");
        for (const { row } of idle)
          for (const facts of table.cases) {
            const outcome = compiled.decide(facts);
            expect("ok" in outcome && outcome.ok.decidedBy?.row).not.toBe(row);
          }
      }),
      { numRuns: 150 },
    );
  });
});
