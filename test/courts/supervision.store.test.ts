import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCourtFiles } from "#platform/courts.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { layOutDemo, PASSWORD } from "../../src/office/demo/layOut.ts";
import { atMost, demonstrationIn } from "../../src/office/demo/province.ts";
import { application } from "../../src/office/http/application.ts";
import { COURTS } from "../kit/courts.ts";
import { founded, type TestOffice, testOffice } from "../kit/identity.ts";
import { act, type LivedIn, livedIn, money, registered } from "../kit/livedIn.ts";
import { type Person, person } from "../kit/office.ts";

const DAY = 24 * 3_600_000;

describe("supervision in Yindu", () => {
  let court: LivedIn;
  let stream: string;
  beforeAll(async () => {
    court = await livedIn("yindu", "豫0505");
    stream = await court.does("registrar", "case/new", ...registered(money(5_000_000)));
  });
  afterAll(() => court.close());

  it("[YD-0-5] [JL-2-2] the centre sees every case of the court with its limits and who has what of it, and sends out work in any", async () => {
    const centre = await court.as("centre");
    expect(JSON.stringify((await centre.get("/api/cases")).body["rows"])).toContain(stream.slice(5));
    const whole = (await centre.get("/api/work?tab=court&limit=50")).body["rows"] as { caseId: string }[];
    expect(whole.map(({ caseId }) => caseId)).toContain(stream.slice(5));
    const seen = await court.whole(stream, "centre");
    expect(seen.clocks.map(({ key }) => key)).toContain("interview-upload");
    const slip = { "affair.kind": "field-measures", "affair.needs-ruling": false };
    await court.does("centre", stream, act("affair.dispatch", slip, { of: { slip: "s1" } }));
    const pooled = (await (await court.as("lead-affairs")).get("/api/work?tab=claimable&limit=50")).body["rows"];
    expect(JSON.stringify(pooled)).toContain("field-measures/s1");
    await court.isWholeAndAnswered();
  });

  it("[YD-2.4-5] whoever controls the nodes finds the overdue upload on the board, told by the ladder, and a bulletin goes out", async () => {
    court.days(5);
    const controller = await court.as("node-controller");
    const late = await controller.get("/api/board/rows?clock=interview-upload&state=overdue");
    expect(JSON.stringify(late.body["rows"])).toContain(stream.slice(5));
    const seen = await court.whole(stream, "node-controller");
    const clock = seen.clocks.find(({ key }) => key === "interview-upload");
    expect(clock).toMatchObject({ state: "overdue", watch: [{ key: "node-controller" }] });
    expect(JSON.stringify(clock)).toContain("超期通报");
    const bulletin = act("bulletin.issue", { "affair.kind": "node-supervision" });
    await court.does("quality-officer", stream, bulletin);
    expect((await court.whole(stream)).timeline.map(({ kind }) => kind.key)).toContain("bulletin.issued");
  });
});

describe("[CITY-3.4-11] two levels", () => {
  let below: LivedIn;
  let above: Person;
  beforeAll(async () => {
    below = await livedIn("demo-city", "豫0799");
    await founded(below.office, { id: "city-court", law: "city", mark: "豫07", demo: true });
    const expiresAt = (below.office.clock() + DAY) as ReturnType<typeof below.office.clock>;
    const reading = { person: "centre", acting: ["city-court"], reading: ["demo-city-test"], expiresAt };
    above = person(below.app, await openSession(below.office.database, reading));
  });
  afterAll(() => below.close());

  it("the intermediate court sees the nodes of a court below as that court does, and its case, and does nothing in it", async () => {
    const stream = await below.does("registrar", "case/new", ...registered(money(6_000_000)));
    const own = await (await below.as("centre")).get("/api/board");
    const seen = await above.get("/api/board?court=demo-city-test");
    expect(seen.status).toBe(200);
    expect(seen.body["nodes"]).toEqual(own.body["nodes"]);
    const rows = await above.get("/api/board/rows?court=demo-city-test&state=running");
    expect(JSON.stringify(rows.body["rows"])).toContain(stream.slice(5));
    const whole = await above.get(`${stream.replace("case/", "/api/cases/")}?court=demo-city-test`);
    expect(whole.body).toMatchObject({ readOnly: true, offers: [] });
    expect((await above.sends(stream, 1, [act("triage.decide")])).body["code"]).toBe("stream-unknown");
  });

  it("no court reads another's board without being its superior", async () => {
    expect((await (await below.as("centre")).get("/api/board?court=city-court")).body["code"]).toBe("not-read");
  });
});

describe("[JL-11-3] [JL-2-2] three levels, each signed in as its people sign in", () => {
  const LEVELS = ["high-demo", "intermediate-demo", "yindu-demo", "songjiang-demo"];
  let office: TestOffice;
  let app: Awaited<ReturnType<typeof application>>;
  beforeAll(async () => {
    office = await testOffice();
    const { seed, courts } = atMost(0, demonstrationIn(readCourtFiles(COURTS)));
    await layOutDemo(office, { seed, courts: courts.filter(({ id }) => LEVELS.includes(id)) }, () => undefined);
    app = await application(office, { checksAnswers: true });
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  const as = async (login: string): Promise<Person> => {
    const signed = await app.inject({ method: "POST", url: "/api/session", payload: { login, password: PASSWORD } });
    expect([login, signed.statusCode]).toEqual([login, 200]);
    return person(app, signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "");
  };
  const register = async (login: string): Promise<string> => {
    const { body } = await (await as(login)).sends("case/new", 0, registered(money(6_000_000)));
    return String(body["stream"]);
  };

  it("the high court reads its own courts and those of the intermediate court, each look written in the court looked at", async () => {
    const high = await as("high-bureau-director");
    const below = (await high.get("/api/courts-below")).body["rows"] as { id: string; superior: string }[];
    expect(new Map(below.map(({ id, superior }) => [id, superior]))).toEqual(
      new Map([
        ["intermediate-demo", "high-demo"],
        ["yindu-demo", "intermediate-demo"],
        ["songjiang-demo", "high-demo"],
      ]),
    );
    for (const [court, registrar, administrator] of [
      ["songjiang-demo", "songjiang-registrar", "songjiang-administrator"],
      ["yindu-demo", "registrar", "administrator"],
    ] as const) {
      const stream = await register(registrar);
      const page = `${stream.replace("case/", "/api/cases/")}?court=${court}`;
      const { status, body } = await high.get(page);
      expect([court, status, body["readOnly"], body["offers"]]).toEqual([court, 200, true, []]);
      expect((await high.sends(stream, 1, [act("triage.decide")])).body["code"]).toBe("stream-unknown");
      expect((await (await as(registrar)).get(page.split("?")[0] ?? "")).body["version"]).toBe(body["version"]);
      const looks = (await (await as(administrator)).get(`/api/access?stream=${stream}`)).body["rows"];
      expect(JSON.stringify(looks)).toContain("东江省高级人民法院（演示）");
    }
  });

  it("the intermediate court does not read beside itself, nor anybody upwards", async () => {
    const stream = await register("songjiang-registrar");
    const intermediate = await as("intermediate-bureau-director");
    const page = `${stream.replace("case/", "/api/cases/")}?court=songjiang-demo`;
    expect((await intermediate.get(page)).body["code"]).toBe("not-read");
    expect((await (await as("songjiang-bureau-director")).get("/api/board?court=high-demo")).body["code"]).toBe(
      "not-read",
    );
  });
});
