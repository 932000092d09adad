import { describe, expect, it } from "vitest";
import { parseTest } from "./test.ts";
import type { FactType } from "./vocabulary.ts";

const yuan: FactType = { kind: "yuan" };
const count: FactType = { kind: "number" };
const date: FactType = { kind: "date" };
const bool: FactType = { kind: "bool" };
const open: FactType = { kind: "set", of: "open" };
const kinds: FactType = { kind: "set", of: ["money", "act", "thing", "return-object"] };
const mode: FactType = { kind: "enum", of: ["consumption-restriction", "seal", "in", "return"] };

const read = (text: string, type: FactType, none = false) => {
  const parsed = parseTest(text, type, none);
  return "ok" in parsed ? parsed.ok : [parsed.fault.code, parsed.fault.offset];
};

describe("what a court may write", () => {
  it.each<[string, FactType, boolean, unknown]>([
    ["-", yuan, false, { op: "any" }],
    ["fill", yuan, false, { op: "fill" }],
    ["<= 100000", yuan, false, { op: "range", high: 10_000_000 }],
    ["> 99999.99", yuan, false, { op: "range", low: 9_999_999, lowOpen: true }],
    ["0.1", yuan, false, { op: "in", values: [10] }],
    ["90071992547409.91", yuan, false, { op: "in", values: [Number.MAX_SAFE_INTEGER] }],
    ["[30000..300000]", yuan, false, { op: "range", low: 3_000_000, high: 30_000_000 }],
    ["(30000..300000)", yuan, false, { op: "range", low: 3_000_000, lowOpen: true, high: 30_000_000, highOpen: true }],
    ["none", yuan, true, { op: "in", values: [null] }],
    [
      "none, < 5",
      yuan,
      true,
      {
        op: "or",
        tests: [
          { op: "in", values: [null] },
          { op: "range", high: 500, highOpen: true },
        ],
      },
    ],
    ["not(<= 5)", count, false, { op: "not", test: { op: "range", high: 5 } }],
    ["act", kinds, false, { op: "in", values: ["act"] }],
    ["act, thing", kinds, false, { op: "in", values: ["act", "thing"] }],
    ["return-object", kinds, false, { op: "in", values: ["return-object"] }],
    ["only(money, act)", kinds, false, { op: "only", values: ["money", "act"] }],
    ["not(only(money))", kinds, false, { op: "not", test: { op: "only", values: ["money"] } }],
    ["consumption-restriction, seal", mode, false, { op: "in", values: ["consumption-restriction", "seal"] }],
    ["in, return", mode, false, { op: "in", values: ["in", "return"] }],
    ["城关, 云阳", open, false, { op: "in", values: ["城关", "云阳"] }],
    ['"第一 庭"', open, false, { op: "in", values: ["第一 庭"] }],
    ["true", bool, false, { op: "in", values: [true] }],
    ["2022-01-01", date, false, { op: "in", values: ["2022-01-01"] }],
    [">= 2022-01-01", date, false, { op: "range", low: "2022-01-01" }],
    ["[2022-01-01..2022-12-31]", date, false, { op: "range", low: "2022-01-01", high: "2022-12-31" }],
  ])("%s", (text, type, none, expected) => {
    expect(read(text, type, none)).toEqual(expected);
  });
});

describe("what is refused, and where", () => {
  it.each<[string, FactType, boolean, [string, number]]>([
    ["", yuan, false, ["test-empty", 0]],
    ["? > 5", count, false, ["test-question", 0]],
    ["1e3", yuan, false, ["test-amount", 0]],
    ["> 5 + 1", count, false, ["test-number", 2]],
    [".5", yuan, false, ["test-amount", 0]],
    ["<= -5", yuan, false, ["test-amount", 3]],
    ["<= 100000.005", yuan, false, ["test-amount-fen", 3]],
    ["90071992547409.92", yuan, false, ["test-number-large", 0]],
    ["<= 1.5", count, false, ["test-number", 3]],
    ["1,000", yuan, false, ["test-thousands", 1]],
    ["10万", yuan, false, ["test-form", 2]],
    ["= 5", count, false, ["test-equals", 0]],
    ["!= 5", count, false, ["test-equals", 0]],
    ["]1..5[", count, false, ["test-brackets", 0]],
    ["[5..1]", count, false, ["test-range-empty", 0]],
    ["(1..2)", count, false, ["test-range-empty", 0]],
    ["(2022-01-31..2022-02-01)", date, false, ["test-range-empty", 0]],
    ["< 0", yuan, false, ["test-range-empty", 0]],
    ['date("2022-01-01")', date, false, ["test-unsupported", 0]],
    ['@"2022-01-01"', date, false, ["test-date", 0]],
    ["2023-02-29", date, false, ["test-date", 0]],
    ["null", yuan, true, ["test-null", 0]],
    ["none", yuan, false, ["test-none", 0]],
    ["fill, 5", count, false, ["test-fill", 0]],
    ["only(money)", mode, false, ["test-only", 0]],
    ["only()", kinds, false, ["test-form", 0]],
    ["only(not(money))", kinds, false, ["test-unsupported", 5]],
    ["sum(money)", kinds, false, ["test-unsupported", 0]],
    ["not(not(money))", kinds, false, ["test-unsupported", 4]],
    ["not(-)", kinds, false, ["test-form", 5]],
    ["not()", kinds, false, ["test-unsupported", 0]],
    ["> act", kinds, false, ["test-no-order", 2]],
    ["monye", kinds, false, ["test-word", 0]],
    ["money, acts", kinds, false, ["test-word", 7]],
    ["城关 云阳", open, false, ["test-quote", 0]],
    ["a.b", open, false, ["test-unsupported", 0]],
    ["act /* x */", kinds, false, ["test-comment", 4]],
    ["money,", kinds, false, ["test-form", 6]],
    ["yes", bool, false, ["test-truth", 0]],
    ["true", yuan, false, ["test-amount", 0]],
  ])("%s", (text, type, none, expected) => {
    expect(read(text, type, none)).toEqual(expected);
  });

  it("says what to write instead, in both languages", () => {
    const parsed = parseTest("<= 100000.005", yuan, false);
    expect("fault" in parsed && parsed.fault.zh).toContain("最多两位小数");
    expect("fault" in parsed && parsed.fault.en).toContain("at most two decimals");
  });
});
