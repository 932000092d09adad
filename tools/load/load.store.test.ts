import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { writeRows } from "#office/rows/write.ts";
import { connectAdministrator, type Database } from "#platform/postgres/database.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { compare, type Projection } from "#platform/postgres/projections.ts";
import { verifyStream } from "#platform/postgres/seals/verify.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { freshDatabase, signIn } from "../../test/kit/database.ts";
import { lawOf } from "./law.ts";
import { loadPart, type Wish } from "./load.ts";

const LAW = "yindu";
const CASES = 40;
const court = lawOf(LAW);
const wish: Wish = { courtId: "many", mark: "豫0505", cases: CASES, openPercent: 100, seed: "test", patterns: 30 };

const projection: Projection = {
  name: "cases",
  tables: ["case", "party", "handler", "clock", "work", "queue", "deed", "tally"].map((table) => `${table}_row`),
  write: async (tx, courtId, streams) => {
    for (const stream of streams)
      await writeRows(tx, courtId, [{ stream, log: await readStream(tx, courtId, stream), court, on: court.law.on }]);
  },
};

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "many", "many");
  await foundCourt(database, "old", "old");
  const administrator = await connectAdministrator(database.url);
  for (const number of [0, 1]) {
    await loadPart(administrator, { ...wish, court, part: { number, of: 2 } }, () => undefined);
    const old = { ...wish, courtId: "old", openPercent: 0, court, part: { number, of: 2 } };
    await loadPart(administrator, old, () => undefined);
  }
  await administrator.end();
});
afterAll(() => database.close());

test("loaded cases are chained as if each had gone through the door", async () => {
  const token = await signIn(database, ["many"]);
  const checked = await asSession(database.app, token, async (tx) => {
    const { rows } = await tx.query<{ id: string }>("select id from stream where version > 5");
    for (const { id } of rows) expect(await verifyStream(tx, "many", id)).toEqual([]);
    return ok(rows.length);
  });
  expect(checked).toEqual({ ok: CASES });
});

test("rows loaded for open cases are those the office would write", async () => {
  const found = await compare(database, "many", projection);
  expect(found.differing).toEqual([]);
  expect(found.streams).toBe(CASES);
  expect(found.rows).toBeGreaterThan(CASES * 10);
});

test("every copy has a number, people and days of its own, and closed ones lie back by whole weeks", async () => {
  const token = await signIn(database, ["old"]);
  const numbers = await asSession(database.app, token, async (tx) => {
    const { rows } = await tx.query<{ number: string; registered: string; year: string; first: string; said: string }>(
      `select r.number, r.registered_on as registered, substr(r.number, 2, 4) as year,
          e.happened_on as first, e.body -> 'fields' ->> 'case.number' as said
        from case_row r join event e on e.court = r.court and e.stream = r.stream and e.version = 1`,
    );
    return ok(rows);
  });
  if ("refused" in numbers) throw new Error(numbers.refused.en);
  expect(new Set(numbers.ok.map(({ number }) => number)).size).toBe(CASES);
  for (const { number, registered, year, first, said } of numbers.ok)
    expect([said, registered, year]).toEqual([number, first, registered.slice(0, 4)]);
  expect(new Set(numbers.ok.map(({ year }) => year)).size).toBeGreaterThan(2);
});
