import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { signIn as session } from "../../../test/kit/database.ts";
import { type Bench, openBench, type Person, person } from "../../../test/kit/office.ts";
import { added, registering, stated } from "../../../test/kit/registering.ts";

let bench: Bench;
let registrar: Person;
let triage: Person;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  triage = await bench.as("triage-officer");
});
afterAll(() => bench.close());

const register = async (amount = 5_000_000): Promise<string> =>
  String((await registrar.sends("case/new", 0, registering(amount))).body["stream"]);
const versionOf = async (stream: string): Promise<number> =>
  Number((await triage.get(stream.replace("case/", "/api/cases/"))).body["version"]);
const counted = async (): Promise<unknown> => (await triage.get("/api/cases")).body["total"];

describe("requests", () => {
  test("the same command again gives the same answer and does nothing; another under its key is refused", async () => {
    const first = await registrar.sends("case/new", 0, registering(100), "a-key-of-mine");
    const before = await counted();
    expect((await registrar.sends("case/new", 0, registering(100), "a-key-of-mine")).body).toEqual(first.body);
    const other = await registrar.sends("case/new", 0, registering(200), "a-key-of-mine");
    expect([other.status, other.body["code"]]).toEqual([409, "key-used"]);
    expect(await counted()).toBe(before);
  });

  test("a key is its sender's own: two who register under the same one get a case each", async () => {
    const administrator = await bench.as("administrator");
    const { version } = (await administrator.get("/api/staff")).body;
    const fields = { "person.id": "triage-officer", "post.key": "registrar", "post.from": bench.office.today() };
    const named = await administrator.sends("court/staff", Number(version), [{ act: "post.appoint", fields }]);
    expect(named.status).toBe(200);
    const cases = [registrar, triage].map((one) => one.sends("case/new", 0, registering(100), "one-key-of-two"));
    const [first, second] = await Promise.all(cases);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(second?.body["stream"]).not.toBe(first?.body["stream"]);
  });

  test("of two officers who decide at once one is told that the case has moved on, and to which version", async () => {
    const stream = await register();
    await triage.sends(stream, await versionOf(stream), [stated]);
    const seen = await versionOf(stream);
    const decide = [{ act: "triage.decide", fields: { "case.team": "fast" } }];
    const both = await Promise.all([triage.sends(stream, seen, decide), triage.sends(stream, seen, decide)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = both.find(({ status }) => status === 409)?.body;
    expect(stale).toMatchObject({ code: "page-stale", version: await versionOf(stream) });
  });

  test("what only adds to a case is judged anew though the page was stale", async () => {
    const stream = await register();
    expect((await triage.sends(stream, 1, [stated])).status).toBe(200);
  });

  test("a request from another site, of nobody, too large, or malformed is refused in words and does nothing", async () => {
    const before = await counted();
    const body = { stream: "case/new", seen: 0, key: "forged-key-1", deeds: registering(100) };
    const forged = await registrar.post("/api/commands", body, { origin: "https://elsewhere.example" });
    expect([forged.status, forged.body["code"]]).toEqual([403, "other-origin"]);
    const nobody = await person(bench.app, "no-such-token").post("/api/commands", body);
    expect([nobody.status, nobody.body["code"]]).toEqual([401, "not-signed-in"]);
    const large = await registrar.post("/api/commands", { ...body, deeds: "x".repeat(2_000_000) });
    expect([large.status, large.body["code"]]).toEqual([413, "too-large"]);
    const odd = await registrar.post("/api/commands", { ...body, deeds: [{ act: 7 }] });
    expect([odd.status, odd.body["code"]]).toEqual([400, "malformed"]);
    const broken = await registrar.post("/api/commands", "{", { "content-type": "application/json" });
    expect([broken.status, broken.body["code"]]).toEqual([400, "malformed"]);
    expect((await registrar.get("/api/nothing-here")).body["code"]).toBe("not-found");
    expect(await counted()).toBe(before);
  });

  test.each([
    "/api/cases?from=2026-13-01",
    "/api/cases?least=1.5",
    "/api/cases?most=1e30",
    "/api/cases?q=%00",
    "/api/fairness?from=2026-02-31",
  ])("what cannot be asked for is refused in words: %s", async (asked) => {
    const answered = await triage.get(asked);
    expect([answered.status, answered.body["code"]]).toEqual([400, "malformed"]);
  });

  test.each(["/api/cases?", "/api/cases?sort=amount&", "/api/work?tab=mine&", "/api/board/rows?state=running&"])(
    "a place to read on from that no list gave is the beginning of %s",
    async (list) => {
      await register();
      const first = await triage.get(list);
      expect([first.status, first.body["rows"]]).toEqual([200, expect.arrayContaining([expect.anything()])]);
      const forged = ["day", 1, [], {}, true].flatMap((one) => [2, 4, 5].map((length) => Array(length).fill(one)));
      for (const place of ["not-a-cursor", ...forged.map((one) => JSON.stringify(one))]) {
        const answered = await triage.get(`${list}cursor=${Buffer.from(place).toString("base64url")}`);
        expect([place, answered.status, answered.body["rows"]]).toEqual([place, 200, first.body["rows"]]);
      }
    },
  );

  test("another court's case is not there, and its list is not read", async () => {
    await foundCourt(bench.office.database, { id: "hexi", name: "河西", law: "yindu", mark: "豫0599", demo: true });
    const stream = await register();
    const stranger = person(bench.app, await session(bench.office.database, ["hexi"]));
    expect((await stranger.get(stream.replace("case/", "/api/cases/"))).status).toBe(404);
    const asked = await stranger.get("/api/cases?court=yindu-demo");
    expect([asked.status, asked.body["code"]]).toEqual([403, "not-read"]);
    const sent = await stranger.sends(stream, 1, [stated]);
    expect([sent.status, sent.body["code"]]).toEqual([404, "stream-unknown"]);
  });
});

describe("registration", () => {
  const refusedAs = async (deeds: readonly unknown[]): Promise<unknown> => {
    const before = await counted();
    const done = await registrar.sends("case/new", 0, deeds);
    expect(await counted()).toBe(before);
    return [done.status, done.body["code"]];
  };

  test("an amount beyond what money can hold, a name of 300 characters and a wrong check digit are refused, and nothing is kept", async () => {
    expect(await refusedAs(registering(1e17))).toEqual([422, "amount-impossible"]);
    expect(await refusedAs(registering(100, ["禾".repeat(300), "鹿宁"]))).toEqual([422, "text-too-long"]);
    const [first] = registering(100);
    const wrong = added("p1", "applicant", "禾远", { "party.identity": "110101199003070001" });
    expect(await refusedAs([first, wrong])).toEqual([422, "resident-id-check"]);
  });

  test("rare characters are kept, and a script in a name is only a name", async () => {
    const names = ["𠮷野", "<script>alert(1)</script>"] as const;
    const stream = String((await registrar.sends("case/new", 0, registering(100, names))).body["stream"]);
    const { parties } = (await triage.get(stream.replace("case/", "/api/cases/"))).body as {
      parties: { name: string }[];
    };
    expect(parties.map(({ name }) => name)).toEqual(names);
    expect(JSON.stringify((await triage.get(`/api/cases?q=${encodeURIComponent("𠮷野")}`)).body["rows"])).toContain(
      "𠮷野",
    );
  });

  test("a number that is taken is refused, and numbers of the court's own series run on", async () => {
    const numbered = async (number?: string) => {
      const [first, ...parties] = registering(100);
      const fields = number === undefined ? first?.fields : { ...first?.fields, "case.number": number };
      return registrar.sends("case/new", 0, [{ ...first, fields }, ...parties]);
    };
    expect((await numbered("（2026）豫0505执777号")).status).toBe(200);
    expect((await numbered("(2026)豫0505执777号")).body["code"]).toBe("case-number-taken");
    const next = await numbered();
    const { line } = (await triage.get(String(next.body["stream"]).replace("case/", "/api/cases/"))).body as {
      line: { number: string };
    };
    expect(line.number).toBe("（2026）豫0505执778号");
  });

  test("two registrars at once get two numbers", async () => {
    const both = await Promise.all([register(1), register(2), register(3)]);
    const numbers = await Promise.all(
      both.map(
        async (stream) =>
          ((await triage.get(stream.replace("case/", "/api/cases/"))).body as { line: { number: string } }).line.number,
      ),
    );
    expect(new Set(numbers).size).toBe(3);
  });
});
