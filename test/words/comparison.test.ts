import { describe, expect, test } from "vitest";
import { comparedIn } from "#office/compare/comparison.ts";
import { sameCase, waysView } from "#office/compare/verdicts.ts";
import { theCourt } from "../kit/courts.ts";
import { leaksIn, leaksOf } from "../kit/rawKeys.ts";

const COURTS = ["jilin", "city", "yindu", "nanzhao", "qingfeng", "demo-city", "demo-jilin"].map((id) => ({
  seat: { id, name: id, law: id, mark: "", demo: true },
  court: theCourt(id),
}));
const PAIRS = COURTS.flatMap((one, at) => COURTS.slice(at + 1).map((other) => [one, other] as const));

describe("what the hunt catches", () => {
  test.each([
    ["a key in Chinese", { zh: "归marked", en: "marked" }],
    ["a key in English", { zh: "执行指挥中心", en: "for command-centre to do" }],
    ["a word of the vocabulary", { zh: "立案", en: "after case.registered" }],
    ["Chinese of our own in English", { zh: "岗位未设", en: "岗位未设" }],
  ])("%s", (_, text) => {
    expect(leaksOf(text)).toHaveLength(1);
  });
  test("and what it lets stand: hyphens of English, names and places the law gives in Chinese", () => {
    expect(leaksOf({ zh: "案外人异议", en: "third-party objection" })).toEqual([]);
    expect(leaksOf({ zh: "留山", en: "township of the debtor 留山" })).toEqual([]);
  });
});

describe("courts beside each other", () => {
  test.each(PAIRS.map((pair) => [pair.map(({ seat }) => seat.id).join(" and "), pair] as const))(
    "%s are compared without a raw key, in both languages",
    (_, pair) => {
      expect(leaksIn(comparedIn(pair))).toEqual([]);
    },
  );
  test("nor is one left in cases that go different ways, or in what reaches one case", async () => {
    expect(leaksIn(await waysView(COURTS))).toEqual([]);
    expect(leaksIn(sameCase(COURTS, {}))).toEqual([]);
  });
});
