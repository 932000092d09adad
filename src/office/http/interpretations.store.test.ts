import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../../../test/kit/database.ts";
import { founded, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { type Person, person } from "../../../test/kit/office.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { adoptWhatIsMissing } from "../editions/founding.ts";
import { issuerOf } from "../editions/interpreting.ts";
import { application } from "./application.ts";

const HIGH = "high";
const LOW = "low";
const DOCUMENT = "jilin/2020-113";
const ARTICLE = "9";
const TEXT = "本条所称财产，包括线上查控和现场查控查明的财产。\n未经查控的，不识别。";

let office: TestOffice;
let above: Person;
let below: Person;
let bureau: Staffed;
let close: () => Promise<void>;

beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: HIGH, name: "省高级人民法院（演示）", law: "jilin" });
  await founded(office, { id: LOW, name: "松江县法院（演示）", law: "demo-jilin", superior: HIGH });
  await founded(office, { id: "elsewhere", name: "殷都区法院（演示）", law: "yindu" });
  await adoptWhatIsMissing(office);
  bureau = await people(office, HIGH, ["tester"]);
  await bureau.appoints("tester", "court-president");
  await (await people(office, LOW, ["tester"])).appoints("tester", "provincial-bureau");
  const app = await application(office, { checksAnswers: true });
  above = person(app, await signIn(office.database, [HIGH]));
  below = person(app, await signIn(office.database, [LOW]));
  close = async () => {
    await app.close();
    await office.close();
  };
});
afterAll(() => close());

type Said = {
  readonly id: string;
  readonly text: string;
  readonly on: string;
  readonly by: string;
  readonly posts: { key: string }[];
  readonly earlier: boolean;
};

/** What a reader finds under an article, on today's page or that of a day. */
async function read(who: Person, on = "", article = ARTICLE): Promise<readonly Said[]> {
  const { body } = await who.get(`/api/law/${DOCUMENT}${on === "" ? "" : `?on=${on}`}`);
  const articles = body["articles"] as { key: string; interpretations: Said[] }[];
  return articles.find(({ key }) => key === article)?.interpretations ?? [];
}

const version = async (who: Person): Promise<number> =>
  (await who.get(`/api/law/${DOCUMENT}`)).body["version"] as number;
async function says(who: Person, act: string, fields: object, reason?: string) {
  const seen = (await who.get("/api/editions")).body["version"] as number;
  return who.sends("court/law", seen, [{ act, fields, ...(reason === undefined ? {} : { reason }) }]);
}
const giving = (text: string = TEXT, document = DOCUMENT, article = ARTICLE) => ({
  "interpretation.document": document,
  "interpretation.article": article,
  "interpretation.text": text,
});
const cited = (body: Readonly<Record<string, unknown>>) =>
  (body["cites"] as { document: string; article: string }[]).map((one) => `${one.document}#${one.article}`);

test("[JL-20-1] whoever is not the bureau the article names is refused with it, and so is every court but the issuer's", async () => {
  const president = await says(above, "interpretation.give", giving());
  expect([president.body["code"], cited(president.body)]).toEqual(["not-interpreter", [`${DOCUMENT}#20`]]);
  expect(president.body["zh"]).toContain("由省法院执行局负责");
  expect((await above.get(`/api/law/${DOCUMENT}`)).body["mayInterpret"]).toBe(false);
  // Somebody of a court below who was even put on the bureau's register: it is not his court's document.
  const lower = await says(below, "interpretation.give", giving());
  expect([lower.body["code"], cited(lower.body)]).toEqual(["not-issuer", [`${DOCUMENT}#20`]]);
  expect(await read(above)).toEqual([]);
});

test("[JL-20-1] the issuer's bureau says what an article means, with its day and posts, in the courts below too", async () => {
  await bureau.appoints("tester", "provincial-bureau");
  expect((await above.get(`/api/law/${DOCUMENT}`)).body["mayInterpret"]).toBe(true);
  expect(await version(above)).toBeGreaterThan(0);
  expect((await says(above, "interpretation.give", giving())).status).toBe(200);
  for (const who of [above, below]) {
    const [one, ...others] = await read(who);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ text: TEXT, on: "2026-03-02", by: "tester先生", earlier: false });
    expect(one?.posts.map(({ key }) => key)).toEqual(["court-president", "provincial-bureau"]);
  }
  expect((await below.get(`/api/law/${DOCUMENT}`)).body).toMatchObject({
    mayInterpret: false,
    interpreter: { who: [{ zh: "省法院执行局" }], cite: { article: "20" } },
  });
});

test("[JL-20-1] it is not shown for a day before it was given, nor from the day it is withdrawn on", async () => {
  expect(await read(below, "2026-03-01")).toEqual([]);
  expect(await read(below, "2026-03-02")).toHaveLength(1);
  office.wait(3 * 86_400);
  expect((await says(above, "interpretation.give", giving("现场查控以笔录为准。"))).status).toBe(200);
  expect((await read(below)).map(({ id }) => id)).toEqual(["i1", "i2"]);
  expect((await read(below, "2026-03-04")).map(({ id }) => id)).toEqual(["i1"]);
  office.wait(86_400);
  expect((await says(above, "interpretation.withdraw", { "interpretation.id": "i1" })).body["code"]).toBe("reason-due");
  const withdrawn = await says(above, "interpretation.withdraw", { "interpretation.id": "i1" }, "已由后一解释代替");
  expect(withdrawn.status).toBe(200);
  expect((await read(below)).map(({ id }) => id)).toEqual(["i2"]);
  expect((await read(below, "2026-03-05")).map(({ id }) => id)).toEqual(["i1", "i2"]);
  const again = await says(above, "interpretation.withdraw", { "interpretation.id": "i1" }, "再次");
  expect(again.body["code"]).toBe("interpretation-over");
});

test("what is empty, too long, unseen, or of no article is refused; a document that names nobody is for whoever signs the law", async () => {
  const codes = [
    giving(" \n "),
    giving("字".repeat(2001)),
    giving("看不见\u200b"),
    giving(TEXT, DOCUMENT, "99"),
    giving(TEXT, "yindu/2022-34", "1.1"),
  ];
  const found = [];
  for (const fields of codes) found.push((await says(above, "interpretation.give", fields)).body["code"]);
  expect(found).toEqual([
    "interpretation-due",
    "interpretation-long",
    "interpretation-unseen",
    "article-unknown",
    "article-unknown",
  ]);
  const national = await says(above, "interpretation.give", giving(TEXT, "national/baseline", "1"));
  expect(national.body["code"]).toBe("not-issuer");
  const own = await says(below, "interpretation.give", giving(TEXT, "demo-jilin/rules", "2"));
  expect(own.body["code"]).toBe("not-your-duty");
});

test("[JL-20-1] a court that began by the document of a court above it does not say what that means, but what its own does", async () => {
  await founded(office, { id: "linjiang", name: "临江县法院（演示）", law: "jilin", superior: HIGH });
  const issuer = async (id: string, level: "province" | "basic" | "national") =>
    issuerOf(office, "linjiang", { front: { id, level } });
  expect(await issuer(DOCUMENT, "province")).toBe(HIGH);
  expect(await issuer("linjiang/rules", "basic")).toBe("linjiang");
  await founded(office, { id: "alone", law: "national" });
  expect(await issuerOf(office, "alone", { front: { id: "national/baseline", level: "national" } })).toBeUndefined();
});
