import { describe, expect, it } from "vitest";
import { random } from "#kernel/random.ts";
import { compileTable } from "#policy/decide.ts";
import { planTable } from "#policy/table.ts";
import { precedence, qingfengTeam, row, triageGrid, triageWords, words, yinduTeam } from "../../test/kit/tables.ts";
import { tiling } from "../../test/kit/tilings.ts";
import { gaps } from "./complete.ts";
import { unreachable } from "./reachable.ts";
import { overlaps } from "./unambiguous.ts";

const qingfeng = planTable(qingfengTeam, triageWords);
const yindu = planTable(yinduTeam, triageWords);

describe("the triage tables of two courts", () => {
  it("Yindu's one gap: no amount up to nothing at all, no act, no enterprise, nothing secured [YD-G1]", () => {
    const { found, proved } = gaps(yindu);
    expect(proved).toBe(true);
    expect(found.map(({ bounds }) => bounds)).toEqual([
      {
        "claim.amount": "none",
        "claim.kinds": expect.stringContaining("not(act)"),
        "applicant.kinds": "not(enterprise)",
        "debtor.kinds": "not(enterprise)",
        "preservation.taken": "false",
        "property.covers-debt": "false",
        "property.needs-disposal": "false",
      },
    ]);
  });

  it("Qingfeng's gaps: 30,000 to 300,000 with some property, and claims without an amount [QF-G1] [QF-G3]", () => {
    const bounds = gaps(qingfeng).found.map((gap) => gap.bounds);
    expect(bounds).toHaveLength(2);
    expect(bounds.map((one) => one["claim.amount"]).sort()).toEqual(["[30000.01..299999.99]", "none"]);
  });

  it("each made-up case of a gap is one, and the machine says so", () => {
    for (const [rows, plan] of [
      [yinduTeam, yindu],
      [qingfengTeam, qingfeng],
    ] as const)
      for (const gap of gaps(plan).found)
        expect(compileTable(rows, triageWords).decide(gap.case)).toMatchObject({ ok: { outcome: "gap" } });
  });

  it("every conflict of the 1,170 cases is one of the overlapping pairs", () => {
    const pairs = new Set(overlaps(qingfeng).found.map(({ rows }) => rows.map(({ key }) => key).join(" ")));
    const table = compileTable(qingfengTeam, triageWords);
    for (const facts of triageGrid) {
      const outcome = table.decide(facts);
      if (!("ok" in outcome)) continue;
      const { matched } = outcome.ok;
      for (const [index, x] of matched.entries())
        for (const y of matched.slice(index + 1)) if (x.then !== y.then) expect(pairs).toContain(`${x.key} ${y.key}`);
    }
    expect(pairs).toContain("amount-fast no-property-band");
    expect(pairs).toContain("no-property-band amount-refined");
    expect(pairs).not.toContain("amount-fast amount-refined");
  });

  it("every row of both can decide some case", () => {
    expect(unreachable(qingfeng)).toEqual({ found: [], proved: true });
    expect(unreachable(yindu)).toEqual({ found: [], proved: true });
  });
});

describe("rows that do nothing", () => {
  const bool = { type: { kind: "bool" as const }, from: [] };
  const vocabulary = words({ a: bool, b: bool, n: { type: { kind: "number" }, from: [] } }, [
    { id: "b-needs-a", when: { b: "true" }, then: { a: "true" }, zh: "b 须有 a" },
  ]);
  const why = (...rows: Parameters<typeof planTable>[0][]) =>
    rows.map((table) => unreachable(planTable(table, vocabulary)).found.map((one) => [one.row.key, one.why]));

  it("tests that exclude each other, or that a constraint excludes", () => {
    const shut = row(vocabulary, "shut", { a: "true" }, "x", { where: { a: "false" } });
    const ruled = row(vocabulary, "ruled", { a: "false", b: "true" }, "x");
    expect(why([shut], [ruled])).toEqual([[["shut", "never-true"]], [["ruled", "never-true"]]]);
  });

  it("a row inside another with the same result, or covered by two", () => {
    const low = row(vocabulary, "low", { n: "<= 5" }, "x");
    const high = row(vocabulary, "high", { n: "> 5" }, "x");
    expect(why([row(vocabulary, "small", { n: "3" }, "x"), low])).toEqual([[["small", "subsumed"]]]);
    expect(why([row(vocabulary, "middle", { n: "[3..8]" }, "x"), low, high])).toEqual([[["middle", "subsumed"]]]);
  });

  it("an otherwise row where other rows reach everything", () => {
    const rows = [row(vocabulary, "low", { n: "<= 5" }, "x"), row(vocabulary, "high", { n: "> 5" }, "y")];
    expect(why([...rows, row(vocabulary, "rest", {}, "z", { otherwise: true })])).toEqual([[["rest", "never-true"]]]);
  });

  it("a row that the court's order always puts behind others", () => {
    const rows = [row(vocabulary, "all", { n: "<= 5" }, "x"), row(vocabulary, "some", { n: "3" }, "y")];
    const plan = planTable(rows, vocabulary, { precedence: [precedence(["all", "some"], "court")] });
    expect(unreachable(plan).found).toMatchObject([{ row: { key: "some" }, why: "never-wins", by: [{ key: "all" }] }]);
    expect(overlaps(plan).found).toMatchObject([{ wins: { key: "all" }, case: { n: 3 } }]);
  });
});

describe("otherwise", () => {
  const vocabulary = words({ n: { type: { kind: "number" }, from: [] } });
  const low = row(vocabulary, "low", { n: "<= 5" }, "x");
  const rest = (key: string, when: Readonly<Record<string, string>>, then: string) =>
    row(vocabulary, key, when, then, { otherwise: true });

  it("what only an otherwise row reaches is reported as such, not as a gap", () => {
    const { found } = gaps(planTable([low, rest("rest", { n: "<= 10" }, "y")], vocabulary));
    expect(found).toMatchObject([{ bounds: { n: ">= 11" } }, { bounds: { n: "[6..10]" }, otherwise: { key: "rest" } }]);
    expect(found[0]?.otherwise).toBeUndefined();
  });

  it("two otherwise rows meet only where no other row is", () => {
    const rows = [low, rest("one", { n: "<= 8" }, "y"), rest("two", {}, "z")];
    const [meeting] = overlaps(planTable(rows, vocabulary)).found;
    expect(meeting?.rows.map(({ key }) => key)).toEqual(["one", "two"]);
    expect(meeting?.case.n).toBeGreaterThan(5);
    const apart = [row(vocabulary, "low", { n: "<= 8" }, "x"), ...rows.slice(1)];
    expect(overlaps(planTable(apart, vocabulary)).found).toEqual([]);
  });
});

describe("large tables", () => {
  it.each([
    [500, 3],
    [1500, 7],
  ])("%i rows over %i columns that tile their space are proved", (size, columns) => {
    const { rows, vocabulary } = tiling(random(`tiling ${size}`), size, columns);
    const plan = planTable(rows, vocabulary);
    expect(gaps(plan)).toEqual({ found: [], proved: true });
    expect(overlaps(plan)).toEqual({ found: [], proved: true });
    expect(unreachable(plan)).toEqual({ found: [], proved: true });
  });

  it("one row taken out of 1,000 is found, and said as one region", () => {
    const { rows, vocabulary } = tiling(random("hole"), 1000, 5);
    const { found } = gaps(planTable(rows.toSpliced(123, 1), vocabulary));
    expect(found).toHaveLength(1);
    const table = compileTable(rows, vocabulary);
    const outcome = table.decide(found[0]?.case ?? {});
    expect("ok" in outcome && outcome.ok.matched).toEqual([rows[123]]);
  });

  it("says that it gave up rather than that it proved", () => {
    const { rows, vocabulary } = tiling(random("noise"), 1500, 7, 1);
    expect(gaps(planTable(rows, vocabulary), 10)).toMatchObject({ proved: false, found: { length: 10 } });
  });
});
