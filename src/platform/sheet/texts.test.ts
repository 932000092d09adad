import { expect, test } from "vitest";
import { zhiheng } from "../../../test/kit/commandLine.ts";

const HEAD = "案件类型,执行标的种类,执行标的额,申请执行人类型,被执行人类型,财产足额,有财产需要处置,已采取保全措施";
const WITH = (amount: string, kinds = "金钱给付") => `首次执行,${kinds},${amount},自然人,自然人,否,否,否`;
const GBK = new Uint8Array([
  0xd6, 0xb4, 0xd0, 0xd0, 0xb1, 0xea, 0xb5, 0xc4, 0xb6, 0xee, 0x0a, 0x35, 0x30, 0x30, 0x30, 0x30, 0x0a,
]);

async function answered(content: string | Uint8Array, name = "cases.csv", court = "yindu") {
  const ran = await zhiheng(["triage", "--court", court, name, "--json"], { [name]: content });
  return { ...ran, rows: ran.out === "" ? [] : ran.json() };
}
const lines = (...rows: readonly string[]) => [HEAD, ...rows].join("\n");

test("amounts are read in full-width digits, with separators and marks; not when vague, too fine or negative", async () => {
  const good = ["５００００", '"50,000"', "￥50000.00", "50000元", "５０，０００．００元".replace("，", "")];
  const { rows } = await answered(lines(...good.map((one) => WITH(one))));
  expect(rows.map((one) => one["result"])).toEqual(good.map(() => "fast"));
  const bad = ["约3万元", "3万", "三万元", "50000左右", "-5", "1.234", "9".repeat(20)];
  const refused = await answered(lines(...bad.map((one) => WITH(one)), WITH("50000")));
  expect(refused.code).toBe(1);
  expect(refused.rows.slice(0, -1).map((one) => one["error"])).toMatchObject(
    bad.map((_, index) => ({ column: "执行标的额", cell: `C${index + 2}` })),
  );
  expect(refused.rows.at(-1)).toMatchObject({ row: 9, outcome: "decided" });
});

test("an amount beside an act is a contradiction, said at both its columns; the next row is answered", async () => {
  const { rows } = await answered(lines(WITH("50000", "行为"), WITH("无", "行为")));
  expect(rows[0]).toMatchObject({
    row: 2,
    error: { code: "facts-clash", column: "执行标的额、执行标的种类", cell: "C2" },
  });
  expect(rows[0]).toMatchObject({ error: { zh: expect.stringContaining("没有标的额") } });
  expect(rows[1]).toMatchObject({ row: 3, outcome: "decided", result: "fast" });
});

test("where the court's tables do not read the amount the same contradiction is a remark beside the answer", async () => {
  const { rows } = await answered(lines(WITH("50000", "行为")), "cases.csv", "nanzhao");
  expect(rows[0]).toMatchObject({ row: 2, flags: [{ code: "facts-clash" }] });
});

test("words are told apart: unknown, none, neither, and what is no value at all", async () => {
  const row = (found: string, covers: string) => `查到可供执行财产,财产足额,执行标的额\n${found},${covers},无\n`;
  expect((await answered(row("不详", ""))).code).toBe(0);
  expect((await answered(row("-", "是"))).rows[0]).toMatchObject({
    error: { code: "truth-wrong", column: "查到可供执行财产" },
  });
  expect((await answered("执行标的额\n/\n")).rows[0]).toMatchObject({ error: { code: "dash-unclear" } });
  expect((await answered("案由\n无\n")).rows[0]).toMatchObject({ error: { code: "none-wrong" } });
  const kind = (await answered("案件类型\n首执\n")).rows[0];
  expect(kind).toMatchObject({ error: { code: "member-wrong", zh: expect.stringContaining("首次执行") } });
});

test("several values in a cell, in Chinese or as words, with any of the usual separators", async () => {
  for (const kinds of ["金钱给付、行为", "money；act", "金钱给付; 行为", '"money, act"'])
    expect((await answered(lines(WITH("200000", kinds)))).rows[0]).toMatchObject({ result: ["fast", "ordinary"] });
});

test("columns: unknown ones are named with what is near, doubled ones only matter where they differ", async () => {
  const file = "姓名,执行标的金额,执行标的额,执行标的额,身份证号\n张三,1,50000,50000,1101\n李四,1,50000,60000,1102\n";
  const { complaints, rows } = await answered(file);
  const said = complaints.join("\n");
  expect(said).toContain("列“姓名”不是事实，没有读");
  expect(said).toMatch(/列“执行标的金额”不是事实，没有读；是否指“执行标的额”/);
  expect(said).toContain("“执行标的额”写了几列（C、D）");
  expect(rows[0]).toMatchObject({ row: 2, outcome: expect.anything() });
  expect(rows[1]).toMatchObject({ row: 3, error: { code: "column-clash", cell: "D3" } });
});

test("amounts under a heading in units of 10,000 yuan are converted exactly, and that is said", async () => {
  const { complaints, rows } = await answered(
    lines(WITH("10.000001"), WITH("10")).replace("执行标的额", "执行标的额（万元）"),
  );
  expect(complaints.join()).toContain("单位是万元");
  expect(rows[0]).toMatchObject({ result: "ordinary" });
  expect(rows[1]).toMatchObject({ result: ["fast", "ordinary"] });
});

test("byte marks, Windows lines, GB18030, UTF-16, semicolons and tabs are all the same list", async () => {
  const text = lines(WITH("50000"));
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer),
  ]);
  for (const content of [
    `\uFEFF${text}`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll(",", ";"),
    text.replaceAll(",", "\t"),
    wide,
  ])
    expect((await answered(content)).rows).toMatchObject([{ row: 2, result: "fast" }]);
  const gb = await answered(GBK);
  expect(gb.complaints.join()).toContain("GB18030");
  expect(gb.rows).toMatchObject([{ row: 2 }]);
});

test("quotation marks: separators and line breaks inside, and one that is never closed costs its own row only", async () => {
  const quoted = '案由,执行标的额\n"借款\n","50,000"\n其他,"70,000\n其他,80000\n';
  const { rows, code } = await answered(quoted);
  expect(code).toBe(1);
  expect(rows).toMatchObject([
    { row: 2 },
    { row: 3, error: { code: "quote-open" } },
    { row: 4, outcome: expect.anything() },
  ]);
});

test("a row with a loose comma has fallen apart and is not guessed at; a short one is flagged", async () => {
  const { rows } = await answered(lines("首次执行,金钱给付,50,000,自然人,自然人,否,否,否", "首次执行,金钱给付,50000"));
  expect(rows[0]).toMatchObject({ row: 2, error: { code: "row-long" } });
  expect(rows[1]).toMatchObject({ row: 3, outcome: "needs-facts", result: "fast", flags: [{ code: "row-short" }] });
});

test("JSON lines: a bad line is refused at its number, the rest answered; null is none, a missing key unknown", async () => {
  const file = [
    '{"claim.kinds":["thing"],"claim.amount":null}',
    "{oops",
    '{"执行标的种类":"金钱给付","执行标的额":50000}',
    '["a"]',
  ].join("\n");
  const { rows } = await answered(file, "cases.jsonl");
  expect(rows).toMatchObject([
    { row: 1, outcome: "needs-facts" },
    { row: 2, error: { code: "line-json" } },
    { row: 3 },
    { row: 4, error: { code: "line-json" } },
  ]);
});

test("a file without a single known column, an empty one and one of raw bytes are refused with what to do", async () => {
  const foreign = await answered("a,b\n1,2\n");
  expect(foreign).toMatchObject({ code: 3, out: "" });
  expect(foreign.complaints.join()).toMatch(/找不到表头.*a、b.*--template/);
  expect((await answered("")).complaints.join()).toContain("没有内容");
  expect((await answered(new Uint8Array([1, 0, 2, 0, 3]))).complaints.join()).toContain("既不是 .xlsx，也不是文字文件");
});

test("200,000 rows are all answered", async () => {
  const row = [WITH("50000"), WITH("200000"), WITH("约3万元"), WITH("")];
  const rows = Array.from({ length: 200_000 }, (_, index) => row[index % row.length] ?? "");
  const { out, code } = await zhiheng(["triage", "--court", "yindu", "cases.csv", "--json"], {
    "cases.csv": [HEAD, ...rows].join("\n"),
  });
  expect(code).toBe(1);
  expect(out.split("\n").length - 1).toBe(200_000);
  expect(JSON.parse(out.slice(out.lastIndexOf("\n", out.length - 2)))).toMatchObject({
    row: 200_001,
    outcome: "needs-facts",
  });
});
