import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "../../../test/kit/database.ts";
import { founded } from "../../../test/kit/identity.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";

let bench: Bench;
/** Somebody of the intermediate court, somebody of a court below it, and somebody of a court beside them. */
let above: Person;
let below: Person;
let aside: Person;

beforeAll(async () => {
  bench = await openBench();
  const { office } = bench;
  await founded(office, { id: "high", name: "高级法院（演示）", law: "jilin" });
  await founded(office, { id: "middle", name: "中级法院（演示）", law: "city", superior: "high" });
  await founded(office, { id: "south", name: "南方法院（演示）", law: "nanzhao", superior: "middle" });
  await founded(office, { id: "north", name: "北方法院（演示）", law: "qingfeng", superior: "middle" });
  above = person(bench.app, await signIn(office.database, ["middle"], ["south", "north"]));
  below = person(bench.app, await signIn(office.database, ["south"], []));
  aside = await bench.as("bureau-director");
});
afterAll(() => bench.close());

type Body = Awaited<ReturnType<Person["get"]>>["body"];
type Item = { title: { zh: string }; standing: string; aspects: { zh: string }[]; cells: Line[][] };
type Line = {
  sentence: { zh: string; en: string };
  parts: { zh: string }[];
  cite: { document: string; quote: string };
  shared: boolean;
  ends?: { due: string };
};
const itemsOf = (body: Body) => body["items"] as Item[];
const codeOf = (body: Body) => body["code"];

describe("whose rules may be compared", () => {
  test("one's own, those of the courts above, and those of the courts below", async () => {
    const relations = async (who: Person) =>
      ((await who.get("/api/compare/courts")).body["rows"] as { id: string; relation: string }[]).map(
        ({ id, relation }) => `${id} ${relation}`,
      );
    expect(await relations(above)).toEqual(["high above", "middle own", "south below", "north below"]);
    expect(await relations(below)).toEqual(["high above", "middle above", "south own"]);
    expect(await relations(aside)).toEqual(["yindu-demo own"]);
  });
  test("what a court above stands on is opened whole from below, and by nobody beside", async () => {
    const title = async (who: Person) => (await who.get("/api/law/city/work-plan")).body["title"];
    expect(await title(below)).toBe("执行权运行机制改革工作方案");
    expect((await aside.get("/api/law/city/work-plan")).body["code"]).toBe("not-found");
  });
  test.each([
    ["one court", "courts=south", "courts-few"],
    ["one court twice", "courts=south,south", "courts-few"],
    ["a court beside one's own", "courts=south,north", "court-closed"],
    ["a court that is not there", "courts=south,nowhere", "court-closed"],
    ["too many", `courts=${["south", "middle", "high", "a", "b", "c", "d", "e", "f"].join(",")}`, "courts-many"],
    ["a day that is none", "courts=south,middle&on=2026-02-30", "malformed"],
    ["a day before there was law", "courts=south,middle&on=1999-01-01", "no-law-then"],
    ["a group that is none", "courts=south,middle&group=money", "malformed"],
  ])("%s is refused in plain words", async (_, query, code) => {
    const { status, body } = await below.get(`/api/compare?${query}`);
    expect([codeOf(body), status >= 400 && status < 500]).toEqual([code, true]);
    expect(String(body["zh"])).toMatch(/\p{Script=Han}/u);
  });
});

describe("rules beside each other", () => {
  test("[TRAP-7] a payout stands with its numbers, units, articles and the day each would end", async () => {
    const { body } = await above.get("/api/compare?courts=south,north&group=limits");
    const payout = itemsOf(body).find(({ title }) => title.zh === "案款已全部发放");
    expect(payout?.standing).toBe("different");
    const [south, north] = payout?.cells ?? [];
    expect(south?.map(({ sentence }) => sentence.zh)).toEqual([
      "案款发放：自案款已到账起，30日，至案款已全部发放止",
      "手续完备后发放：自发放手续完备起，2日，至案款已全部发放止",
    ]);
    expect(south?.[0]?.cite).toMatchObject({
      document: "nanzhao/2020-8",
      quote: "案款自到账之日起三十日内必须发放到位",
    });
    expect(south?.[0]?.ends?.due).toBe("2026-04-15");
    expect(north?.[0]?.cite.document).toBe("qingfeng/2022-47");
  });
  test("differences alone, or everything; and what a word is looked for in, with the number in each group", async () => {
    const ask = async (query: string) =>
      (await above.get(`/api/compare?courts=south,north&group=limits&${query}`)).body;
    const [some, all] = [await ask("only=differences"), await ask("only=all")];
    expect(itemsOf(some).some(({ standing }) => standing === "same")).toBe(false);
    expect(itemsOf(all).some(({ standing }) => standing === "same")).toBe(true);
    expect((all["counts"] as Record<string, number>)["limits"]).toBe(itemsOf(all).length);
    const found = itemsOf(await ask(`only=all&q=${encodeURIComponent("归还 借出")}`));
    expect(found.map(({ title }) => title.zh)).toEqual(["归还借出的纸质卷宗"]);
    expect(itemsOf(await ask("q=nothing-of-the-kind"))).toEqual([]);
  });
  test("no key of the law file is left in a Chinese sentence", async () => {
    for (const group of ["triage", "limits", "consent"]) {
      const { body } = await above.get(`/api/compare?courts=south,north&group=${group}&only=all`);
      const texts = itemsOf(body).flatMap(({ cells }) => cells.flat().map(({ sentence }) => sentence.zh));
      expect(texts.filter((text) => /[a-z]/.test(text))).toEqual([]);
    }
  });
  test("the same as a workbook, in either language", async () => {
    const file = await bench.app.inject({ url: "/api/compare/export.xlsx?courts=middle,high", cookies: {} });
    expect(file.statusCode).toBe(401);
    const cookies = { zhiheng: await signIn(bench.office.database, ["middle"], []) };
    const got = await bench.app.inject({ url: "/api/compare/export.xlsx?courts=middle,high", cookies });
    expect([got.statusCode, got.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    const refused = await bench.app.inject({ url: "/api/compare/export.xlsx?courts=middle,yindu-demo", cookies });
    expect(JSON.parse(refused.body)["code"]).toBe("court-closed");
  });
});

describe("cases before several courts", () => {
  test("cases that go different ways, each court with what it decides and the article", async () => {
    const { body } = await above.get("/api/compare/ways?courts=south,north");
    const ways = body["ways"] as {
      facts: { word: { zh: string } }[];
      verdicts: { outcome: { key: string }; results: { key: string }[]; cites: unknown[] }[];
    }[];
    expect(ways.length).toBeGreaterThan(4);
    for (const { facts, verdicts } of ways) {
      expect(facts.length).toBeGreaterThan(0);
      expect(verdicts).toHaveLength(2);
      for (const { outcome, cites } of verdicts) if (outcome.key === "decided") expect(cites.length).toBeGreaterThan(0);
    }
    const [first] = ways;
    expect(first?.verdicts.map(({ outcome }) => outcome.key)).toEqual(["decided", "decided"]);
  });
  const ask = (facts: unknown, courts = "high,middle,south,north") =>
    above.post("/api/compare/case", { courts, facts });
  test("[TRAP-1] one case: what is not known stays unknown in every court, and none is another thing", async () => {
    const outcomes = async (facts: unknown) =>
      ((await ask(facts)).body["verdicts"] as { outcome: { key: string } }[]).map(({ outcome }) => outcome.key);
    expect(await outcomes({})).toEqual(["needs-facts", "gap", "needs-facts", "needs-facts"]);
    expect(await outcomes({ "case.kind": "preservation" })).toEqual(["needs-facts", "gap", "decided", "needs-facts"]);
  });
  test("an amount is in fen as on every screen: thirty thousand yuan and a fen more are not the same", async () => {
    const results = async (amount: number) => {
      const { body } = await ask(
        {
          "claim.amount": amount,
          "property.needs-disposal": false,
          "debtor.kinds": ["person"],
          "claim.cause": "loan",
          "property.found": true,
        },
        "south,north",
      );
      return (body["verdicts"] as { results: { zh: string }[] }[])[1]?.results.map(({ zh }) => zh);
    };
    expect(await results(3_000_000)).toEqual(["速执团队"]);
    expect(await results(3_000_001)).toEqual([]);
  });
  test("limits and consents that reach the case stand beside each other, and say whether they only may", async () => {
    const { body } = await ask({ "case.kind": "initial" });
    const limits = body["limits"] as { title: { zh: string }; differs: boolean; cells: { certain: boolean }[][] }[];
    const payout = limits.find(({ title }) => title.zh === "案款已全部发放");
    expect(payout?.differs).toBe(true);
    expect(payout?.cells).toHaveLength(4);
    expect((body["consents"] as unknown[]).length).toBeGreaterThan(0);
  });
  test("a value that cannot be, and facts that contradict each other, are refused saying which", async () => {
    expect(codeOf((await ask({ "case.kind": "made-up" })).body)).toBe("fact-unfit");
    expect(codeOf((await ask({ "no.fact": true })).body)).toBe("fact-unfit");
    const { body } = await ask({ "property.found": false, "property.needs-disposal": true });
    expect(codeOf(body)).toBe("facts-contradict");
  });
  test("the facts to ask are those the courts' tables read", async () => {
    const { body } = await above.get("/api/compare/facts?courts=south,north");
    expect(body["facts"]).toContain("claim.amount");
  });
});
