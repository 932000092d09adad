import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { signIn } from "../../../test/kit/database.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";
import { registering } from "../../../test/kit/registering.ts";

let bench: Bench;
let registrar: Person;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
});
afterAll(() => bench.close());

const PAGES = ["", "/triage", "/assignment", "/why/1"];
const register = async (): Promise<string> =>
  String((await registrar.sends("case/new", 0, registering(100))).body["stream"]);
const looksAt = async (stream: string) => {
  const { rows } = (await (await bench.as("administrator")).get(`/api/access?stream=${stream}`)).body;
  return (rows as { person: { id: string }; what: string }[]).map(({ person: one, what }) => [one.id, what]);
};

test.each(PAGES)("whoever opens a case is written down, whichever page he opens: %s", async (page) => {
  const stream = await register();
  const triage = await bench.as("triage-officer");
  expect((await triage.get(`${stream.replace("case/", "/api/cases/")}${page}`)).status).toBe(200);
  expect(await looksAt(stream)).toEqual([["triage-officer", "case"]]);
});

test("whoever opens a case there is not is refused, and no look at it is written down", async () => {
  const asked = await (await bench.as("triage-officer")).get("/api/cases/there-is-none");
  expect([asked.status, asked.body["code"]]).toEqual([404, "stream-unknown"]);
  expect(await looksAt("case/there-is-none")).toEqual([]);
});

test("a superior court opens a case below with its reasons and its handlers, and may do nothing", async () => {
  const { database } = bench.office;
  await foundCourt(database, { id: "upper", name: "河上", law: "yindu", mark: "豫05", demo: true });
  const home = "yindu-demo";
  const superior = person(bench.app, await signIn(database, ["upper"], [home]));
  const stream = await register();
  for (const page of ["", "/assignment", "/why/1"]) {
    const asked = await superior.get(`${stream.replace("case/", "/api/cases/")}${page}?court=${home}`);
    expect([page, asked.status]).toEqual([page, 200]);
  }
  expect((await superior.sends(stream, 1, [{ act: "assignment.make" }])).body["code"]).toBe("stream-unknown");
});
