import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { layOutDemo } from "../../src/office/demo/layOut.ts";
import { atMost, demonstrationIn } from "../../src/office/demo/province.ts";
import { demo } from "../../src/office/demo/wording.ts";
import { application } from "../../src/office/http/application.ts";
import { REPORTS } from "../../src/office/reports/catalogue.ts";
import { COURTS } from "../kit/courts.ts";
import { type TestOffice, testOffice } from "../kit/identity.ts";
import { type Person, person } from "../kit/office.ts";
import { leaksIn } from "../kit/rawKeys.ts";

/** Cases of each court, brought to many states by the door's own rules. */
const CASES = 8;
const IDS = ["yindu-demo", "nanzhao-demo", "qingfeng-demo", "lanyu-demo", "songjiang-demo", "intermediate-demo"];

let office: TestOffice;
let app: FastifyInstance;
let people: Awaited<ReturnType<typeof layOutDemo>>;
beforeAll(async () => {
  office = await testOffice();
  people = await layOutDemo(office, atMost(CASES, demonstrationIn(readCourtFiles(COURTS))), () => undefined);
  app = await application(office, { checksAnswers: true });
}, 240_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

/** Whoever has most to read in a court: its president. */
async function president(court: string): Promise<Person> {
  const who = people.get(court)?.find(({ holds }) => holds.some(({ key }) => key === "court-president"));
  const expiresAt = (office.clock() + 86_400_000) as ReturnType<TestOffice["clock"]>;
  return person(app, await openSession(office.database, { person: who?.id ?? "", acting: [court], expiresAt }));
}

/** What people wrote: their names, and whence they know what they told. */
const written = (): readonly string[] => [...[...people.values()].flat().map(({ name }) => name), demo.source];

const LISTS = [
  ...["vocabulary", "law", "staff", "teams", "rounds", "approvals", "board", "courts-below", "fairness", "editions"],
  ...["mine", "claimable", "absent", "waiting", "done", "court", "nobody"].map((tab) => `work?tab=${tab}&limit=200`),
  ...["running", "soon", "overdue", "paused", "kept", "broken"].map((state) => `board/rows?state=${state}&limit=200`),
  ...Object.entries(REPORTS).flatMap(([report, { by }]) => by.map((one) => `reports/${report}?period=year&by=${one}`)),
];

describe.each(IDS)("what %s reads", (court) => {
  test("its lists, boards, work, rounds and reports hold no raw key, in both languages", async () => {
    const who = await president(court);
    for (const list of LISTS) {
      const { status, body } = await who.get(`/api/${list}`);
      expect([list, status, leaksIn(body, written())]).toEqual([list, 200, []]);
    }
  });
  test("nor do its cases, page by page: facts, limits, work, what happened and why, and what may be done", async () => {
    const who = await president(court);
    const { rows } = (await who.get("/api/cases?limit=200")).body as { rows: { id: string }[] };
    for (const { id } of rows) {
      const { body } = await who.get(`/api/cases/${id}`);
      expect([id, leaksIn(body, written())]).toEqual([id, []]);
      for (const page of ["triage", "assignment", `why/${String(body["version"])}`])
        expect([id, page, leaksIn((await who.get(`/api/cases/${id}/${page}`)).body, written())]).toEqual([
          id,
          page,
          [],
        ]);
    }
  });
});
