import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints, type Report } from "#contract/index.ts";
import { signIn } from "../../../test/kit/database.ts";
import { founded } from "../../../test/kit/identity.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";
import { registering, stated } from "../../../test/kit/registering.ts";
import { people } from "../../../test/kit/staffed.ts";
import { PASSWORD } from "../demo/layOut.ts";

const HOME = "yindu-demo";
let bench: Bench;
let director: Person;

beforeAll(async () => {
  bench = await openBench();
  director = await bench.as("bureau-director");
  const [registrar, triage, lead] = [
    await bench.as("registrar"),
    await bench.as("triage-officer"),
    await bench.as("lead-fast"),
  ];
  for (const at of [1, 2, 3]) {
    const stream = String((await registrar.sends("case/new", 0, registering(at * 1_000_000))).body["stream"]);
    if (at === 3) continue;
    await triage.sends(stream, 100, [
      stated,
      { act: "triage.decide", fields: { "case.team": "fast" } },
      { act: "assignment.make" },
    ]);
    const name = (seat: string, who: string) => ({
      act: "handler.name",
      fields: { "handler.seat": seat, "handler.person": who },
    });
    await lead.sends(stream, 100, [name("handling-judge", "lead-fast"), name("handling-officer", `officer${at}-fast`)]);
  }
});
afterAll(() => bench.close());

const asked = async (who: Person, path: string): Promise<Report> => {
  const { status, body } = await who.get(path);
  expect([path, status]).toEqual([path, 200]);
  return endpoints.reportGet.answer.parse(body);
};
const numbers = ({ columns, total }: Pick<Report, "columns" | "total">) =>
  Object.fromEntries(columns.map(({ key }, at) => [key, total.figures[at]?.count]));

describe("whose figures somebody sees", () => {
  test("a director the court's, the leader of a team the team's, an officer his own", async () => {
    expect(numbers(await asked(director, "/api/reports/caseload"))).toMatchObject({ "case-new": 3, "case-last": 3 });
    const lead = await asked(await bench.as("lead-fast"), "/api/reports/caseload");
    expect(numbers(lead)).toMatchObject({ "case-new": 2 });
    expect(lead.scope.zh).toContain("快执");
    const officer = await asked(await bench.as("officer1-fast"), "/api/reports/people");
    expect(numbers(officer)).toMatchObject({ "naming-named": 1, "naming-last": 1 });
    expect(officer.lines.map(({ key }) => key)).toEqual(["officer1-fast"]);
    const none = await asked(await bench.as("registrar"), "/api/reports/caseload");
    expect(numbers(none)).toMatchObject({ "case-new": 0 });
  });

  test("more than that is refused, and the refusal says whose it is to see", async () => {
    const refused = async (login: string, path: string) => {
      const { status, body } = await (await bench.as(login)).get(path);
      return [status, body["code"], (body["posts"] as readonly { readonly key: string }[]).map(({ key }) => key)];
    };
    for (const path of [
      "/api/reports/caseload?team=ordinary",
      "/api/reports/limits/cases?column=limit-running&team=ordinary",
    ])
      expect(await refused("lead-fast", path)).toEqual([
        403,
        "not-your-duty",
        expect.arrayContaining(["command-centre"]),
      ]);
    expect((await refused("officer1-fast", "/api/reports/people?handler=officer2-fast"))[0]).toBe(403);
    expect((await (await bench.as("officer1-fast")).get("/api/reports/people?handler=officer1-fast")).status).toBe(200);
  });

  test("the list of reports offers only what one may ask", async () => {
    const offered = async (login: string) => (await (await bench.as(login)).get("/api/reports")).body;
    expect((await offered("officer1-fast"))["teams"]).toEqual([]);
    expect((await offered("lead-fast"))["teams"]).toMatchObject([{ key: "fast" }]);
    const all = (await offered("bureau-director"))["teams"] as readonly { readonly key: string }[];
    expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining(["fast", "ordinary"]));
  });
});

test.each([
  ["nothing", 422, "report-unknown"],
  ["caseload?by=node", 422, "by-unknown"],
  ["caseload?period=between", 422, "days-due"],
  ["caseload?period=between&from=2026-02-02&until=2026-02-01", 422, "days-backwards"],
  ["caseload?period=between&from=2099-01-01&until=2099-02-01", 422, "days-ahead"],
  ["caseload?period=between&from=2026-02-30&until=2026-03-01", 400, "malformed"],
  ["caseload/cases?column=limit-kept", 422, "column-unknown"],
  ["caseload?court=elsewhere", 403, "not-read"],
])("what there is not, is refused in words: %s", async (path, status, code) => {
  const came = await director.get(`/api/reports/${path}`);
  expect([came.status, came.body["code"]]).toEqual([status, code]);
});

test("a superior court sees the courts below side by side, and the sums are right", async () => {
  const { database } = bench.office;
  await founded(bench.office, { id: "upper", name: "河上中院" });
  const staff = await people(bench.office, "upper", ["tester"]);
  const plain = person(bench.app, await signIn(database, ["upper"], [HOME]));
  expect((await plain.get("/api/reports/caseload?by=court")).status).toBe(403);
  await staff.appoints("tester", "bureau-director");
  const superior = person(bench.app, await signIn(database, ["upper"], [HOME]));
  const { columns, lines, total } = await asked(superior, "/api/reports/caseload?by=court");
  expect(lines.map(({ name }) => name.zh)).toEqual(["殷都区法院（演示）"]);
  const below = await asked(superior, `/api/reports/caseload?court=${HOME}`);
  expect(numbers({ columns, total })).toEqual(numbers(below));
  const cases = await superior.get("/api/reports/caseload/cases?by=court&column=case-new");
  expect(cases.body["total"]).toBe(3);
  expect(cases.body["rows"]).toMatchObject([{ court: HOME }, { court: HOME }, { court: HOME }]);
});

test("a report goes to Excel as it is on screen, with a sheet of how each number is counted", async () => {
  const signed = await bench.app.inject({
    method: "POST",
    url: "/api/session",
    payload: { login: "bureau-director", password: PASSWORD },
  });
  const cookies = { zhiheng: signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "" };
  const answer = await bench.app.inject({ method: "GET", url: "/api/reports/indicators/export.xlsx", cookies });
  expect(answer.statusCode).toBe(200);
  const book = read(answer.rawPayload);
  expect(book.SheetNames).toEqual(["质效指标", "口径"]);
  const [heading, first] = utils.sheet_to_json<readonly unknown[]>(book.Sheets["质效指标"] ?? {}, { header: 1 });
  expect(heading?.slice(0, 4)).toEqual(["合计", "结案率（%）", "结案率（分子）", "结案率（分母）"]);
  expect(first?.slice(0, 4)).toEqual(["全部", 0, 0, 3]);
  const definitions = utils.sheet_to_json<readonly unknown[]>(book.Sheets["口径"] ?? {}, { header: 1 });
  expect(definitions.find(([name]) => name === "结案率")).toEqual(expect.arrayContaining(["1", "是"]));
  expect(definitions.find(([name]) => name === "实际执行到位率")?.[1]).toContain("暂无数据");
  const nobody = await bench.app.inject({ method: "GET", url: "/api/reports/indicators/export.xlsx" });
  expect(nobody.statusCode).toBe(401);
});
