import { describe, expect, it } from "vitest";
import { accepts, holds, unknownIn } from "./condition.ts";
import type { Clause, Test } from "./model.ts";
import { parseTest } from "./test.ts";
import type { FactType } from "./vocabulary.ts";

const types: Readonly<Record<string, FactType>> = {
  amount: { kind: "yuan" },
  kinds: { kind: "set", of: ["money", "act", "thing"] },
  found: { kind: "bool" },
  until: { kind: "date" },
};
const place = { file: "x.md", line: 1, column: 1 };

function test(fact: string, text: string): Test {
  const type = types[fact];
  if (type === undefined) throw new Error(fact);
  const parsed = parseTest(text, type, true);
  if ("fault" in parsed) throw new Error(parsed.fault.en);
  return parsed.ok;
}
const when = (tests: Readonly<Record<string, string>>): readonly Clause[] =>
  Object.entries(tests).map(([fact, text]) => ({ fact, test: test(fact, text), text, place }));

describe("a test on a known value", () => {
  it.each([
    ["amount", "<= 100000", 10_000_000, true],
    ["amount", "<= 100000", 10_000_001, false],
    ["amount", "(30000..300000)", 3_000_000, false],
    ["amount", "<= 30000, >= 300000", 30_000_000, true],
    ["amount", "<= 100000", null, false],
    ["amount", "> 100000", null, false],
    ["amount", "not(<= 100000)", null, false],
    ["amount", "none", null, true],
    ["amount", "not(none)", null, false],
    ["amount", "not(none)", 0, true],
    ["amount", "-", null, true],
    ["kinds", "act", ["money", "act"], true],
    ["kinds", "not(act)", ["money", "act"], false],
    ["kinds", "not(act)", ["money"], true],
    ["kinds", "only(money)", ["money", "act"], false],
    ["kinds", "only(money, act)", ["money", "act"], true],
    ["kinds", "not(only(money))", ["money", "act"], true],
    ["kinds", "only(money)", [], false],
    ["kinds", "not(money)", [], false],
    ["kinds", "none", [], true],
    ["found", "false", false, true],
    ["until", "< 2022-01-01", "2021-12-31", true],
    ["until", "[2022-01-01..2022-01-31]", "2022-02-01", false],
  ])("%s %s on %j", (fact, text, value, expected) => {
    expect(accepts(test(fact, text))(value)).toBe(expected);
  });
});

describe("a condition over facts that may be unknown", () => {
  it("is true only if known to be so, and false as soon as one test of each alternative is", () => {
    const condition = [when({ found: "true", amount: "<= 5" })];
    expect(holds(condition, {})).toBeUndefined();
    expect(holds(condition, { found: true })).toBeUndefined();
    expect(holds(condition, { amount: 600 })).toBe(false);
    expect(holds(condition, { found: true, amount: 500 })).toBe(true);
  });

  it("needs only one alternative, and an empty one always holds", () => {
    const condition = [when({ found: "true" }), when({ kinds: "act" })];
    expect(holds(condition, { kinds: ["act"] })).toBe(true);
    expect(holds(condition, { kinds: ["money"] })).toBeUndefined();
    expect(holds(condition, { kinds: ["money"], found: false })).toBe(false);
    expect(holds([when({})], {})).toBe(true);
  });

  it("stays open on a number the court has not filled in", () => {
    expect(holds([when({ amount: "fill" })], { amount: 5 })).toBeUndefined();
  });

  it("names the facts to establish, and only those that can still matter", () => {
    const condition = [when({ found: "true", amount: "<= 5" }), when({ kinds: "act", until: "> 2022-01-01" })];
    expect(unknownIn(condition, { amount: 600 })).toEqual(["kinds", "until"]);
    expect(unknownIn(condition, { kinds: ["act"], until: "2022-02-01" })).toEqual([]);
  });
});
