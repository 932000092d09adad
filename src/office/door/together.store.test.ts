import { afterAll, beforeAll, expect, test } from "vitest";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { compare } from "#platform/postgres/projections.ts";
import { type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { registering, stated } from "../../../test/kit/registering.ts";
import { caseRows } from "../jobs/caseRows.ts";

let bench: Bench;
let registrar: Person;
let triage: Person;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
  triage = await bench.as("triage-officer");
});
afterAll(() => bench.close());

/** Events of a registration: the case, two parties, and what follows by the law. */
const FRESH = 5;

type Result = {
  readonly key: string;
  readonly done?: { readonly stream: string; readonly version: number };
  readonly refused?: { readonly code: string };
};

async function batch(who: Person, items: readonly object[]): Promise<readonly Result[]> {
  const { status, body } = await who.post("/api/batches", { key: "batch-of-test", items });
  expect(status).toBe(200);
  return body["results"] as readonly Result[];
}

const register = (key: string, amount = 5_000_000) => ({
  stream: "case/new",
  seen: 0,
  key,
  deeds: registering(amount),
});
const numbered = (key: string, number: string) => {
  const [first, ...others] = registering(5_000_000);
  return {
    stream: "case/new",
    seen: 0,
    key,
    deeds: [{ ...first, fields: { ...first?.fields, "case.number": number } }, ...others],
  };
};
const state = (key: string, stream: string) => ({ stream, seen: FRESH, key, deeds: [stated] });
const codes = (results: readonly Result[]) => results.map(({ done, refused }) => refused?.code ?? done?.version);

/** What the administrator sees, past the wall. */
async function kept(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  const administrator = await connectAdministrator(bench.office.database.url);
  const { rows } = await administrator.query(text, [...values]);
  await administrator.end();
  return rows;
}
const numbers = async (streams: readonly (string | undefined)[]) =>
  (await kept("select number from zhiheng.case_row where stream = any ($1) order by serial", [streams])).map((row) =>
    String(row["number"]),
  );

test("each of many commands is done or refused by itself, on what those before it left", async () => {
  const [made] = await batch(registrar, [register("together-first")]);
  const stream = made?.done?.stream ?? "";
  const results = await batch(triage, [
    state("together-1", stream),
    { ...state("together-2", stream), deeds: [{ act: "triage.decide", fields: { "case.team": "fast" } }] },
    state("together-3", "case/unknown"),
    {
      ...state("together-4", stream),
      seen: FRESH + 1,
      deeds: [{ act: "triage.decide", fields: { "case.team": "fast" } }],
    },
    { ...state("together-5", stream), deeds: [{ act: "case.register" }] },
    { ...state("together-6", stream), seen: FRESH + 2, deeds: [{ act: "assignment.make" }] },
  ]);
  expect(codes(results)).toEqual([FRESH + 1, "page-stale", "stream-unknown", FRESH + 2, "not-your-duty", FRESH + 3]);
  const events = await kept("select kind from zhiheng.event where stream = $1 and version > $2 order by version", [
    stream,
    FRESH,
  ]);
  expect(events.map(({ kind }) => kind)).toEqual(["fact.stated", "triage.decided", "assignment.made"]);
});

test("new cases get one number after another, and a number given before in the same batch is taken", async () => {
  const results = await batch(registrar, [
    register("numbers-1"),
    register("numbers-2"),
    numbered("numbers-3", "（2026）豫0505执900号"),
    numbered("numbers-4", "(2026)豫0505执900号"),
    register("numbers-5"),
  ]);
  expect(codes(results)).toEqual([FRESH, FRESH, FRESH, "case-number-taken", FRESH]);
  const given = await numbers(results.map(({ done }) => done?.stream));
  const serials = given.map((number) => Number(/执(\d+)号/.exec(number)?.[1]));
  const [first = 0] = serials;
  expect(serials).toEqual([first, first + 1, 900, 901]);
});

test("a command sent again, in the same batch or a later one, gives the first answer and does nothing more", async () => {
  const results = await batch(registrar, [
    register("sent-again-1"),
    register("sent-again-1"),
    register("sent-again-1", 6_000_000),
  ]);
  expect(codes(results)).toEqual([FRESH, FRESH, "key-used"]);
  expect(results[1]?.done).toEqual(results[0]?.done);
  expect(await batch(registrar, [register("sent-again-1")])).toEqual([results[0]]);
  expect(await kept("select from zhiheng.event where stream = $1", [results[0]?.done?.stream])).toHaveLength(FRESH);
});

test("one that the database cannot keep hinders no other", async () => {
  const [made] = await batch(registrar, [register("unkept-registered")]);
  const stream = made?.done?.stream ?? "";
  const results = await batch(triage, [
    state("unkept-1", stream),
    { ...state("unkept-2", stream), deeds: [{ ...stated, reason: "\u{d800}" }] },
    state("unkept-3", stream),
  ]);
  expect(codes(results)).toEqual([FRESH + 1, "text-unstorable", FRESH + 2]);
});

test("what was refused leaves no trace, and rows are those made anew from the log", async () => {
  await batch(registrar, [
    register("no-trace-1"),
    { ...register("no-trace-2"), deeds: [stated] },
    state("no-trace-3", "case/nowhere"),
  ]);
  const heads = await kept("select id from zhiheng.stream where version = 0 and court = 'yindu-demo'");
  expect(heads).toEqual([{ id: "court/numbers" }]);
  const { database, today, courtOn } = bench.office;
  const compared = await compare(database, "yindu-demo", caseRows(await courtOn("yindu-demo", today()), today()));
  expect(compared.differing).toEqual([]);
  expect(compared.rows).toBeGreaterThan(50);
});

test("of a command refused for its second paper the first is not cited, whoever else of the batch succeeds", async () => {
  const [made] = await batch(registrar, [register("papers-registered")]);
  const stream = made?.done?.stream ?? "";
  const [first = "", second = ""] = await Promise.all([0, 1].map((n) => keepPaper(`询问笔录 ${n}`)));
  const told = (key: string, ...papers: readonly string[]) => ({
    ...state(key, stream),
    deeds: papers.map((paper) => ({
      event: "reception.talk-recorded",
      on: bench.office.today(),
      by: "禾远",
      source: "询问笔录",
      paper,
      fields: {},
    })),
  });
  const swept = "0".repeat(64);
  const results = await batch(triage, [
    told("papers-1", first, swept),
    told("papers-2", second, second),
    state("papers-3", stream),
  ]);
  expect(codes(results)).toEqual(["file-unknown", FRESH + 2, FRESH + 3]);
  const cited = await kept("select digest, cited from zhiheng.file where digest = any ($1)", [[first, second]]);
  expect(new Map(cited.map(({ digest, cited: is }) => [digest, is]))).toEqual(
    new Map([
      [first, false],
      [second, true],
    ]),
  );
});

/** Keeps a paper as somebody does, and gives its digest. */
async function keepPaper(content: string): Promise<string> {
  const { body } = await bench.app.inject({
    method: "POST",
    url: "/api/files?name=paper.txt",
    payload: Buffer.from(content),
    headers: { "content-type": "application/octet-stream" },
    cookies: triage.cookies,
  });
  return String((JSON.parse(body) as Readonly<Record<string, unknown>>)["digest"]);
}
