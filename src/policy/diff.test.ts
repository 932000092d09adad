import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { lawFile, madeUp } from "../../test/kit/law.ts";
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
  it("speaks English when asked, save for names that only exist in Chinese", () => {
    const said = diff("nanzhao", "yindu", "en").filter(({ sort }) => sort === "clock" || sort === "guard");
    expect(said.some(({ sentence }) => sentence.includes("15 working days"))).toBe(true);
    expect(said.filter(({ sentence }) => /[（），；：]/.test(sentence))).toEqual([]);
  });
});

const QUOTE = "quote: 案款到账后十日内发放";

/** What differs between two editions of one made-up document, one mended from the other. */
function editions(rules: string, from: string, to: string): readonly string[] {
  const [left, right] = [rules, rules.replace(from, to)].map((one) => madeUp(lawFile({ rules: one })).court);
  if (left === undefined || right === undefined) return [];
  return diffLaws(left.law, right.law, "zh", left.vocabulary).map(({ sentence }) =>
    sentence.replaceAll("试验法院（演示）（made-up/rules）", "甲"),
  );
}

describe("comparing two editions, part by part", () => {
  const clock = (more: string) =>
    `clocks:\n  payout: { name: 发放, starts: funds.arrived, stops: funds.disbursed-in-full, limit: 10 days, owner: handler, ${more}${QUOTE} }`;
  const guard = (more: string) => `guards:\n  pay: { name: 发放, act: funds.disburse, ${more}${QUOTE} }`;
  const rows = (more: string) =>
    `triage:\n  team:\n    rows:\n      - { id: small, when: { claim.amount: "<= 100" }, then: fast, ${more}${QUOTE} }\n      - { id: act, when: { claim.kinds: act }, then: slow, ${QUOTE} }`;
  it.each([
    [clock("where: { case.kind: initial }, "), "initial", "advance", "适用范围"],
    [clock("unless: { case.plain: true }, "), "plain", "sensitive", "除外"],
    [clock("pauses: [a], "), "[a]", "[a, b]", "停止计算"],
    [clock("per: receipt, "), "receipt", "debtor", "按何计"],
    [clock("extend: { approval: [chief], by: 5 days }, "), "5 days", "6 days", "延长"],
    [guard("where: { funds.by-hand: true }, "), "true", "false", "适用范围"],
    [guard("require: { funds.by-hand: true }, "), "true", "false", "条件"],
    [guard("time: [{ at-most: 5 days, since: funds.arrived }], "), "5 days", "6 days", "时间"],
    [guard("papers: [plan], "), "plan", "list", "文书"],
    [guard("by: [payer], "), "[payer]", "[chief]", "办理人"],
    [guard("approval: [chief, head], "), "chief, head", "{ any: [chief, head] }", "审批"],
    [guard("forbid: true, "), "true", "false", "禁止"],
    [rows(""), "<= 100", "<= 200", "案件"],
    [rows("unless: { case.plain: true }, "), "plain", "sensitive", "除外"],
    [
      `affairs:\n  tell: { name: 告知, owner: handler, opens: funds.arrived, done: funds.confirmed, ${QUOTE} }`,
      "done: funds.confirmed",
      "done: funds.claimed",
      "完成",
    ],
    [
      `${rows("")}\nprecedence:\n  team: { order: [small, act], by: court, ${QUOTE} }`,
      "[small, act]",
      "[act, small]",
      "次序",
    ],
  ])("%s: %s becomes %s", (rules, from, to, trait) => {
    const said = editions(rules, from, to);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(` · ${trait}：`);
    expect(editions(rules, "", "")).toEqual([]);
  });
  it("a row under another id that says the same is no difference", () => {
    expect(editions(rows(""), "id: small", "id: little")).toEqual([]);
  });
  it("a row that is gone is said with its cases", () => {
    const gone = rows("").split("\n").at(-1) ?? "";
    expect(editions(rows(""), `\n${gone}`, "")).toEqual(["只有甲规定：执行标的种类 行为的案件归slow"]);
  });
});
