import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { courtAt, readLibrary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { adoptable, type Finding, verifyDocument } from "#verify/index.ts";
import { COURTS } from "../../kit/courts.ts";

const FILE = "liuwan/2024-6.md";
const text = readFileSync(fileURLToPath(new URL("liuwan.md", import.meta.url)), "utf8");
const national = readCourtFiles(COURTS).filter(({ file }) => file.startsWith("national/"));

/** Everything said about the file, before and during verification, and whether it may be adopted. */
function verdict(written: string) {
  const library = readLibrary([{ file: FILE, text: written }, ...national]);
  const { court, faults: unresolved } = courtAt(library, "liuwan", civil("2024-06-01"));
  const document = library.documents.find((one) => one.file === FILE);
  const faults = [...library.faults, ...unresolved];
  const report = court === undefined || document === undefined ? undefined : verifyDocument({ document, court });
  const findings: readonly Finding[] = report?.findings ?? [];
  const wrong = [...faults, ...findings.filter(({ level }) => level === "error")];
  return { faults, findings, wrong, adopted: report !== undefined && adoptable([report], faults) };
}

describe("a sixth document, written from the language page alone", () => {
  const whole = verdict(text);

  it("is read, resolves over the national baseline, and may be adopted", () => {
    expect(whole.wrong.map(({ place, zh }) => `${place.line} ${zh}`)).toEqual([]);
    expect(whole.adopted).toBe(true);
  });

  it("names what its text leaves to a person, with a made-up case and the post", () => {
    const routed = whole.findings.filter(({ level }) => level === "routed");
    expect(routed.map(({ check, rules, to }) => [check, ...rules.map((id) => id.replace(/.*#/, "")), to])).toEqual([
      ["complete", "sorter"],
      ["complete", "sorter"],
      ["unambiguous", "team.small", "team.disposal", "sorter"],
      ["unambiguous", "team.liquid", "team.large", "sorter"],
      ["unambiguous", "team.liquid", "team.disposal", "sorter"],
      ["unambiguous", "team.welfare", "team.large", "sorter"],
      ["unambiguous", "team.welfare", "team.disposal", "sorter"],
      ["gates", "fast-close", "guards.termination-three-months", "sorter"],
      ["gates", "guards.convert", "fast-close", "bureau-director"],
    ]);
    expect(routed.filter(({ check }) => check !== "gates").every((one) => one.case !== undefined)).toBe(true);
    expect(routed[2]?.zh).toContain("两行会同时符合而结果不同");
    expect(routed[2]?.zh).toContain("有财产需要处置 是");
  });

  it("is no longer owed the open word once the court fills it", () => {
    const fill = (name: string) =>
      text.replace(
        "settings:\n  triage-by",
        `fills:\n  ${name}: { value: "> 24", because: 定为两年 }\nsettings:\n  triage-by`,
      );
    const filled = verdict(fill("liuwan/2024-6#3.old-case"));
    expect(filled.wrong).toEqual([]);
    expect(filled.findings.filter(({ level }) => level === "open")).toEqual([]);
    expect(filled.findings.some(({ rules }) => rules.includes("liuwan/2024-6#team.old"))).toBe(true);
    expect(verdict(fill("liuwan/2024-6#3.old-cases")).wrong.map(({ zh }) => zh)).toContain(
      "没有 liuwan/2024-6#3.old-cases 这个留空；是否指 liuwan/2024-6#old-case",
    );
  });

  it("lists the open word and the texts and readings the court still owes", () => {
    const owed = whole.findings.filter(({ check }) => check === "open").map(({ level, zh }) => `${level} ${zh}`);
    expect(owed).toEqual([
      "open 尚未填写：“长期未结”指立案后多久以上",
      expect.stringContaining("填写前不按年限归组"),
      expect.stringContaining("自整卷上传之日"),
      expect.stringContaining("电子卷宗管理办法"),
    ]);
  });
});

type Slip = { readonly name: string; readonly from: string; readonly to: string; readonly told: string };

const SLIPS: readonly Slip[] = [
  { name: "a thousands comma", from: '"<= 200000"', to: '"<= 200,000"', told: "数字不用千位逗号" },
  {
    name: "several values without quotes",
    from: '"labour, child-support, maintenance"',
    to: "labour, child-support, maintenance",
    told: '须一起加引号，如 claim.kinds: "act, thing"',
  },
  {
    name: "a misspelt fact",
    from: "require: { property.needs-disposal: true }",
    to: "require: { property.need-disposal: true }",
    told: "是否指 property.needs-disposal；全部事实见 npx zhiheng words",
  },
  {
    name: "an act for an event",
    from: "starts: affair.received",
    to: "starts: affair.receive",
    told: "没有“affair.receive”这个事件；是否指 affair.received",
  },
  {
    name: "a limit in Chinese",
    from: "limit: 10 working days, owner: field-team",
    to: "limit: 十个工作日, owner: field-team",
    told: "“十个工作日”不是期限；请写如 40 days",
  },
  {
    name: "a full-width colon",
    from: "limit: 2 working days",
    to: "limit：2 working days",
    told: "须用半角，后面空一格",
  },
  {
    name: "a comma as Chinese writes it",
    from: "owner: sorter, overdue",
    to: "owner: sorter，overdue",
    told: "冒号、逗号（用半角，后面空一格）",
  },
  {
    name: "a quote that is not verbatim",
    from: "quote: 外勤单应当载明事项、地点和要求完成的日期",
    to: "quote: 外勤单应当载明事项、地点和完成日期",
    told: "第 7 条里没有这句话：“外勤单应当载明事项、地点和完成日期”；引文须与原文逐字一致",
  },
  {
    name: "a post by its Chinese name",
    from: "by: [sorter], reason",
    to: "by: [分案员], reason",
    told: "“分案员”没有定义；是否指 sorter",
  },
  {
    name: "a misspelt post",
    from: "limit: next day, owner: funds-officer",
    to: "limit: next day, owner: fund-officer",
    told: "单位、岗位、席位或者职级“fund-officer”没有定义；是否指 funds-officer",
  },
  {
    name: "an example that does not follow",
    from: "clock.payout: { due: 2024-03-15 }",
    to: "clock.payout: { due: 2024-03-14 }",
    told: 'clock.payout.due 应为 "2024-03-14"，规则算出 "2024-03-15"；请核对是示例写错还是规则写错',
  },
  {
    name: "a consent given by its proposer",
    from: "reason: required, approval: [bureau-director], quote: 速办组",
    to: "reason: required, approval: [sorter], quote: 速办组",
    told: "由“分案员”提出，又由“分案员”批准；请改 by 或者 approval",
  },
  {
    name: "a heading without its key",
    from: "## 第十一条 {#11 .title}",
    to: "## 第十一条",
    told: "请在行末加 {#条号}",
  },
  {
    name: "text that is not marked as text",
    from: "> 第十二条　本规定自",
    to: "第十二条　本规定自",
    told: "条文每行以 > 开头",
  },
  { name: "one name for two clocks", from: "  careful-close:", to: "  fast-close:", told: "同一层里有两个相同的名称" },
  {
    name: "a misspelt paper in a filter",
    from: "after: [{ paper.served: { paper.kind: enforcement-notice } }]",
    to: "after: [{ paper.served: { paper.kind: enforcment-notice } }]",
    told: "文书“enforcment-notice”没有定义；是否指 enforcement-notice",
  },
  {
    name: "a team that does not exist in a scope",
    from: "stops: case.closed, where: { case.team: careful }",
    to: "stops: case.closed, where: { case.team: carefull }",
    told: "“carefull”没有定义；是否指 careful",
  },
  {
    name: "an expiry of no clock",
    from: "opens: affair.dispatched",
    to: "opens: { expiry-of: inquiries }",
    told: "期限“inquiries”没有定义；是否指 inquiry",
  },
  {
    name: "a limit that runs to no day",
    from: "limit: same day or next day",
    to: "limit: before detention.end-on",
    told: "“detention.end-on”不是日期的事实；before、by 后面写日期或者这些事实之一",
  },
  { name: "how often, in words", from: "times: 1 }", to: "times: once }", told: "应是整数，不能是“once”" },
  {
    name: "a switch that does not exist",
    from: "  triage-by: { value",
    to: "  triage-bye: { value",
    told: "是否指 triage-by",
  },
];

describe("a clerk's slip is refused at its line, with what to write instead", () => {
  for (const { name, from, to, told } of SLIPS)
    it(name, () => {
      expect(text.split(from)).toHaveLength(2);
      const line = text.slice(0, text.indexOf(from)).split("\n").length;
      const { wrong, adopted } = verdict(text.replace(from, to));
      expect(adopted).toBe(false);
      const here = wrong.filter(({ place }) => place.file === FILE && place.line === line);
      expect(
        here.map(({ zh }) => zh).join("\n"),
        wrong.map(({ place, zh }) => `${place.line} ${zh}`).join("\n"),
      ).toContain(told);
    });

  it("a clause lost in copying is found by the digest, at the line that gives it", () => {
    const { wrong } = verdict(text.replace("> （三）追索", "> 追索"));
    expect(wrong.map(({ place, zh }) => [place.line, zh])).toEqual([
      [10, expect.stringMatching(/^条文与首部所写的摘要不符：首部写的是 873 字，文件里是 870 字。请查有无漏字/)],
    ]);
  });

  it("a clause no rule touches is named at its article", () => {
    const { wrong } = verdict(text.replace("quote: 对超期事项", "quote: 系统在期限过半"));
    const heading = text.slice(0, text.indexOf("{#10 .title}")).split("\n").length;
    expect(wrong.map(({ place, zh }) => [place.line, zh])).toEqual([
      [heading, "第 10 条的“对超期事项”没有规则引用；请为它写规则，不需要规则的写进 no-rule 并说明原因"],
    ]);
  });

  it("a document without a digest is told its own", () => {
    const { wrong } = verdict(text.replace(/^text: .*\n/m, ""));
    expect(wrong[0]?.zh).toMatch(/写上 text: \{ sm3: 39f20e2a[0-9a-f]{56}, characters: 873 \}$/);
  });
});
