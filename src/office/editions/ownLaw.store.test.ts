import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { founded, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { type Person, person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";
import { people } from "../../../test/kit/staffed.ts";
import { PASSWORD } from "../demo/layOut.ts";
import { accountsFor } from "../demo/register.ts";
import { application } from "../http/application.ts";
import { adoptWhatIsMissing } from "./founding.ts";

/** A document of a sixth court, in no folder of this installation. */
const own = (readCourtFiles(COURTS).find(({ file }) => file === "yindu/2022-34.md")?.text ?? "")
  .replaceAll("yindu/2022-34", "linjiang/rules")
  .replace(/^(issuer|court): .*$/gm, "$1: 临江县人民法院");

const POSTS = {
  wang: "administrator",
  li: "bureau-director",
  zhao: "supervising-president",
  sun: "registrar",
  qian: "judge",
  zhou: "officer",
  wu: "court-president",
} as const;
/** What a test answers to a place a document leaves open, by what is asked there. */
const ANSWERS = { limit: "3 days", test: "> 24", who: "supervising-president", interval: "month", text: "由本院另定" };

let office: TestOffice;
let app: FastifyInstance;
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "linjiang", law: "national", demo: true });
  await adoptWhatIsMissing(office);
  const register = await people(office, "linjiang", []);
  for (const [id, post] of Object.entries(POSTS)) {
    await register.happens("person.added", { "person.id": id, "person.name": `${id}先生` });
    await register.appoints(id, post);
  }
  const accounts = Object.keys(POSTS).map((id) => ({ id, login: id }));
  await accountsFor(office, "linjiang", accounts, PASSWORD);
  app = await application(office, { checksAnswers: true });
}, 60_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

async function as(login: keyof typeof POSTS): Promise<Person> {
  const signed = await app.inject({ method: "POST", url: "/api/session", payload: { login, password: PASSWORD } });
  return person(app, signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "");
}

const lawOf = async (who: Person) => (await who.get("/api/law")).body["rows"] as { id: string; standing: string }[];

async function act(who: Person, name: string, fields: object, reason = "启用本院规定"): Promise<void> {
  const seen = Number((await who.get("/api/editions")).body["version"]);
  const { body } = await who.sends("court/law", seen, [{ act: `edition.${name}`, fields, reason }]);
  expect(body).toMatchObject({ version: seen + 1 });
}

test("a court that had written nothing works by the state's rules, and by its own document once it has adopted it", async () => {
  const administrator = await as("wang");
  expect((await lawOf(administrator)).map(({ id }) => id)).toEqual(["national/baseline"]);
  const kept = await app.inject({
    method: "POST",
    url: "/api/files?name=rules.md",
    payload: own,
    headers: { "content-type": "application/octet-stream" },
    cookies: administrator.cookies,
  });
  await act(administrator, "draft", { "edition.source": `file:${JSON.parse(kept.body).digest}` });
  const [draft] = (await administrator.get("/api/editions")).body["drafts"] as { id: string }[];
  const { body: whole } = await administrator.get(`/api/editions/drafts/${draft?.id}`);
  expect(whole["faults"]).toEqual([]);
  const { body: findings } = await administrator.get(`/api/editions/drafts/${draft?.id}/findings`);
  const said = (findings["rows"] as { gravity: string; zh: string }[]).filter(({ gravity }) => gravity !== "routed");
  expect(said.filter(({ gravity }) => gravity === "error")).toEqual([]);
  // Nobody can hold before its day a post that comes with it, so that none stands in the way.
  expect(said.find(({ zh }) => zh.startsWith("岗位“繁简分流”"))?.gravity).toBe("note");
  for (const { place, sort } of whole["places"] as { place: string; sort: keyof typeof ANSWERS }[]) {
    const answer = { "edition.draft": draft?.id, "edition.place": place, "edition.value": ANSWERS[sort] };
    await act(administrator, "fill", answer, "院务会定");
  }
  await act(administrator, "propose", { "edition.draft": draft?.id, "edition.from": office.today() });
  await act(await as("li"), "adopt", { "edition.draft": draft?.id });

  expect((await lawOf(administrator)).map(({ id }) => id)).toEqual(["linjiang/rules", "national/baseline"]);
  const registered = await (await as("sun")).sends("case/new", 0, registering(5_000_000));
  const id = String(registered.body["stream"]).replace("case/", "");
  const { body } = await (await as("li")).get(`/api/cases/${id}`);
  const limits = body["clocks"] as { cites: { document: string }[] }[];
  expect(limits.flatMap(({ cites }) => cites.map(({ document }) => document))).toContain("linjiang/rules");
}, 120_000);
