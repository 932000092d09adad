import { describe, expect, it } from "vitest";
import { precedence, qingfengTeam, row, triageGrid, triageWords, words, yinduTeam } from "../../test/kit/tables.ts";
import { compileTable, type Decision, type DecisionTable } from "./decide.ts";
import type { Facts } from "./vocabulary.ts";

const yindu = compileTable(yinduTeam, triageWords, { triageBy: "triage-officer" });

function decided(table: DecisionTable, facts: Facts): Decision {
  const outcome = table.decide(facts);
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}
const keys = (rows: Decision["matched"]) => rows.map(({ key }) => key);

describe("the team of a case", () => {
  it("names the row that matched and the only fact that could change it [YD-1.1-1]", () => {
    const decision = decided(yindu, { "claim.amount": 9_999_999, "claim.kinds": ["money"] });
    expect(decision.result).toEqual(["fast"]);
    expect(decision.outcome).toBe("needs-facts");
    expect(decision.waitsOn).toEqual(["property.needs-disposal"]);
    expect(keys(decision.matched)).toEqual(["small"]);
    expect(keys(decision.possible)).toEqual(["enterprise", "secured", "disposal"]);
  });

  it("is a conflict at exactly 100,000, where two rows meet [YD-1.1-1b]", () => {
    const decision = decided(yindu, { "claim.amount": 10_000_000, "claim.kinds": ["money"] });
    expect(decision).toMatchObject({ outcome: "conflict", result: ["fast", "ordinary"], to: "triage-officer" });
  });

  it("is a conflict for an enterprise with a large claim [YD-1.1-3]", () => {
    const decision = decided(yindu, { "claim.amount": 500_000_000, "applicant.kinds": ["enterprise"] });
    expect(decision).toMatchObject({ outcome: "conflict", conflict: true, result: ["fast", "ordinary"], waitsOn: [] });
  });

  it("waits on every fact that could add another team [YD-1.1-1]", () => {
    const decision = decided(yindu, { "claim.amount": 30_000_000, "claim.kinds": ["money"] });
    expect(decision).toMatchObject({
      outcome: "needs-facts",
      result: ["ordinary"],
      proposal: undefined,
      to: undefined,
    });
    expect(new Set(decision.waitsOn)).toEqual(
      new Set(["preservation.taken", "property.covers-debt", "applicant.kinds", "debtor.kinds"]),
    );
  });

  it("is a gap, and goes to a person, for a thing between two persons [YD-G1]", () => {
    const decision = decided(yindu, {
      "claim.amount": null,
      "claim.kinds": ["thing"],
      "applicant.kinds": ["person"],
      "debtor.kinds": ["person"],
      "preservation.taken": false,
      "property.needs-disposal": false,
      "property.covers-debt": false,
    });
    expect(decision).toMatchObject({ outcome: "gap", result: [], matched: [], possible: [], to: "triage-officer" });
  });

  it("is decided once nothing unknown could change it, although facts are missing", () => {
    const decision = decided(yindu, { "claim.amount": 5_000_000, "property.needs-disposal": false });
    expect(decision).toMatchObject({ outcome: "decided", result: ["fast"], waitsOn: [] });
    expect(keys(decision.possible)).toEqual(["act", "enterprise", "secured"]);
  });

  it("keeps the facts it was decided on, unknown ones too", () => {
    const { facts, values } = decided(yindu, { "claim.amount": 5_000_000, "property.needs-disposal": false });
    const read = Object.fromEntries(facts.map((fact, index) => [fact, values[index]]));
    expect(read).toMatchObject({
      "claim.amount": 5_000_000,
      "property.needs-disposal": false,
      "debtor.kinds": undefined,
    });
  });
});

describe("what follows from what is known", () => {
  it("nothing found means nothing to dispose of, and says which constraint says so", () => {
    const decision = decided(yindu, { "claim.amount": 5_000_000, "property.found": false });
    expect(decision).toMatchObject({ outcome: "decided", result: ["fast"] });
    const derived = decision.derived.find(({ fact }) => fact === "property.needs-disposal");
    expect(derived).toMatchObject({ value: false, text: "false", constraint: { id: "nothing-found" } });
  });

  it("works backwards: something to dispose of was found", () => {
    const { derived } = decided(yindu, { "property.needs-disposal": true });
    expect(derived.map(({ fact, value }) => [fact, value])).toContainEqual(["property.found", true]);
  });

  it("a claim without money has no amount, so neither amount row waits for one", () => {
    const decision = decided(yindu, { "claim.kinds": ["thing"] });
    expect(keys(decision.possible)).toEqual(["enterprise", "secured", "disposal"]);
  });

  it("refuses facts that contradict each other, naming the constraint and the facts", () => {
    const outcome = yindu.decide({ "property.found": false, "property.needs-disposal": true });
    expect(outcome).toMatchObject({ refused: { code: "facts-contradict" } });
    expect("refused" in outcome && outcome.refused.en).toMatch(/nothing-found.*property.needs-disposal = true/);
    expect("refused" in outcome && outcome.refused.en).not.toMatch(/undefined|claim/);
  });

  it.each<Facts>([
    { "claim.amount": -1 },
    { "claim.amount": 0.5 },
    { "claim.kinds": ["monye"] },
    { "claim.kinds": [] },
    { "preservation.taken": null },
    { "preservation.taken": "yes" },
  ])("refuses a value the fact cannot have: %j", (facts) => {
    expect(yindu.decide(facts)).toMatchObject({ refused: { code: "fact-value" } });
    expect(yindu.match(facts)).toMatchObject({ refused: { code: "fact-value" } });
  });
});

describe("precedence", () => {
  const facts: Facts = { "claim.amount": 10_000_000, "claim.kinds": ["money"] };
  const order = ["disposal", "act", "enterprise", "secured", "small", "large"];

  it("a system default only proposes: the officer decides", () => {
    const table = compileTable(yinduTeam, triageWords, {
      precedence: [precedence(order, "system default", "officer")],
    });
    const decision = decided(table, facts);
    expect(decision).toMatchObject({
      outcome: "conflict",
      result: ["fast", "ordinary"],
      proposal: "fast",
      to: "officer",
    });
    expect(decision.proposedBy?.rule.whose).toBe("system default");
  });

  it("the court's own decides, but waits for a row that would beat the winner", () => {
    const table = compileTable(yinduTeam, triageWords, { precedence: [precedence(order, "court", "officer")] });
    expect(decided(table, facts)).toMatchObject({
      outcome: "needs-facts",
      result: ["fast"],
      waitsOn: ["property.needs-disposal"],
      decidedBy: { row: { key: "small" } },
    });
    expect(decided(table, { ...facts, "property.needs-disposal": false })).toMatchObject({ outcome: "decided" });
    const beaten = decided(table, { ...facts, "property.needs-disposal": true });
    expect(beaten).toMatchObject({ outcome: "decided", result: ["ordinary"], decidedBy: { row: { key: "disposal" } } });
  });

  it("says nothing about rows it does not list", () => {
    const table = compileTable(yinduTeam, triageWords, { precedence: [precedence(["small"], "court")] });
    expect(decided(table, facts)).toMatchObject({ outcome: "conflict", result: ["fast", "ordinary"] });
  });
});

describe("otherwise, unless, where, fill", () => {
  const vocabulary = words({
    a: { type: { kind: "bool" }, from: [] },
    b: { type: { kind: "bool" }, from: [] },
    n: { type: { kind: "number" }, from: [] },
  });
  const at = (when: Readonly<Record<string, string>>, key: string, then: string, options = {}) =>
    row(vocabulary, key, when, then, options);

  it("otherwise waits while another row is possible", () => {
    const table = compileTable([at({ a: "true" }, "one", "x"), at({}, "rest", "y", { otherwise: true })], vocabulary);
    expect(decided(table, { a: true })).toMatchObject({ outcome: "decided", result: ["x"], possible: [] });
    expect(decided(table, { a: false })).toMatchObject({ outcome: "decided", result: ["y"] });
    const waiting = decided(table, {});
    expect(waiting).toMatchObject({ outcome: "needs-facts", result: [], matched: [], waitsOn: ["a"] });
    expect(keys(waiting.possible)).toEqual(["one", "rest"]);
  });

  it("unless never excuses on unknown, but the exception is waited for", () => {
    const table = compileTable([at({ a: "true" }, "one", "x", { unless: { b: "true" } })], vocabulary);
    expect(decided(table, { a: true })).toMatchObject({ outcome: "needs-facts", result: ["x"], waitsOn: ["b"] });
    expect(decided(table, { a: true, b: false })).toMatchObject({ outcome: "decided", result: ["x"] });
    expect(decided(table, { a: true, b: true })).toMatchObject({ outcome: "gap", result: [] });
  });

  it("where must hold too", () => {
    const table = compileTable([at({ a: "true" }, "one", "x", { where: { b: "true" } })], vocabulary);
    expect(decided(table, { a: true })).toMatchObject({ outcome: "needs-facts", result: [], waitsOn: ["b"] });
    expect(decided(table, { a: true, b: false }).outcome).toBe("gap");
  });

  it("a row that reads an unfilled number is off and listed", () => {
    const table = compileTable([at({ a: "true" }, "one", "x"), at({ n: "fill" }, "two", "y")], vocabulary);
    const decision = decided(table, { a: true });
    expect(decision).toMatchObject({ outcome: "decided", result: ["x"] });
    expect(keys(decision.off)).toEqual(["two"]);
  });

  it("two rows that between them cover a fact still need it: a decision rests on one of them", () => {
    const table = compileTable([at({ a: "true" }, "one", "x"), at({ a: "false" }, "two", "x")], vocabulary);
    expect(decided(table, {})).toMatchObject({ outcome: "needs-facts", result: [], waitsOn: ["a"] });
  });

  it("a test that admits every value still wants to be known", () => {
    const table = compileTable([at({ a: "true, false" }, "one", "x")], vocabulary);
    expect(decided(table, {})).toMatchObject({ outcome: "needs-facts", result: [], waitsOn: ["a"] });
    expect(decided(table, { a: false })).toMatchObject({ outcome: "decided", result: ["x"] });
  });
});

describe("the 1,170 cases of the requirements", () => {
  const count = (table: DecisionTable) => {
    const outcomes = triageGrid.map((facts) => decided(table, facts));
    return [
      outcomes.filter(({ outcome }) => outcome === "gap").length,
      outcomes.filter(({ conflict }) => conflict).length,
    ];
  };

  it("32 of Qingfeng's are reached by no row, 810 by several teams", () => {
    expect(triageGrid).toHaveLength(1170);
    expect(count(compileTable(qingfengTeam, triageWords))).toEqual([32, 810]);
  });

  it("36 of Yindu's are reached by no row, 534 by both teams", () => {
    expect(count(yindu)).toEqual([36, 534]);
  });
});
