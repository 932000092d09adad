import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { vocabulary } from "#casework/index.ts";
import { zhiheng } from "../../../test/kit/commandLine.ts";

const YINDU = readFileSync(new URL("../../../courts/yindu/2022-34.md", import.meta.url), "utf8");

test("verify lists what a document leaves to a person, with a case and the post, and passes", async () => {
  const { code, out } = await zhiheng(["verify", "--court", "yindu"]);
  expect(code).toBe(0);
  expect(out).toMatch(/交由人决定 \d+/);
  expect(out).toMatch(/例如：执行标的额/);
  expect(out).toContain("未运行：岗位有人（holders）（没有人员文件，--staff）");
  expect(out.trimEnd()).toMatch(/通过$/);
});

test("a draft with a wrong quote fails verification at its line", async () => {
  const draft = YINDU.replace("quote: 1、10万元以下标的案件", "quote: 1、20万元以下标的案件");
  expect(draft).not.toBe(YINDU);
  const { code, out } = await zhiheng(["verify", "draft.md"], { "draft.md": draft });
  expect(code).toBe(1);
  expect(out).toMatch(/draft\.md:\d+ quotes · .*1、20万元以下标的案件/);
  expect(out.trimEnd()).toMatch(/不通过$/);
  const findings = (await zhiheng(["verify", "draft.md", "--json"], { "draft.md": draft })).json();
  expect(findings).toContainEqual(expect.objectContaining({ check: "quotes", level: "error" }));
});

test("a staff file lets the check of holders run; one of another shape is refused", async () => {
  const staffed = await zhiheng(["verify", "--court", "yindu", "--staff", "s.yaml"], {
    "s.yaml": "- { name: 张三, holds: [judge] }\n",
  });
  expect(staffed.out).not.toContain("未运行：holders");
  expect(staffed.out).toContain("无人担任");
  expect((await zhiheng(["verify", "--court", "yindu", "--staff", "s.yaml"], { "s.yaml": "a: 1" })).code).toBe(3);
});

test("two courts are compared in sentences with both articles, then by cases that go different ways", async () => {
  const { out, code } = await zhiheng(["diff", "yindu", "qingfeng"]);
  expect(code).toBe(0);
  expect(out).toContain("殷法【2022】34号 与 清法〔2022〕47号");
  expect(out).toContain("两边去向不同的案件，例如：");
  const lines = (await zhiheng(["diff", "nanzhao", "yindu", "--json"])).json();
  expect(lines.find((one) => one["sort"] === "clock" && one["key"] === "payout")).toMatchObject({
    left: { document: "nanzhao/2020-8" },
    right: { document: "yindu/2022-34", quote: expect.stringContaining("15个工作日") },
  });
  const cases = lines.filter((one) => one["sort"] === "case");
  expect(cases.length).toBeGreaterThan(0);
  for (const one of cases) expect(JSON.stringify(one["left"])).not.toBe(JSON.stringify(one["right"]));
});

test("a court and its own draft differ only where the draft was changed", async () => {
  const draft = YINDU.replace("limit: 40 days", "limit: 35 days");
  expect(draft).not.toBe(YINDU);
  const lines = (await zhiheng(["diff", "yindu", "./draft.md", "--json"], { "./draft.md": draft })).json();
  expect(lines).toMatchObject([{ sort: "clock", key: "fast-close", sentence: expect.stringContaining("35") }]);
  expect((await zhiheng(["diff", "yindu", "yindu@2026-01-01", "--json"])).out).toBe("");
  expect((await zhiheng(["diff", "yindu", "elsewhere"])).code).toBe(2);
});

test("a row is explained: facts with their cells, rules that matched and why others did not, the nearest other case", async () => {
  const file =
    "案件类型,执行标的种类,执行标的额,申请执行人类型,被执行人类型,财产足额,有财产需要处置,已采取保全措施\n首次执行,金钱给付,80000,自然人,自然人,否,否,否\n";
  const { out } = await zhiheng(["explain", "--court", "yindu", "c.csv", "--row", "2"], { "c.csv": file });
  expect(out).toContain("第 2 行 · 已定 · 快执团队");
  expect(out).toMatch(/● 执行标的额\s+80,000\s+C2\s+80000/);
  expect(out).toContain("有财产需要处置（现为否）");
  expect(out).toMatch(/最近的不同情形：执行标的额 由 80,000 改为 100,000 → 冲突/);
  const [json] = (
    await zhiheng(["explain", "--court", "yindu", "c.csv", "--row", "2", "--json"], { "c.csv": file })
  ).json();
  expect(json).toMatchObject({ outcome: "decided", nearest: { outcome: "conflict" } });
  expect((await zhiheng(["explain", "--court", "yindu", "c.csv", "--row", "9"], { "c.csv": file })).code).toBe(2);
});

test("words are all there, with type and both names", async () => {
  const all = (await zhiheng(["words", "--json"])).json();
  const { facts, events, acts } = vocabulary;
  expect(all).toHaveLength([facts, events, acts].reduce((sum, some) => sum + Object.keys(some).length, 0));
  expect(all.every((one) => one["zh"] !== one["word"] && one["en"] !== "")).toBe(true);
  expect((await zhiheng(["words", "--facts", "标的"])).out).toMatch(/claim\.amount\s+执行标的额\s+金额（元），或“无”/);
  expect((await zhiheng(["words", "--acts"], {}, "en")).out).toContain("case.close");
});
