import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "#kernel/random.ts";
import { type Assigned, fairness, type How } from "./fairness.ts";
import { captions, sayWhy } from "./wording.ts";

const given = (person: string, count: number, how: How = "drawn", weight = 100): readonly Assigned[] =>
  Array.from({ length: count }, () => ({ person, on: "2026-01-05", weight, how }));

describe("how cases were spread", () => {
  test("one row a candidate in the order of ids, with counts, share and distance from the mean", () => {
    const all = [...given("b", 3, "drawn"), ...given("b", 1, "series", 50), ...given("a", 1, "named", 150)];
    const { rows, mean } = fairness(all, ["c", "b", "a"]);
    expect(mean).toBe(167);
    expect(
      rows.map(({ person, cases, weight, share, deviation }) => [person, cases, weight, share, deviation]),
    ).toEqual([
      ["a", 1, 150, 2000, -67],
      ["b", 4, 350, 8000, 233],
      ["c", 0, 0, 0, -167],
    ]);
    expect(rows[1]?.by).toEqual({ named: 0, drawn: 3, series: 1, "same-debtor": 0, replaced: 0 });
  });

  test("who is no candidate any more stands last and moves no mean", () => {
    const { rows, mean } = fairness([...given("z", 9), ...given("a", 2), ...given("m", 4)], ["z", "m"]);
    expect(mean).toBe(650);
    expect(rows.map(({ person, candidate }) => [person, candidate])).toEqual([
      ["m", true],
      ["z", true],
      ["a", false],
    ]);
  });

  test("is the same whatever the order of the cases", () => {
    const one = fc.record({
      person: fc.constantFrom("a", "b", "c", "d"),
      on: fc.constant("2026-01-05"),
      weight: fc.integer({ min: 1, max: 300 }),
      how: fc.constantFrom<How>("named", "drawn", "series", "same-debtor", "replaced"),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const found = fairness(all, ["a", "b", "c"]);
        expect(fairness(all.toReversed(), ["c", "a", "b"])).toEqual(found);
        expect(found.rows.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.length);
      }),
    );
  });
});

describe("what is said of the lots", () => {
  test("is nothing while they are few", () => {
    const few = fairness([...given("a", 9), ...given("b", 0)], ["a", "b"]);
    expect([few.lots.verdict, few.caption]).toEqual(["too-few", captions["too-few"]]);
    expect(fairness([...given("a", 10), ...given("b", 0)], ["a", "b"]).lots.verdict).toBe("beyond-chance");
    expect(fairness([], []).lots).toEqual({ drawn: 0, chiSquare: 0, freedom: 0, bound: 0, verdict: "too-few" });
  });

  test("is by the figure of the tables, for lots alone", () => {
    const lots = fairness(
      [...given("a", 30), ...given("b", 20), ...given("c", 10), ...given("c", 99, "named")],
      ["a", "b", "c"],
    ).lots;
    expect(lots).toMatchObject({ drawn: 60, chiSquare: 1000, freedom: 2, verdict: "beyond-chance" });
    const bounds = [1, 2, 5, 10, 30].map((freedom) => {
      const persons = Array.from({ length: freedom + 1 }, (_, n) => `p${n}`);
      return fairness([], persons).lots.bound / 100;
    });
    for (const [n, table] of [3.841, 5.991, 11.07, 18.307, 43.773].entries())
      expect(Math.abs((bounds[n] ?? 0) - table)).toBeLessThan(0.1);
  });

  test("calls honest lots honest about nineteen times in twenty", () => {
    const persons = Array.from({ length: 8 }, (_, n) => `p${n}`);
    const chance = random("fairness");
    const verdicts = Array.from({ length: 400 }, () => {
      const all = Array.from(
        { length: 160 },
        (): Assigned => ({ person: chance.pick(persons), on: "2026-01-05", weight: 100, how: "drawn" }),
      );
      return fairness(all, persons).lots.verdict;
    });
    const beyond = verdicts.filter((verdict) => verdict === "beyond-chance").length;
    expect(beyond).toBeGreaterThan(5);
    expect(beyond).toBeLessThan(40);
  });
});

test("why somebody is proposed is said in both languages with the case", () => {
  for (const why of ["same-subject", "series", "same-debtor", "applicant-is-debtor"] as const) {
    const [zh, en] = sayWhy(why, "（2026）豫0599执7号");
    expect(`${zh}|${en}`, why).toMatch(/（2026）豫0599执7号.*\|.*（2026）豫0599执7号/);
  }
});
