import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { compareLaws, type Item } from "./comparison.ts";
import type { Group } from "./lines.ts";

const courts = new Map<string, ReturnType<typeof theCourt>>();
const court = (id: string) => {
  const known = courts.get(id) ?? theCourt(id);
  courts.set(id, known);
  return known;
};
const compared = new Map<string, readonly Item[]>();

/** The topics two or more courts are compared by; each pair is worked out once. */
function items(...ids: readonly string[]): readonly Item[] {
  const key = ids.join(" ");
  const known = compared.get(key) ?? compareLaws(ids.map(court));
  compared.set(key, known);
  return known;
}

/** What stands beside each other under a title: of each court its lines, part by part. */
function beside(group: Group, title: string, ...ids: readonly string[]): readonly (readonly string[])[] {
  const item = items(...ids).find((one) => one.group === group && one.title.zh === title);
  return (item?.cells ?? []).map((cell) =>
    cell.map(({ name, traits, cite }) =>
      [name.zh, ...traits.map(({ trait, zh }) => `${trait} ${zh}`), `〔${cite.display}〕`].join(" "),
    ),
  );
}

describe("what a reader finds where courts differ", () => {
  it("X-1: the fast team is 速执 in one court and 快执 in another", () => {
    const [jilin, yindu] = beside("triage", "速执团队", "jilin", "yindu");
    expect(jilin?.[0]).toContain("name 速执团队");
    expect(yindu?.[0]).toContain("name 快执团队");
  });
  it("X-3: amounts cut at 30,000 and 300,000 here, at 100,000 there, nowhere in a third", () => {
    const [qingfeng, yindu, nanzhao] = beside("triage", "执行标的额", "qingfeng", "yindu", "nanzhao");
    expect(qingfeng?.map((line) => /执行标的额 ([<>]= \d+|\[\S+\])/.exec(line)?.[1])).toEqual([
      "<= 30000",
      "[30000..300000]",
      ">= 300000",
    ]);
    expect(yindu).toEqual([expect.stringContaining("<= 100000"), expect.stringContaining(">= 100000")]);
    expect(nanzhao).toEqual([]);
  });
  it("X-4: conduct goes to the ordinary team by what kind of act it is, or to the fast team whatever it is", () => {
    expect(beside("triage", "行为种类", "jilin", "yindu")[0]?.[0]).toMatch(/返还特定物.*普通案件.*第9条/);
    expect(beside("triage", "执行标的种类", "jilin", "yindu")[1]?.some((line) => line.includes("快执团队"))).toBe(true);
  });
  it("[TRAP-4] X-5, X-6: an enterprise as debtor is for the hardest team, as either party for the fastest", () => {
    const [jilin, qingfeng, yindu] = beside("triage", "被执行人类型", "jilin", "qingfeng", "yindu");
    expect(jilin?.[0]).toMatch(/党政机关.*普通案件/);
    expect(qingfeng?.[0]).toMatch(/企业\/党政机关.*精执团队.*第十五条/);
    expect(yindu?.find((line) => line.includes("涉企") || line.includes("企业"))).toMatch(
      /申请执行人类型 企业；或被执行人类型 企业.*快执团队/,
    );
  });
  it("X-7, X-8: no property and enough money send a case elsewhere", () => {
    expect(beside("triage", "查到可供执行财产", "jilin", "qingfeng")[0]?.[0]).toContain("then 简易案件");
    expect(beside("triage", "查到可供执行财产", "jilin", "qingfeng")[1]?.[0]).toContain("综合团队");
    expect(
      beside("settings", "何为足额财产", "jilin", "yindu")
        .flat()
        .map((line) => /value (\S+)/.exec(line)?.[1]),
    ).toEqual(["仅计存款等资金", "有可供执行财产即可"]);
  });
  it("X-9, X-10: the cause of action counts in some courts only", () => {
    const [jilin, qingfeng, yindu] = beside("triage", "案由", "jilin", "qingfeng", "yindu");
    expect([jilin?.length, qingfeng?.length, yindu?.length]).toEqual([1, 2, 0]);
  });
  it("X-12: the first inquiry is the filing division's, and a second follows; elsewhere one officer's or team's", () => {
    const [nanzhao, qingfeng, yindu] = beside("affairs", "查控已完成", "nanzhao", "qingfeng", "yindu");
    expect(nanzhao).toEqual([expect.stringContaining("owner 立案庭"), expect.stringContaining("owner 执行指挥中心")]);
    expect(qingfeng?.[0]).toContain("owner 集中查控专员");
    expect(yindu?.[0]).toContain("owner 事务集约团队");
  });
  it("[TRAP-7] X-17, X-18: the same payout has another number, unit and owner, and two limits in one court", () => {
    const [nanzhao, yindu] = beside("limits", "案款已全部发放", "nanzhao", "yindu");
    expect(nanzhao?.[0]).toMatch(/limit 30日 starts 案款已到账.*owner 案款管理人员/);
    expect(nanzhao?.[1]).toMatch(/limit 2日 starts 发放手续完备/);
    expect(yindu?.[0]).toMatch(/limit 15个工作日 starts 案款已到账.*owner 案款管理/);
    const item = items("nanzhao", "yindu").find(({ title }) => title.zh === "案款已全部发放");
    expect(item?.standing).toBe("different");
    expect(item?.aspects).toEqual(expect.arrayContaining(["limit", "starts", "owner"]));
    const ends = item?.cells.map((cell) => cell[0]?.ends?.due);
    expect(ends).toEqual(["2026-04-15", "2026-04-07"]);
  });
  it("[TRAP-7] X-20, X-21: paper goes to the centre in two working days in both; scanning is the same or next day, or two working days", () => {
    const scanning = items("qingfeng", "city").find(({ cells }) =>
      cells.every((cell) => cell.some(({ rule }) => rule.key === "scan-and-index")),
    );
    expect(scanning?.cells.map((cell) => cell[0]?.traits.find(({ trait }) => trait === "limit")?.zh)).toEqual([
      "当日或次日",
      "2个工作日",
    ]);
    const paper = items("qingfeng", "city").find(({ title }) => title.zh === "材料已签收");
    expect(paper?.cells.map((cell) => cell.some(({ traits }) => traits.some(({ zh }) => zh === "2个工作日")))).toEqual([
      true,
      true,
    ]);
  });
  it("X-22, X-31: fifteen days to the archive in one court; forty and sixty days to the end of a case in another", () => {
    const closed = beside("limits", "已结案", "qingfeng", "yindu");
    expect(closed[1]?.map((line) => /limit (\S+)/.exec(line)?.[1])).toEqual(["40日", "60日", "6个月"]);
    expect(items("qingfeng", "yindu").find(({ title }) => title.zh === "转为影像卷宗并提交归档")?.standing).toBe(
      "some",
    );
  });
  it("X-23: lending asks the director and a reason here, only the director there", () => {
    const lending = items("qingfeng", "city").find(
      ({ group, cells }) =>
        group === "consent" &&
        cells.every((cell) =>
          cell.some(({ traits }) => traits.some(({ trait, zh }) => trait === "approval" && zh.includes("局长"))),
        ) &&
        cells[0]?.some(({ rule }) => rule.key === "loan-approved"),
    );
    expect(lending?.cells[0]?.some(({ rule }) => rule.key === "loan-reason")).toBe(true);
    expect(lending?.cells[1]?.some(({ rule }) => rule.key === "lending")).toBe(true);
  });
  it("X-27: a conversion is signed in one court within ten days, and only proposed in another", () => {
    const converting = items("jilin", "yindu").find(({ key }) => key === "consent triage.convert");
    expect(converting?.standing).toBe("different");
    expect(
      converting?.cells[1]?.some(({ traits }) =>
        traits.some(({ trait, zh }) => trait === "time" && zh.includes("10日")),
      ),
    ).toBe(true);
  });
  it("X-38, X-44: channels and what the amount is read from are settings of each court", () => {
    expect(beside("settings", "执行标的额以何为准", "nanzhao", "qingfeng").flat().length).toBe(2);
    expect(beside("settings", "当事人渠道", "nanzhao", "city").every((cell) => cell.length === 1)).toBe(true);
  });
});

describe("comparing as such", () => {
  it("says of a law beside itself that everything is the same, and of what stands in no other that it is not", () => {
    const same = items("yindu", "yindu");
    expect(same.length).toBeGreaterThan(100);
    expect(same.filter(({ standing }) => standing !== "same")).toEqual([]);
    expect(same.flatMap(({ aspects }) => aspects)).toEqual([]);
  });
  it("marks the national lines under a topic as shared, the courts' own as not", () => {
    const closed = items("nanzhao", "yindu").find(({ title }) => title.zh === "已结案");
    const shared = (closed?.cells ?? []).map((cell) => cell.map((line) => [line.rule.key, line.shared]));
    expect(shared).toEqual([
      [
        ["borderline", false],
        ["case-limit", true],
      ],
      [
        ["fast-close", false],
        ["ordinary-close", false],
        ["case-limit", true],
      ],
    ]);
  });
  it("gives every line of every court an article, and its words unless it is the court's own configuration", () => {
    const lines = items("jilin", "nanzhao", "qingfeng", "city", "yindu").flatMap(({ cells }) => cells.flat());
    expect(lines.filter(({ cite }) => cite.display === "")).toEqual([]);
    expect(lines.filter(({ cite }) => !cite.config && cite.quote === "").map(({ rule }) => rule.id)).toEqual([]);
  });
  it("calls what a table gives as the court's own rows call it, in conditions too", () => {
    const [lanyu] = beside("triage", "案件类型", "demo-city", "yindu");
    expect(lanyu?.join("\n")).toContain("繁简类型 简易执行案件/一次性有效执行案件");
    expect(lanyu?.filter((line) => /simple|one-go|at-random/.test(line))).toEqual([]);
  });
  it("keeps a cell for each court in the order given, however many there are", () => {
    const five = items("jilin", "nanzhao", "qingfeng", "city", "yindu");
    expect(new Set(five.map(({ cells }) => cells.length))).toEqual(new Set([5]));
    expect(five.filter(({ cells }) => cells.every((cell) => cell.length === 0))).toEqual([]);
  });
});
