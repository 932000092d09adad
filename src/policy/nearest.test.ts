import { describe, expect, it } from "vitest";
import { qingfengTeam, row, triageWords, words } from "../../test/kit/tables.ts";
import { compileTable } from "./decide.ts";
import { nearest } from "./nearest.ts";
import type { Facts } from "./vocabulary.ts";

const qingfeng = compileTable(qingfengTeam, triageWords);
const small: Facts = {
  "claim.amount": 3_000_000,
  "claim.kinds": ["money"],
  "claim.cause": "loan",
  "applicant.kinds": ["person"],
  "debtor.kinds": ["person"],
  "property.found": true,
  "property.covers-debt": false,
  "property.needs-disposal": false,
  "property.blocked": false,
};

describe("the nearest different outcome", () => {
  it("is 30,000.01 for a claim of exactly 30,000: one fen more and no row reaches it", () => {
    const found = nearest(qingfeng, small);
    expect(found?.changes).toEqual([{ fact: "claim.amount", from: 3_000_000, to: 3_000_001 }]);
    expect(found?.decision).toMatchObject({ outcome: "gap", result: [] });
  });

  it("is another word where no amount would change anything", () => {
    const found = nearest(qingfeng, { ...small, "claim.amount": null, "claim.kinds": ["thing"] });
    expect(found?.changes).toHaveLength(1);
    expect(found?.decision.result).not.toEqual([]);
  });

  it("passes over changes that contradict what is known", () => {
    const facts = { "claim.kinds": ["thing"], "claim.amount": null, "property.found": false };
    for (const { fact, to } of nearest(qingfeng, facts)?.changes ?? [])
      expect("ok" in qingfeng.decide({ ...facts, [fact]: to })).toBe(true);
  });

  it("takes two facts if one is not enough, and is nothing if none can matter", () => {
    const bool = { type: { kind: "bool" as const }, from: [] };
    const vocabulary = words({ a: bool, b: bool });
    const both = compileTable([row(vocabulary, "one", { a: "true", b: "true" }, "x")], vocabulary);
    expect(nearest(both, { a: false, b: false })?.changes.map(({ fact, to }) => [fact, to])).toEqual([
      ["a", true],
      ["b", true],
    ]);
    expect(nearest(compileTable([row(vocabulary, "one", {}, "x")], vocabulary), { a: true })).toBeUndefined();
    expect(nearest(qingfeng, { "claim.amount": -1 })).toBeUndefined();
  });
});
