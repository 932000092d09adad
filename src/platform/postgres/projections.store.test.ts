import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "./database.ts";
import { append, hold } from "./events/append.ts";
import { sm3Of } from "./events/digest.ts";
import { compare, type Projection, rebuild } from "./projections.ts";
import { foundCourt } from "./sessions.ts";
import { asSession, type Entered } from "./transaction.ts";

const STREAMS = 450;
let database: Database;
let token: string;

/** How many notes a stream has, and each note by itself: what any projection does, made small. */
const write = async (tx: Entered, court: string, streams: readonly string[]): Promise<void> => {
  await tx.query(
    "insert into note_total select court, stream, count(*) from event where court = $1 and stream = any ($2) group by court, stream",
    [court, streams],
  );
  await tx.query(
    "insert into note_line select court, stream, version, body -> 'fields' ->> 'text' from event where court = $1 and stream = any ($2)",
    [court, streams],
  );
};
const notes: Projection = { name: "notes", tables: ["note_total", "note_line"], write };

beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  await foundCourt(database, "hexi", "河西区法院");
  token = await signIn(database, ["hedong"]);
  await asAdministrator(`
    set role zhiheng_owner; set search_path = zhiheng, pg_catalog;
    create table note_total (court text collate "C", stream text collate "C", total bigint, primary key (court, stream));
    create table note_line (court text collate "C", stream text collate "C", version integer, text text,
      primary key (court, stream, version));
    select fence('note_total'); select fence('note_line');
    grant select, insert, delete, update on note_total, note_line to zhiheng_app`);
  for (let n = 0; n < STREAMS; n += 1) {
    const drafts = Array.from({ length: 1 + (n % 3) }, (_, line) => draft("case.noted", { text: `第${line}条` }));
    await record(database, token, "hedong", `case/${n}`, `k${n}`, drafts);
  }
  await record(database, await signIn(database, ["hexi"]), "hexi", "case/1", "k1", [draft("case.noted")]);
});
afterAll(() => database.close());

async function asAdministrator(statement: string): Promise<void> {
  const administrator = await connectAdministrator(database.url);
  await administrator.query(statement);
  await administrator.end();
}

const inHedong = async (statement: string) => {
  const outcome = await asSession(database.app, token, async (tx) => ok((await tx.query(statement)).rows));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
};

test("rows are made anew from the log, more than a batch of streams, and are then the same", async () => {
  expect(await rebuild(database, "hedong", notes)).toBe(STREAMS);
  expect(await inHedong("select count(*)::integer as rows from note_line")).toEqual([{ rows: 900 }]);
  expect(await compare(database, "hedong", notes)).toEqual({ streams: STREAMS, rows: STREAMS + 900, differing: [] });
  expect(await rebuild(database, "hedong", notes)).toBe(STREAMS);
  expect(await inHedong("select count(*)::integer as rows from note_line")).toEqual([{ rows: 900 }]);
});

test("a row changed, lost, added or left over is found, and nothing is changed by looking", async () => {
  for (const statement of [
    "update note_line set text = '改' where stream = 'case/7' and version = 1",
    "delete from note_total where stream = 'case/8'",
    "insert into note_line values ('hedong', 'case/9', 99, '多')",
    "insert into note_total values ('hedong', 'case/gone', 1)",
  ])
    await inHedong(statement);
  const expected = [
    { table: "note_total", stream: "case/gone" },
    { table: "note_line", stream: "case/7" },
    { table: "note_total", stream: "case/8" },
    { table: "note_line", stream: "case/9" },
  ];
  for (const _ of [1, 2]) {
    const { differing } = await compare(database, "hedong", notes);
    expect(differing).toEqual(expect.arrayContaining(expected));
    expect(differing).toHaveLength(expected.length);
  }
  await rebuild(database, "hedong", notes);
  expect((await compare(database, "hedong", notes)).differing).toEqual([]);
});

test("other courts' rows are left alone", async () => {
  expect(await rebuild(database, "hexi", notes)).toBe(1);
  await rebuild(database, "hedong", notes);
  expect((await compare(database, "hexi", notes)).rows).toBe(2);
});

test("a stream that is extended meanwhile ends with the rows of its newest event", async () => {
  const slow: Projection = {
    ...notes,
    write: async (tx, court, streams) => {
      const { rows } = await tx.query<{ stream: string; total: number }>(
        "select stream, count(*) as total from event where court = $1 and stream = any ($2) group by stream",
        [court, streams],
      );
      await pause(100);
      for (const { stream, total } of rows)
        await tx.query("insert into note_total values ($1, $2, $3)", [court, stream, total]);
    },
  };
  const rebuilding = rebuild(database, "hedong", { ...slow, tables: ["note_total"] });
  let extended = 0;
  for (let version = 1; version <= 20; version += 1) {
    const key = `more-${version}`;
    const outcome = await asSession(database.app, token, async (tx) => {
      const found = await hold(tx, { court: "hedong", key, digest: sm3Of(key), at: NOON }, ["case/0"]);
      if ("refused" in found || "done" in found.ok) throw new Error("not held");
      const addition = { stream: "case/0", expected: version, events: [draft("case.noted", { text: "又" })] };
      const appended = await append(tx, found.ok.held, [addition], {});
      for (const table of notes.tables) await tx.query(`delete from ${table} where stream = 'case/0'`);
      await write(tx, "hedong", ["case/0"]);
      return appended;
    });
    if ("ok" in outcome) extended += 1;
    await pause(20);
  }
  await rebuilding;
  expect(extended).toBe(20);
  expect((await compare(database, "hedong", notes)).differing).toEqual([]);
});
