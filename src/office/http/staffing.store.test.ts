import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../../../test/kit/database.ts";
import { founded } from "../../../test/kit/identity.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";
import { people } from "../../../test/kit/staffed.ts";

const HOME = "yindu-demo";
const UPPER = "upper";
let bench: Bench;
let director: Person;
let registrar: Person;

type Row = { readonly court: { readonly id: string }; readonly [key: string]: unknown };
const rows = async (who: Person, on = ""): Promise<readonly Row[]> =>
  (await who.get(`/api/staffing${on === "" ? "" : `?on=${on}`}`)).body["rows"] as Row[];
const rowOf = async (who: Person, on = "") => (await rows(who, on)).find(({ court }) => court.id === HOME);

beforeAll(async () => {
  bench = await openBench();
  director = await bench.as("bureau-director");
  registrar = await bench.as("registrar");
  for (const amount of [100, 200, 300]) await registrar.sends("case/new", 0, registering(amount));
});
afterAll(() => bench.close());

/** How many hold one's own word as the register of people has it. */
async function counted(): Promise<{
  people: number;
  permanent: number;
  judges: number;
  clerk: string;
  version: number;
}> {
  const { body } = await director.get("/api/staff");
  const members = body["people"] as {
    person: { id: string };
    appointments: { holds: { key: string } }[];
    establishments: { kind: { key: string } }[];
  }[];
  const holds = (key: string) => (one: (typeof members)[number]) =>
    one.appointments.some((held) => held.holds.key === key);
  const own = members.filter((one) => one.appointments.some(({ holds: { key } }) => key !== "administrator"));
  const permanent = own.filter((one) =>
    ["political-legal", "public-institution"].includes(one.establishments[0]?.kind.key ?? ""),
  );
  const clerk = own.filter(holds("clerk")).find((one) => !permanent.includes(one))?.person.id ?? "";
  const judges = own.filter(holds("judge")).length;
  return { people: own.length, permanent: permanent.length, judges, clerk, version: body["version"] as number };
}

test("[CITY-5.2-1] the share of a court is counted from its register, moves with the day of a change, and shows no target nobody gave", async () => {
  const { people: all, permanent, clerk, version } = await counted();
  expect(permanent).toBeGreaterThan(0);
  expect(permanent).toBeLessThan(all);
  const before = await rowOf(director);
  expect(before).toMatchObject({ people: all, permanent, other: all - permanent, unrecorded: 0 });
  expect(before).not.toHaveProperty("target");
  const fields = { "person.id": clerk, "establishment.kind": "public-institution", "establishment.from": "2026-03-02" };
  const sent = await director.sends("court/staff", version, [{ act: "establishment.record", fields }]);
  expect(sent.status).toBe(200);
  expect(await rowOf(director)).toMatchObject({ permanent: permanent + 1, other: all - permanent - 1 });
  expect(await rowOf(director, "2026-03-01")).toMatchObject({ permanent, other: all - permanent });
});

test("[CITY-5.2-2] cases a permanent post and a judge are counted over the year up to the day", async () => {
  const { judges } = await counted();
  expect(await rowOf(director)).toMatchObject({ judges, came: 3 });
  expect(await rowOf(director, "2026-03-01")).toMatchObject({ judges, came: 0 });
  bench.days(365);
  expect(await rowOf(await bench.as("bureau-director"))).toMatchObject({ judges, came: 0, open: 3 });
  bench.days(-365);
});

test("[CITY-5.2-1] a court above reads the shares of the courts below beside its own; nobody else, and no day to come", async () => {
  const { office, app } = bench;
  await founded(office, { id: UPPER, name: "上级法院（演示）", law: "city" });
  const staffed = await people(office, UPPER, ["tester"]);
  await staffed.appoints("tester", "bureau-director");
  const above = person(app, await signIn(office.database, [UPPER], [HOME]));
  const both = await rows(above);
  expect(both.map(({ court }) => court.id)).toEqual([UPPER, HOME]);
  expect(both[0]).toMatchObject({ people: 1, permanent: 0, unrecorded: 1 });
  const { cites } = (await above.get("/api/staffing")).body as { cites: { document: string }[] };
  expect(cites.map(({ document }) => document)).toEqual(["city/work-plan"]);
  expect((await rows(director)).map(({ court }) => court.id)).toEqual([HOME]);
  expect((await registrar.get("/api/staffing")).status).toBe(403);
  expect((await director.get("/api/staffing?on=2099-01-01")).body["code"]).toBe("day-ahead");
});
