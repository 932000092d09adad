import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { type LawDesk, lawDesk } from "../../../test/kit/lawDesk.ts";
import type { Person } from "../../../test/kit/office.ts";
import { layOutDemo } from "../demo/layOut.ts";
import { atMost, demonstrationIn } from "../demo/province.ts";
import { application } from "./application.ts";

/** A high court, a court under it, a court under that, and one beside them directly under the high court. */
const HIGH = "high-demo";
const MIDDLE = "intermediate-demo";
const LOW = "lanyu-demo";
const ASIDE = "songjiang-demo";
const OWN_LAW = "demo-city/rules";

let office: TestOffice;
let app: FastifyInstance;
let desk: LawDesk;
beforeAll(async () => {
  office = await testOffice();
  const all = atMost(0, demonstrationIn(readCourtFiles(COURTS)));
  const courts = all.courts.filter(({ id }) => [HIGH, MIDDLE, LOW, ASIDE].includes(id));
  await layOutDemo(office, { ...all, courts }, () => undefined);
  app = await application(office, { checksAnswers: true });
  desk = lawDesk(app);
}, 240_000);
afterAll(async () => {
  await app.close();
  await office.close();
});

const as = (login: string): Promise<Person> => desk.as(login);

type Edition = {
  readonly name: string;
  readonly by: { readonly name: string };
  readonly documents: readonly { readonly id: string; readonly digest: string }[];
};
const historyOf = async (who: Person, court: string) => (await who.get(`/api/editions?court=${court}`)).body;
const first = (body: Readonly<Record<string, unknown>>) => (body["rows"] as readonly Edition[])[0];

describe("the law of a court below", () => {
  test("is read from two levels above: its editions and who adopted them, its text on a day, its report, its file", async () => {
    const above = await as("high-bureau-director");
    const history = await historyOf(above, LOW);
    const edition = first(history);
    expect(edition).toMatchObject({ name: OWN_LAW, by: { name: expect.any(String) } });
    const digest = edition?.documents.find(({ id }) => id === OWN_LAW)?.digest;

    const then = await above.get(`/api/law?court=${LOW}&on=${office.today()}`);
    expect(then.body).toMatchObject({
      edition: OWN_LAW,
      rows: expect.arrayContaining([expect.objectContaining({ id: OWN_LAW })]),
    });
    const asked = `court=${LOW}&edition=${encodeURIComponent(edition?.name ?? "")}`;
    expect((await above.get(`/api/law/${OWN_LAW}?${asked}`)).body).toMatchObject({ id: OWN_LAW });
    expect((await above.get(`/api/law/${OWN_LAW}/findings?${asked}`)).body).toMatchObject({ counts: { error: 0 } });
    const diff = await above.get(`/api/editions/diff?court=${LOW}&left=${OWN_LAW}&right=${OWN_LAW}`);
    expect(diff.body).toEqual({ rows: [] });
    const file = await app.inject({
      method: "GET",
      url: `/api/editions/texts/${digest}?court=${LOW}`,
      cookies: above.cookies,
    });
    expect(file.body).toContain(`id: ${OWN_LAW}`);
  }, 120_000);

  test("shows nothing of what that court still thinks about, and nothing to do there", async () => {
    const below = await as("lanyu-bureau-director");
    const source = { "edition.source": `present:${OWN_LAW}` };
    expect((await desk.act("lanyu-bureau-director", "draft", source)).status).toBe(200);
    const rights = { mayDraft: true, mayAdopt: true, mayRecall: true, mayRevoke: true };
    const own = await historyOf(below, LOW);
    expect(own).toMatchObject({ ...rights, drafts: [expect.objectContaining({ document: OWN_LAW })] });
    const seen = await historyOf(await as("intermediate-bureau-director"), LOW);
    expect(first(seen)).toEqual(first(own));
    expect(seen).toMatchObject({
      drafts: [],
      shelf: [],
      ...{ mayDraft: false, mayAdopt: false, mayRecall: false, mayRevoke: false },
    });
  });

  test.each([
    ["upwards", "lanyu-bureau-director", MIDDLE],
    ["two levels upwards", "lanyu-bureau-director", HIGH],
    ["sideways and down", "intermediate-bureau-director", ASIDE],
    ["across", "songjiang-bureau-director", LOW],
  ])("is not read %s, and it is said in words what is", async (_, login, court) => {
    const who = await as(login);
    for (const path of [
      `/api/editions?court=${court}`,
      `/api/editions/diff?court=${court}&left=a&right=b`,
      `/api/law?court=${court}`,
      `/api/law/national/baseline?court=${court}`,
      `/api/law/national/baseline/findings?court=${court}`,
      `/api/editions/texts/abc?court=${court}`,
    ]) {
      const { status, body } = await who.get(path);
      expect([path, status, body["code"], body["zh"]]).toEqual([
        path,
        403,
        "not-read",
        "只能查看本院和下级法院；请选择其中一个法院",
      ]);
    }
  });

  test("on a day before there was any is refused by name and day", async () => {
    const { status, body } = await (await as("high-bureau-director")).get(`/api/law?court=${LOW}&on=1999-01-01`);
    expect([status, body["code"]]).toEqual([422, "no-law-then"]);
    expect(body["zh"]).toContain("澜屿区法院");
  });
});
