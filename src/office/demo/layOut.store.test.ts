import { afterAll, beforeAll, expect, test } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { cardOf, isAllDemo } from "./card.ts";
import { layer } from "./cases.ts";
import { type Hand, layOutDemo, type Progress } from "./layOut.ts";
import { atMost, type Demonstration, demonstrationIn } from "./province.ts";

const CASES = 18;

let office: TestOffice;
let few: Demonstration;
beforeAll(async () => {
  office = await testOffice();
  const { seed, courts } = atMost(CASES, demonstrationIn(readCourtFiles(COURTS)));
  const some = courts.filter(({ id }) => ["high-demo", "yindu-demo", "songjiang-demo"].includes(id));
  few = {
    seed,
    courts: some.map(({ superior, ...court }) => (superior === "high-demo" ? { ...court, superior } : court)),
  };
});
afterAll(() => office.close());

const count = async (of: string) => (await office.sql(`select count(*)::integer as count from ${of}`))[0]?.["count"];

test("an interrupted beginning is gone on with, what is laid out is left as it is, and nothing open is nobody's", async () => {
  const interrupt = ({ done }: Progress): void => {
    if (done > 0) throw new Error("interrupted");
  };
  await expect(layOutDemo(office, few, interrupt)).rejects.toThrow("interrupted");
  const left = Number(await count("zhiheng.case_row"));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(2 * CASES);
  const told: Progress[] = [];
  const two = (): Hand[] => [layer(office, few.seed), layer(office, few.seed)];
  const people = await layOutDemo(office, few, (at) => told.push(at), two);
  expect(told.at(-1)).toMatchObject({ done: 2 * CASES - left, all: 2 * CASES - left });
  expect(await count("zhiheng.case_row")).toBe(2 * CASES);
  const before = await count("zhiheng.event");
  expect(await layOutDemo(office, few, () => undefined)).toEqual(people);
  expect(await count("zhiheng.event")).toBe(before);

  const card = await cardOf(office, few, people, "password");
  const logins = card.courts.flatMap((court) => court.people.map(({ login }) => login));
  expect(logins).toEqual(expect.arrayContaining(["registrar", "songjiang-registrar", "high-supervising-president"]));
  expect(new Set(logins).size).toBe(logins.length);
  expect(await isAllDemo(office)).toBe(true);

  const queued = await count("(select distinct court, stream, id from zhiheng.queue_row) as queued");
  expect(queued).toBe(await count("zhiheng.work_row"));
  expect(await count("zhiheng.queue_row where who = 'n:'")).toBe(0);
  expect(await count("zhiheng.event where recorded_at > now() + interval '1 day'")).toBe(0);
});
