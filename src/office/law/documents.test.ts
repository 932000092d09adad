import { describe, expect, test } from "vitest";
import { courtAt, filesFor, readLibrary } from "#casework/index.ts";
import { endpoints } from "#contract/index.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { documentList, documentView } from "./documents.ts";
import { findingsView } from "./findings.ts";
import { proofsOf } from "./proofs.ts";
import { prove } from "./prove.ts";

const on = civilDay(Date.UTC(2026, 10, 26) as Instant);
const library = readLibrary(filesFor(readCourtFiles("courts"), "yindu"));
const { court } = courtAt(library, "yindu", on);
if (court === undefined) throw new Error("the court of the tests stands");
const [own, national] = court.law.documents;
if (own === undefined || national === undefined) throw new Error("it has a document and stands on another");

describe("the law a court stands on, for reading", () => {
  test("lists its own document first, with what it was sealed as", () => {
    const { rows } = endpoints.lawList.answer.parse(documentList(court));
    expect(rows.map(({ id, own: mine, digestMatches }) => [id, mine, digestMatches])).toEqual([
      ["yindu/2022-34", true, true],
      ["national/baseline", false, undefined],
    ]);
  });

  test("says rules in words in both languages beside the article they quote", () => {
    const view = endpoints.lawGet.answer.parse(documentView(own, court, []));
    const article = view.articles.find(({ key }) => key === "1.1");
    const clock = article?.rules.find(({ sort }) => sort === "clock");
    expect(clock?.text.zh).toContain("期限“快执团队结案”，期限 40日，起算 团队已收案（承办团队 快执团队）");
    expect(clock?.text.en).toContain("limit 40 days, start assignment received (team fast)");
    const text = `${article?.heading}${article?.paragraphs.join("")}`;
    for (const { quote = "", config } of article?.rules ?? []) if (!config) expect(text).toContain(quote);
  });

  test("marks what the court still owes, and no other rule, as open", () => {
    const rules = documentView(own, court, []).articles.flatMap((article) => article.rules);
    expect(new Set(rules.filter(({ open }) => open).map(({ id }) => id))).toEqual(
      new Set(court.law.open.map(({ id }) => id).filter((id) => id.startsWith("yindu/"))),
    );
  });

  test("says readings without a word of the machine's", () => {
    const readings = documentView(own, court, []).articles.flatMap((article) => article.readings);
    expect(readings.find(({ question }) => question === "60天从何时起算")).toMatchObject({
      choice: { zh: "普执团队收案", en: "普执团队收案" },
      others: [{ zh: "已立案", en: "case registered" }],
    });
    expect(readings.find(({ id, question }) => id === "r3" && question.startsWith("“足额”"))?.others[0]).toEqual({
      zh: "财产足额 是",
      en: "property covers the debt yes",
    });
  });

  test("tells examples as sentences, and the one that fails as failing", () => {
    const { articles } = documentView(own, court, ["YD-1.1-5"]);
    const all = articles.flatMap(({ examples }) => examples);
    expect(all.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(["YD-1.1-5"]);
    expect(all.find(({ id }) => id === "YD-1.1-1c")?.text.zh).toMatch(/应当 .*结论为待查明，还须查明执行标的额$/);
    expect(all.find(({ id }) => id === "YD-1.1-5")?.text.en).toMatch(
      /then the limit “fast close”: due 2022-04-12, running$/,
    );
  });

  test("finds in a thread what it finds here, with the made-up case and the post that decides", async () => {
    const { vocabulary: _, ...given } = court;
    const proofs = await proofsOf(own, court);
    expect(proofs.findings.length).toBe(prove({ court: given, document: own.front.id }).findings.length);
    expect(proofsOf(own, court)).toBe(proofsOf(own, court));
    const { counts, rows } = endpoints.lawFindings.answer.parse(findingsView(proofs, court));
    expect(counts.error).toBe(0);
    const conflict = rows.find(({ check }) => check === "unambiguous");
    expect(conflict?.exampleText?.find(({ word }) => word.key === "claim.amount")?.text.zh).toBe("10,000.00");
    expect(conflict?.decides?.zh).toBe("繁简分流");
    expect(conflict?.meets.map(({ article }) => article)).toContain("1.1");
  });

  test("proves a superior's document in the superior's own law", async () => {
    const { findings } = await proofsOf(national, court);
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  });
});
