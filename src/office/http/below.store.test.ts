import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "../../../test/kit/database.ts";
import { founded } from "../../../test/kit/identity.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";
import { registering, stated } from "../../../test/kit/registering.ts";

const HOME = "yindu-demo";
let bench: Bench;
let registrar: Person;
/** Somebody of a court that reads the demonstration and another court without a case. */
let superior: Person;

beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  const { office } = bench;
  await founded(office, { id: "upper", name: "上级法院（演示）", law: "city" });
  await founded(office, { id: "empty", name: "下级法院（演示）", law: "nanzhao", superior: "upper" });
  superior = person(bench.app, await signIn(office.database, ["upper"], [HOME, "empty"]));
  for (const amount of [100, 200, 300]) await registrar.sends("case/new", 0, registering(amount));
});
afterAll(() => bench.close());

type Below = Readonly<Record<string, number | string>>;
const below = async (who: Person) => (await who.get("/api/courts-below")).body["rows"] as Below[];
const OPEN = "triage-due,assignment-due,receipt-due,handling,suspended,closing-reported";
const NUMBERS = {
  open: `stage=${OPEN}`,
  overdue: "overdue=yes",
  lapsed: "lapsed=yes",
  triage: "stage=triage-due",
  nobody: "handler=none",
} as const;

test("[CITY-3.1-20] figures of the courts below are gathered, each number counting exactly the list it opens", async () => {
  bench.days(30);
  const [empty, home] = await below(superior);
  expect(empty).toMatchObject({ id: "empty", superior: "upper", open: 0, overdue: 0, triage: 0, nobody: 0 });
  expect(home).toMatchObject({ id: HOME, open: 3, nobody: 3 });
  for (const [name, filter] of Object.entries(NUMBERS)) {
    const { body } = await superior.get(`/api/cases?court=${HOME}&${filter}`);
    expect([name, home?.[name]]).toEqual([name, body["total"]]);
  }
});

test("a court that reads no other has none below, and asks about none", async () => {
  expect(await below(registrar)).toEqual([]);
  expect((await registrar.get("/api/board?court=upper")).body["code"]).toBe("not-read");
  expect((await registrar.get("/api/vocabulary?court=upper")).body["code"]).toBe("not-read");
});

test("the node board of a court below is opened from above with the lists behind its numbers and the words of its law", async () => {
  const { body } = await superior.get(`/api/board?court=${HOME}`);
  const nodes = body["nodes"] as { clock: { key: string }; running: number }[];
  expect(nodes.length).toBeGreaterThan(0);
  for (const { clock, running } of nodes) {
    const rows = await superior.get(`/api/board/rows?court=${HOME}&clock=${clock.key}&state=running`);
    expect([clock.key, rows.body["total"]]).toEqual([clock.key, running]);
  }
  const words = (await superior.get(`/api/vocabulary?court=${HOME}`)).body["words"] as { zh: string }[];
  expect(words.map(({ zh }) => zh)).toContain("快执团队");
});

test("a case that somebody handles is not among those nobody handles", async () => {
  const [, before] = await below(superior);
  const stream = String((await registrar.sends("case/new", 0, registering(400))).body["stream"]);
  const triage = await bench.as("triage-officer");
  await triage.sends(stream, 100, [
    stated,
    { act: "triage.decide", fields: { "case.team": "fast" } },
    { act: "assignment.make" },
  ]);
  const name = (seat: string, who: string) => ({
    act: "handler.name",
    fields: { "handler.seat": seat, "handler.person": who },
  });
  const lead = await bench.as("lead-fast");
  await lead.sends(stream, 100, [name("handling-judge", "lead-fast"), name("handling-officer", "officer1-fast")]);
  const [, after] = await below(superior);
  expect([after?.["open"], after?.["nobody"]]).toEqual([Number(before?.["open"]) + 1, before?.["nobody"]]);
});
