import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { diffLaws } from "./diff.ts";

const diff = (a: string, b: string, language: "zh" | "en" = "zh") => {
  const [left, right] = [theCourt(a), theCourt(b)];
  return diffLaws(left.law, right.law, language, left.vocabulary);
};

describe("comparing two laws", () => {
  it("says nothing of a law beside itself", () => {
    expect(diff("yindu", "yindu")).toEqual([]);
  });
  it("[TRAP-7] says that the same payout has another unit in another court, with both articles", () => {
    const payout = diff("nanzhao", "yindu").filter(({ key, sort }) => sort === "clock" && key === "payout");
    expect(payout.some(({ sentence }) => sentence.includes("30日") && sentence.includes("15个工作日"))).toBe(true);
    expect(payout[0]?.left?.document).toBe("nanzhao/2020-8");
    expect(payout[0]?.right?.document).toBe("yindu/2022-34");
  });
  it("[TRAP-4] shows that enterprises go opposite ways", () => {
    const rows = diff("qingfeng", "yindu").filter(({ sort }) => sort === "row");
    const about = (name: string) => rows.filter(({ sentence }) => sentence.includes("企业") && sentence.includes(name));
    expect(about("精执团队")).not.toEqual([]);
    expect(about("快执团队")).not.toEqual([]);
  });
  it("calls one team by each court's own name", () => {
    const names = diff("jilin", "yindu").filter(({ key }) => key === "unit.fast");
    expect(names[0]?.sentence).toMatch(/速执团队.*快执团队/);
  });
  it("speaks English when asked", () => {
    expect(diff("nanzhao", "yindu", "en").some(({ sentence }) => sentence.includes("15 working days"))).toBe(true);
  });
});
