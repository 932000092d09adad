import { expect, test } from "vitest";
import { vocabulary } from "#casework/index.ts";
import { triageRows, written } from "#generate/index.ts";
import { articleText, findQuote, searchable } from "#policy/quote.ts";
import { zhiheng } from "../../../test/kit/commandLine.ts";
import { theLibrary } from "../../../test/kit/courts.ts";

const CASES = "执行标的种类,执行标的额,申请执行人类型,被执行人类型,财产足额,有财产需要处置,已采取保全措施,案件类型\n";
const list = (...rows: readonly string[]) => ({ "cases.csv": CASES + rows.join("\n") });
const answers = async (court: string, files: Readonly<Record<string, string>>) =>
  (await zhiheng(["triage", "--court", court, Object.keys(files)[0] ?? "", "--json"], files)).json();

const KEYS = ["row", "outcome", "result", "matched", "possible", "waitsOn", "precedence", "edition"];

test("a row is answered with its keys in the documented order, its article and its quote", async () => {
  const [one] = await answers("yindu", list("金钱给付,5万,自然人,自然人,否,否,否,首次执行".replace("5万", "50000")));
  expect(Object.keys(one ?? {}).slice(0, KEYS.length)).toEqual(KEYS);
  expect(one).toMatchObject({
    row: 2,
    outcome: "decided",
    result: "fast",
    team: "fast",
    waitsOn: [],
    edition: "yindu/2022-34",
  });
  expect(one?.["matched"]).toMatchObject([
    { rule: "yindu/2022-34#team.small", article: "1.1", quote: "1、10万元以下标的案件" },
  ]);
});

test("an amount on the boundary of two articles matches both, and a person decides between them", async () => {
  const [one] = await answers("yindu", list("金钱给付,100000,自然人,自然人,否,否,否,首次执行"));
  expect(one).toMatchObject({ outcome: "conflict", result: ["fast", "ordinary"], to: "triage-officer" });
  expect(one?.["precedence"]).toMatchObject({ by: "system default", config: true, quote: "" });
});

test("an empty amount is unknown, none is an absence: neither is up to 100,000", async () => {
  const [blank, none] = await answers(
    "yindu",
    list("金钱给付,,自然人,自然人,否,否,否,首次执行", "物,无,自然人,自然人,否,否,否,首次执行"),
  );
  expect(blank).toMatchObject({ outcome: "needs-facts", result: null, waitsOn: ["claim.amount"] });
  expect(blank?.["flags"]).toMatchObject([{ code: "amount-blank", column: "执行标的额", cell: "B2" }]);
  expect(none).toMatchObject({ outcome: "gap", result: null, matched: [], to: "triage-officer" });
});

test("where teams follow from tracks the result is the track, and the team that takes it stands beside it", async () => {
  const file = "property.liquid-covers-debt,case.kind\n是,首次执行\n";
  const [one] = (await zhiheng(["triage", "--court", "jilin", "j.csv", "--json"], { "j.csv": file })).json();
  expect(one).toMatchObject({ result: "simple", names: { simple: "简易案件" } });
});

test("a table that reads another table's result runs on it, and waits for what that one waits for", async () => {
  const head = "案件类型,财产足额,有财产需要处置,能一次性有效执行,一定时期内同一被执行人案件\n";
  const file = `${head}首次执行,否,是,否,否\n首次执行,,,否,否\n`;
  const [drawn, waiting] = (
    await zhiheng(["triage", "--court", "demo-city", "c.csv", "--json"], { "c.csv": file })
  ).json();
  expect(drawn).toMatchObject({ outcome: "decided", result: "at-random", tables: { track: { result: "ordinary" } } });
  expect(waiting).toMatchObject({ outcome: "needs-facts" });
  expect(waiting?.["waitsOn"]).not.toContain("case.track");
});

test("a chained table answers beside the principal one", async () => {
  const file = "案件类型,被执行人所在乡镇,存款等资金足额,执行依据种类\n首次执行,皇后,否,判决\n";
  const [one] = (await zhiheng(["triage", "--court", "nanzhao", "n.csv", "--json"], { "n.csv": file })).json();
  expect(Object.keys((one?.["tables"] as object | undefined) ?? {})).toContain("like-case");
});

test("the same 200 made-up rows get different answers from two courts, and every quote stands in its article", async () => {
  const rows = triageRows("shown", 200).map((facts) => JSON.stringify(written(facts, vocabulary)));
  const files = { "rows.jsonl": rows.join("\n") };
  const [yindu, qingfeng] = [await answers("yindu", files), await answers("qingfeng", files)];
  expect([yindu.length, qingfeng.length]).toEqual([200, 200]);
  const differ = yindu.filter(
    (one, index) => JSON.stringify(one["result"]) !== JSON.stringify(qingfeng[index]?.["result"]),
  );
  expect(differ.length).toBeGreaterThan(60);
  const texts = new Map(
    theLibrary().documents.flatMap(({ front, articles }) =>
      articles.map((article) => [`${front.id} ${article.key}`, searchable(articleText(article)).text] as const),
    ),
  );
  type Basis = { readonly rule: string; readonly article: string; readonly quote: string };
  const bases = [...yindu, ...qingfeng].flatMap((one) => (one["matched"] as readonly Basis[] | undefined) ?? []);
  expect(bases.length).toBeGreaterThan(200);
  for (const { rule, article, quote } of new Set(bases)) {
    const text = texts.get(`${rule.split("#")[0]} ${article}`) ?? "";
    expect(findQuote(quote, text), `${rule} ${quote}`).not.toEqual([]);
  }
});

test("for people there is a table with its articles below and counts at the end, in either language", async () => {
  const files = list(
    "金钱给付,50000,自然人,自然人,否,否,否,首次执行",
    "金钱给付,约3万元,自然人,自然人,否,否,否,首次执行",
  );
  const zh = await zhiheng(["triage", "--court", "yindu", "cases.csv"], files);
  expect(zh.code).toBe(1);
  expect(zh.out).toContain("1（一）[1]");
  expect(zh.out).toContain("[1] 殷法【2022】34号 1（一）“1、10万元以下标的案件”");
  expect(zh.out).toContain("第 3 行 · B3 · 执行标的额 · “约3万元”不是确切的金额；请写数字，单位元，例如 30000");
  expect(zh.out).toMatch(/共 2 行.*\n.*已定 1 · 读不出 1/);
  const en = await zhiheng(["triage", "--court", "yindu", "cases.csv"], files, "en");
  expect(en.out).toContain("“约3万元” is not an exact amount; write a number of yuan, as 30000");
  expect(en.out).not.toContain("undefined");
});

test("a template holds the columns the court reads, and is read back", async () => {
  for (const name of ["empty.xlsx", "empty.csv"]) {
    const { code, wrote } = await zhiheng(["triage", "--court", "qingfeng", "--template", name]);
    const bytes = wrote.get(name);
    expect([code, bytes !== undefined]).toEqual([0, true]);
    const read = await zhiheng(["triage", "--court", "qingfeng", name], bytes === undefined ? {} : { [name]: bytes });
    expect(read.out).toContain("共 0 行");
    expect(read.complaints.filter((line) => line.includes("没有读") && !line.includes("填写说明"))).toEqual([]);
  }
});

test("a court's draft is tried in place of its document", async () => {
  const law = theLibrary().documents.find(({ front }) => front.id === "yindu/2022-34");
  expect(law).toBeDefined();
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(new URL("../../../courts/yindu/2022-34.md", import.meta.url), "utf8");
  const draft = text.replace('"<= 100000"', '"<= 40000"');
  expect(draft).not.toBe(text);
  const files = { ...list("金钱给付,50000,自然人,自然人,否,否,否,首次执行"), "draft.md": draft };
  const [one] = (await zhiheng(["triage", "--law", "draft.md", "cases.csv", "--json"], files)).json();
  expect(one).toMatchObject({ outcome: "gap", result: null });
});

test("a draft that cannot be read is refused at its place, not half-used", async () => {
  const files = { ...list(""), "draft.md": "---\nid: yindu/x\n---\n## 一 {#1}\n> 文\n```rules\ntriage: [\n```\n" };
  const { code, complaints } = await zhiheng(["triage", "--court", "yindu", "--law", "draft.md", "cases.csv"], files);
  expect(code).toBe(3);
  expect(complaints.join("\n")).toMatch(/draft\.md:\d+:\d+/);
});

test("a command line that says too little is answered with what is missing", async () => {
  expect((await zhiheng(["triage", "cases.csv"], list(""))).complaints.join()).toContain("请用 --court 指明法院");
  expect(await zhiheng(["triage", "--court", "yindu"])).toMatchObject({
    code: 2,
    complaints: ["缺少 案件表（文件）；加 --help 看用法"],
  });
  expect(await zhiheng(["triage", "--court", "yindu", "no.csv"])).toMatchObject({
    code: 3,
    complaints: ["文件打不开：no.csv"],
  });
  expect((await zhiheng(["triage", "--court", "yindo", "no.csv"])).code).toBe(2);
  expect((await zhiheng(["triage", "--cuort", "yindu"])).complaints.join()).toContain("--court");
  expect((await zhiheng(["triag"])).complaints.join()).toContain("triage");
});
