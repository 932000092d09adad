import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { type LawDesk, lawDesk } from "../../../test/kit/lawDesk.ts";
import { layOutDemo } from "../demo/layOut.ts";
import { atMost, demonstrationIn } from "../demo/province.ts";
import { application } from "../http/application.ts";

/** A court whose document courts below stand on, one that stands on it, and one that does not. */
const ABOVE = "intermediate-demo";
const BELOW = "lanyu-demo";
const PLAN = "city/work-plan";
const files = readCourtFiles(COURTS);
const FENCE = "```";
const CLOCK = `
${FENCE}rules
clocks:
  self-check: { name: 卷宗自查, starts: case.registered, stops: case.closed, limit: 20 days, owner: bureau-director, because: 本院定 }
${FENCE}
`;
const changed = `${(files.find(({ file }) => file === `${PLAN}.md`)?.text ?? "").trimEnd()}\n${CLOCK}`;

let office: TestOffice;
let app: FastifyInstance;
let desk: LawDesk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "above-"));
  const made = await testOffice();
  office = { ...made, settings: { ...made.settings, files: folder } };
  const all = atMost(0, demonstrationIn(files));
  const courts = all.courts.filter(({ id }) => ["high-demo", ABOVE, BELOW, "yindu-demo"].includes(id));
  await layOutDemo(office, { ...all, courts }, () => undefined);
  app = await application(office, { checksAnswers: true });
  desk = lawDesk(app);
}, 240_000);
afterAll(async () => {
  await app.close();
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

type Item = {
  readonly id: string;
  readonly kind: string;
  readonly title: { readonly zh: string };
  readonly draft?: string;
};
/** What of the court's law waits for somebody. */
async function lawWork(login: string): Promise<readonly Item[]> {
  const { bureau } = (await (await desk.as(login)).get("/api/work")).body as { readonly bureau: readonly Item[] };
  return bureau.filter(({ kind }) => kind === "law");
}
const ids = async (login: string) => (await lawWork(login)).map(({ id }) => id);
type Newer = { readonly document: string; readonly edition: string; readonly draft?: string };
const newerFor = async (login: string) =>
  (await (await desk.as(login)).get("/api/editions")).body["above"] as readonly Newer[];
const behind = async () => {
  const { rows } = (await (await desk.as("intermediate-bureau-director")).get("/api/courts-below")).body as {
    readonly rows: readonly { readonly id: string; readonly behind: number }[];
  };
  return Object.fromEntries(rows.map((row) => [row.id, row.behind]));
};

/** One puts a draft up, another adopts it; both find it waiting in their work. */
async function adopted(director: string, president: string, id: string): Promise<void> {
  const up = { "edition.draft": id, "edition.from": office.today() };
  const put = await desk.act(director, "propose", up, "采用新版");
  expect(put.body, JSON.stringify(put.body)).toMatchObject({ version: expect.any(Number) });
  expect(await ids(director)).not.toContain(`law/adopt/${id}`);
  expect(await ids(president)).toContain(`law/adopt/${id}`);
  expect((await desk.act(president, "return", { "edition.draft": id }, "再核对")).status).toBe(200);
  expect(await ids(president)).not.toContain(`law/adopt/${id}`);
  const [back] = (await lawWork(director)).filter((one) => one.id === `law/returned/${id}`);
  expect(back).toMatchObject({ draft: id, title: { zh: expect.stringContaining("再核对") } });
  expect((await desk.act(director, "propose", up, "已核对")).status).toBe(200);
  expect((await desk.act(president, "adopt", { "edition.draft": id })).status).toBe(200);
  expect(await ids(president)).not.toContain(`law/adopt/${id}`);
}

test("a new edition above is told to the courts that stand on the older text, is no law there, and is theirs once they adopt it", async () => {
  expect(await newerFor("lanyu-bureau-director")).toEqual([]);
  const digest = await desk.upload("intermediate-bureau-director", changed);
  // What the document leaves open stays open: courts below fill it.
  await desk.act("intermediate-bureau-director", "draft", { "edition.source": `file:${digest}` });
  const draft = await desk.newest("intermediate-bureau-director");
  await adopted("intermediate-bureau-director", "intermediate-supervising-president", draft);

  expect(await newerFor("lanyu-bureau-director")).toMatchObject([
    { document: PLAN, court: { id: ABOVE }, edition: `${PLAN}@2`, from: office.today() },
  ]);
  expect(await ids("lanyu-bureau-director")).toContain(`law/above/${PLAN}`);
  expect(await lawWork("lanyu-registrar")).toEqual([]);
  expect(await newerFor("bureau-director")).toEqual([]);
  expect(await behind()).toMatchObject({ [BELOW]: 1, "yindu-demo": 0 });
  const clocks = async () => {
    const { law } = await office.courtOn(BELOW, office.today());
    return law.rules.clocks.map(({ key }) => key);
  };
  expect(await clocks()).not.toContain("self-check");
  const there = (
    await (await desk.as("lanyu-registrar")).get(`/api/law/${PLAN}?edition=${encodeURIComponent(`${PLAN}@2`)}`)
  ).body;
  expect(JSON.stringify(there["articles"])).toContain("卷宗自查");
  const here = (await (await desk.as("lanyu-registrar")).get(`/api/law/${PLAN}`)).body;
  expect(JSON.stringify(here["articles"])).not.toContain("卷宗自查");

  const taken = await desk.whole("lanyu-bureau-director", `above:${PLAN}`);
  expect(await newerFor("lanyu-bureau-director")).toMatchObject([{ document: PLAN, draft: taken }]);
  // With a reading of its own in it the text is another, and still that edition.
  const { readings } = (await (await desk.as("lanyu-bureau-director")).get(`/api/editions/drafts/${taken}`)).body as {
    readonly readings: readonly { readonly place: string }[];
  };
  const chosen = { "edition.draft": taken, "edition.place": readings[0]?.place, "edition.value": "as-proposed" };
  expect((await desk.act("lanyu-bureau-director", "fill", chosen, "院务会定")).status).toBe(200);
  await adopted("lanyu-bureau-director", "lanyu-supervising-president", taken);
  expect(await clocks()).toContain("self-check");
  expect(await newerFor("lanyu-bureau-director")).toEqual([]);
  expect(await ids("lanyu-bureau-director")).not.toContain(`law/above/${PLAN}`);
  expect(await behind()).toMatchObject({ [BELOW]: 0 });
  const again = await desk.act("lanyu-bureau-director", "draft", { "edition.source": `above:${PLAN}` });
  expect(again.body["code"]).toBe("above-unknown");
}, 240_000);
