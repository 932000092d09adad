import { describe, expect, it } from "vitest";
import { random } from "#kernel/random.ts";
import type { FactType } from "#policy/vocabulary.ts";
import { trueRows } from "../../../test/kit/randomTables.ts";
import { conditionOf, row, words } from "../../../test/kit/tables.ts";
import { tiling } from "../../../test/kit/tilings.ts";
import { compileTable } from "../decide.ts";
import type { Facts } from "../vocabulary.ts";
import { caseIn, spaceOf } from "./space.ts";

const MANY = Array.from({ length: 40 }, (_, index) => `w${index}`);

/** How a region of one test is described, and a value in it. */
function shown(type: FactType, none: boolean, test: string, ...others: readonly string[]): readonly unknown[] {
  const vocabulary = words({ f: { type, from: [], ...(none ? { none } : {}) } });
  const space = spaceOf(
    [...others, test].map((one) => conditionOf({ f: one }, vocabulary)),
    vocabulary,
  );
  const [box] = space.boxesOf(conditionOf({ f: test }, vocabulary));
  if (box === undefined) return [];
  return [space.axes[0]?.describe(box.region), caseIn(space, box.region, new Set(["f"])).f];
}

describe("a region, as a law file would write it, and a plain value in it", () => {
  const yuan: FactType = { kind: "yuan" };
  const kinds: FactType = { kind: "set", of: ["money", "act", "thing"] };
  const months: FactType = { kind: "number", unit: "months" };
  it.each<[FactType, boolean, string, readonly string[], unknown, unknown]>([
    [yuan, true, "<= 30000", [], "<= 30000", 1_000_000],
    [yuan, true, "(30000..300000)", [], "[30000.01..299999.99]", 10_000_000],
    [yuan, true, "> 300000", [], ">= 300000.01", 100_000_000],
    [yuan, true, "none", [], "none", null],
    [yuan, true, "not(none)", [], "not(none)", 1_000_000],
    [yuan, false, "0", [], "0", 0],
    [{ kind: "number" }, false, "> 3", [], ">= 4", 4],
    [months, false, "> 3", [], ">= 3.5", 3.5],
    [months, false, "< 6", [], "<= 5.5", 1],
    [months, false, "< 1", [], "<= 0.5", 0],
    [{ kind: "date" }, false, "< 2022-01-01", [], "<= 2021-12-31", "2021-12-31"],
    [{ kind: "date" }, false, ">= 2022-01-01", [], ">= 2022-01-01", "2022-01-01"],
    [{ kind: "bool" }, false, "true", [], "true", true],
    [{ kind: "enum", of: ["a", "b", "c"] }, false, "not(a)", [], "b, c", "b"],
    [{ kind: "enum", of: "open" }, false, "not(east)", [], "not(east)", "其他"],
    [{ kind: "enum", of: MANY }, false, "w7", MANY, "w7", "w7"],
    [kinds, false, "act", [], "act", ["act"]],
    [kinds, false, "only(act)", [], "act & not(money|thing)", ["act"]],
    [kinds, false, "not(act)", [], "money|thing & not(act)", ["money"]],
  ])("%j none:%s %s", (type, none, test, others, text, value) => {
    expect(shown(type, none, test, ...others)).toEqual([text, value]);
  });
});

describe("spaces that do not fit one word, one mask or one number", () => {
  const check = (
    rows: Parameters<typeof compileTable>[0],
    vocabulary: Parameters<typeof compileTable>[1],
    cases: readonly Facts[],
  ) => {
    const table = compileTable(rows, vocabulary);
    for (const facts of cases) {
      const decision = table.decide(facts);
      expect("ok" in decision && decision.ok.matched).toEqual(trueRows(rows, facts));
    }
  };

  it("forty words, each with a row of its own", () => {
    const vocabulary = words({ f: { type: { kind: "enum", of: MANY }, from: [] } });
    const rows = MANY.slice(1).map((word) => row(vocabulary, word, { f: word }, word));
    check(
      rows,
      vocabulary,
      MANY.map((f) => ({ f })),
    );
  });

  it("forty members, each with a row of its own, in any company", () => {
    const vocabulary = words({ f: { type: { kind: "set", of: "open" }, from: [], none: true } });
    const rows = [
      ...MANY.map((word) => row(vocabulary, word, { f: word }, word)),
      row(vocabulary, "few", { f: "only(w0, w39)" }, "few"),
      row(vocabulary, "none", { f: "none" }, "none"),
    ];
    const chance = random("members");
    const company = Array.from({ length: 50 }, () =>
      chance.shuffle([...MANY, "elsewhere"]).slice(0, chance.integer(1, 4)),
    );
    check(
      rows,
      vocabulary,
      [...company, ["w0"], ["w39", "w0"], [], null].map((f) => ({ f })),
    );
  });

  it("months of which some have only begun, on either side of every whole one", () => {
    const vocabulary = words({ f: { type: { kind: "number", unit: "months" }, from: [] } });
    const tests = ["> 5", ">= 6", "< 6", "<= 5", "5", "[2..5]", "(2..5)", "> 0", "< 1", "not(5)"];
    const rows = tests.map((test, index) => row(vocabulary, `r${index}`, { f: test }, `r${index}`));
    const ages = [0, 1 / 31, 30 / 31, 1, 2, 2.01, 4.99, 5, 5 + 1 / 31, 5.5, 5 + 30 / 31, 6, 6.2, 108.4];
    check(
      rows,
      vocabulary,
      ages.map((f) => ({ f })),
    );
  });

  it("a thousand rows and their amounts, days and words", () => {
    const { rows, vocabulary } = tiling(random("large"), 1000, 7);
    const chance = random("cases");
    const cases = Array.from({ length: 200 }, () => ({
      f0: chance.integer(0, 200_000_000),
      f1: chance.pick(["a", "d", "h"]),
      f2: chance.integer(0, 200_000_000),
      f3: chance.integer(0, 1) === 1,
      f4: chance.pick([null, 0, 50_000_000]),
      f5: chance.pick(["1999-12-31", "2019-07-01", "2060-01-01"]),
      f6: chance.pick(["a", "d", "h"]),
    }));
    check(rows, vocabulary, cases);
  });
});
