import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, record, signIn } from "../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "./database.ts";
import { closeSession, foundCourt, openSession } from "./sessions.ts";
import { asSession } from "./transaction.ts";

/** Tables without a court of their own, or with secrets; none of them may be read by the app, but for the list of courts. */
const WITHOUT_COURT = [
  "account",
  "business_time",
  "court",
  "entry_key",
  "era",
  "first_token",
  "migration",
  "seal_secret",
  "secret",
  "session",
  "sign_in_attempt",
];
const FENCED = [
  "access",
  "case_row",
  "clock_row",
  "command",
  "day_turned",
  "deed_row",
  "edition",
  "edition_revoked",
  "event",
  "file",
  "handler_row",
  "import",
  "import_line",
  "inbox",
  "interpretation",
  "interpretation_withdrawn",
  "law_text",
  "outbox",
  "party_row",
  "queue_row",
  "saved_view",
  "seal",
  "seal_key",
  "snapshot",
  "stream",
  "tally_row",
  "work_row",
];
/** Fenced, but not for its owner, whose functions check for themselves. */
const OPEN_TO_OWNER = [
  "access",
  "case_row",
  "clock_row",
  "deed_row",
  "edition",
  "edition_revoked",
  "handler_row",
  "interpretation",
  "interpretation_withdrawn",
  "law_text",
  "party_row",
  "queue_row",
  "stream",
  "tally_row",
  "work_row",
];

let database: Database;
let east: string;
let west: string;
let both: string;
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  await foundCourt(database, "hexi", "河西区法院");
  east = await signIn(database, ["hedong"]);
  west = await signIn(database, ["hexi"]);
  both = await signIn(database, ["hedong"], ["hexi"]);
  await record(database, east, "hedong", "case/1", "k1", [draft("case.registered", { name: "东" })]);
  await record(database, west, "hexi", "case/1", "k1", [draft("case.registered", { name: "西" })]);
});
afterAll(() => database.close());

/** Raw statements as the servers' login, in one transaction that entered with a token, or with none. */
async function raw(token: string | undefined, ...statements: readonly string[]): Promise<readonly pg.QueryResult[]> {
  const client = await database.app.connect();
  try {
    await client.query("begin");
    if (token !== undefined) await client.query("select enter($1)", [token]);
    const results: pg.QueryResult[] = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results;
  } finally {
    await client.query("rollback");
    client.release();
  }
}
const courtsSeen = async (token: string | undefined, ...before: readonly string[]) =>
  (await raw(token, ...before, "select distinct court from event order by court"))
    .at(-1)
    ?.rows.map(({ court }) => court);

describe("entering", () => {
  test("opens the courts of the session and no other", async () => {
    expect(await courtsSeen(east)).toEqual(["hedong"]);
    expect(await courtsSeen(west)).toEqual(["hexi"]);
  });

  test("without it nothing is seen and nothing is written", async () => {
    expect(await courtsSeen(undefined)).toEqual([]);
    await expect(raw(undefined, "select * from hold('hedong', '{case/1}')")).rejects.toThrow(/does not act/);
  });

  test("a superior court reads down and does not write there", async () => {
    expect(await courtsSeen(both)).toEqual(["hedong", "hexi"]);
    await expect(raw(both, "select * from hold('hexi', '{case/1}')")).rejects.toThrow(/does not act/);
    await expect(raw(both, "insert into snapshot values ('hexi', 'case/1', 'f', 1, '{}')")).rejects.toThrow(
      /row-level security/,
    );
  });

  test("ends with the transaction", async () => {
    await asSession(database.app, east, async (tx) => ok(await tx.query("select 1")));
    const clients = await Promise.all(Array.from({ length: 5 }, () => database.app.connect()));
    for (const client of clients) expect((await client.query("select court from event")).rows).toEqual([]);
    for (const client of clients) client.release();
  });

  test("an unknown, expired or closed session is refused in words", async () => {
    const expired = await openSession(database, { person: "p", acting: ["hedong"], expiresAt: 0 as Instant });
    const closed = await signIn(database, ["hedong"]);
    await closeSession(database, closed);
    for (const token of ["", "guessed", expired, closed])
      expect(await asSession(database.app, token, async () => ok(1))).toMatchObject({
        refused: { code: "not-signed-in" },
      });
  });
});

describe("sessions of programs", () => {
  test("are forgotten a day after they ended, when the next of the program is opened, and those of others are not", async () => {
    const administrator = await connectAdministrator(database.url);
    const open = (person: string, ago: number) =>
      openSession(database, { person, acting: ["hedong"], expiresAt: (Date.now() - ago * 3_600_000) as Instant });
    await open("job:one", 25);
    await open("job:one", 25);
    await open("job:one", 23);
    await open("job:two", 25);
    await open("job:one", -1);
    const { rows } = await administrator.query(
      `select person, count(*)::integer as count, min(expires_at) > clock_timestamp() - interval '1 day' as young
        from zhiheng.session where person like 'job:%' group by person order by person`,
    );
    await administrator.end();
    expect(rows).toEqual([
      { person: "job:one", count: 2, young: true },
      { person: "job:two", count: 1, young: false },
    ]);
  });
});

describe("a raw session of the servers' login cannot talk its way round the wall", () => {
  test("by setting variables by hand", async () => {
    for (const entry of ["p|hedong,hexi||", "p|hexi|hexi|00", "hexi", "|||", ""])
      expect(await courtsSeen(undefined, `set zhiheng.entry = '${entry}'`)).toEqual([]);
    const widened = "replace(current_setting('zhiheng.entry'), 'hedong', 'hedong,hexi')";
    expect(await courtsSeen(east, `select set_config('zhiheng.entry', ${widened}, true)`)).toEqual([]);
    expect(await courtsSeen(east, "reset all", "set local row_security = on")).toEqual([]);
    await expect(courtsSeen(east, "set local row_security = off")).rejects.toThrow(/row-level security/);
  });

  test("by keeping the value of an earlier transaction", async () => {
    const client = await database.app.connect();
    await client.query("begin");
    await client.query("select enter($1)", [west]);
    const kept = (await client.query("select current_setting('zhiheng.entry') as entry")).rows[0].entry;
    await client.query("commit");
    await client.query("begin");
    await client.query("select set_config('zhiheng.entry', $1, false)", [kept]);
    expect((await client.query("select court from event")).rows).toEqual([]);
    await client.query("rollback");
    await client.query("reset all");
    client.release();
  });

  test("by carrying it to another connection", async () => {
    const [one, other] = await Promise.all([database.app.connect(), database.app.connect()]);
    await one.query("begin");
    await one.query("select enter($1)", [west]);
    const kept = (await one.query("select current_setting('zhiheng.entry') as entry")).rows[0].entry;
    await other.query("begin");
    await other.query("select set_config('zhiheng.entry', $1, true)", [kept]);
    expect((await other.query("select court from event")).rows).toEqual([]);
    for (const client of [one, other]) {
      await client.query("rollback");
      client.release();
    }
  });

  test.each([
    ["the part of another court", "select * from event_hexi"],
    ["the part of its own court", "select * from event_hedong"],
    ["copying a part", "copy event_hexi to stdout"],
    ["copying in", "copy event from stdin"],
    ["sessions", "select * from session"],
    ["keys", "select * from entry_key"],
    ["passwords", "select * from secret"],
    ["computing a code", "select entry_code('p|hexi|')"],
    ["opening a session", "select open_session('\\x00', 'p', '{hexi}', '{}', 'infinity')"],
    ["founding a court", "select found_court('mine', 'x')"],
    ["lifting the fence", "alter table event disable row level security"],
    ["becoming the owner", "set role zhiheng_owner"],
    ["becoming the keeper", "set role zhiheng_keeper"],
    ["becoming the gate", "set role zhiheng_gate"],
    ["passing for another login", "set session authorization zhiheng"],
    ["stopping triggers", "set session_replication_role = replica"],
    ["a program of the server", "copy (select 1) to program 'true'"],
    ["a file of the server", "select pg_read_file('postgresql.conf')"],
    ["a function of its own in the schema", "create function leak() returns integer language sql return 1"],
    ["a function of its own for this session", "create function pg_temp.leak() returns integer language sql return 1"],
    ["a table of its own for this session", "create temporary table event (court text)"],
    ["a function of its own anywhere", "create function public.leak() returns integer language sql return 1"],
    ["a place of its own choice", "insert into event (era) values (0)"],
    ["moving the counter", "select setval('event_position', 1)"],
    ["moving the head of a stream", "update stream set version = 0"],
  ])("by %s", async (_, statement) => {
    await expect(raw(east, statement)).rejects.toThrow(
      /permission denied|must be owner|not allowed|does not exist|COPY/,
    );
  });

  test("by copying the parent, which gives its own court only", async () => {
    const [copied] = await raw(east, "select count(*)::integer as rows from (select * from event) as whole");
    expect(copied?.rows).toEqual([{ rows: 1 }]);
  });

  test("by an expression that fails on what the fence hides, were it looked at first", async () => {
    const spied = await raw(
      east,
      "select count(*)::integer as rows from event where 1 / (body::text not like '%西%')::integer = 1",
      "select count(*)::integer as rows from event where court = 'hexi' and 1 / (body::text not like '%西%')::integer = 1",
    );
    expect(spied.map(({ rows }) => rows)).toEqual([[{ rows: 1 }], [{ rows: 0 }]]);
  });

  test("by a search path that puts its own things first", async () => {
    const statements = ["set local search_path = pg_temp, public", "select * from zhiheng.hold('hexi', '{case/1}')"];
    await expect(raw(east, ...statements)).rejects.toThrow(/does not act/);
  });

  test("by statistics, plans of others, or what others are running", async () => {
    const administrator = await connectAdministrator(database.url);
    await administrator.query("analyze zhiheng.event");
    await administrator.end();
    const [stats, running] = await raw(
      east,
      "select * from pg_stats where schemaname = 'zhiheng' and tablename like 'event%'",
      "select query from pg_stat_activity",
    );
    expect(stats?.rows).toEqual([]);
    expect(running?.rows.some(({ query }) => query?.includes(west))).toBe(false);
  });
});

describe("what is looked up is written by a function that asks for itself", () => {
  const deed = (court: string, stream: string) =>
    JSON.stringify({
      deed: [
        { court, stream, version: 1, person: "p", kind: "x", happened_on: "2026-01-01", recorded_at: "2026-01-01Z" },
      ],
    });
  const write = (of: string, line: string) => `select write_lines('${of}', '{case/1}', '${line}')`;
  const seen = "select court, stream from deed_row";

  test("its rows are those of courts one acts in", async () => {
    await expect(raw(east, write("hexi", deed("hexi", "case/1")))).rejects.toThrow(/does not act/);
    await expect(raw(both, write("hexi", deed("hexi", "case/1")))).rejects.toThrow(/does not act/);
    await expect(raw(undefined, write("hedong", deed("hedong", "case/1")))).rejects.toThrow(/does not act/);
    const own = await raw(east, write("hedong", deed("hedong", "case/1")), seen);
    expect(own.at(-1)?.rows).toEqual([{ court: "hedong", stream: "case/1" }]);
  });

  test("a line that names another court or stream is not written", async () => {
    for (const line of [deed("hexi", "case/1"), deed("hedong", "case/2")]) {
      const client = await database.app.connect();
      await client.query("begin");
      await client.query("select enter($1)", [east]);
      await client.query(write("hedong", line));
      await client.query("select enter($1)", [both]);
      expect((await client.query(seen)).rows).toEqual([]);
      await client.query("rollback");
      client.release();
    }
  });

  test("a head is let go only by the transaction that began it", async () => {
    await expect(raw(east, "select let_go('hexi', '{case/1}')")).rejects.toThrow(/does not act/);
    const heads = "select id from stream where id like 'case/%' order by id";
    const begun = await raw(
      east,
      "select from hold('hedong', '{case/9}')",
      "select let_go('hedong', '{case/9,case/1}')",
      heads,
    );
    expect(begun.at(-1)?.rows).toEqual([{ id: "case/1" }]);
  });
});

describe("events cannot be changed", () => {
  test.each([
    ["update", "update event set kind = 'x'"],
    ["delete", "delete from event"],
    ["truncate", "truncate event"],
  ])("by %s of the servers' login", async (_, statement) => {
    await expect(raw(east, statement)).rejects.toThrow(/permission denied/);
  });

  test.each([
    ["update", "update zhiheng.event set kind = 'x'"],
    ["delete", "delete from zhiheng.event"],
    ["truncate", "truncate zhiheng.event"],
    ["update of a part", "update zhiheng.event_hedong set kind = 'x'"],
    ["delete from a part", "delete from zhiheng.event_hedong"],
    ["truncate of a part", "truncate zhiheng.event_hedong"],
    ["replication mode", "set session_replication_role = replica; delete from zhiheng.event"],
  ])("by %s of the administrator", async (_, statement) => {
    const administrator = await connectAdministrator(database.url);
    await expect(administrator.query(statement)).rejects.toThrow(/appended to, never changed/);
    await administrator.end();
  });

  test("nor by the owner, whom the fence holds too", async () => {
    const administrator = await connectAdministrator(database.url);
    await administrator.query("set role zhiheng_owner");
    expect((await administrator.query("select * from zhiheng.event")).rows).toEqual([]);
    await expect(administrator.query("truncate zhiheng.event")).rejects.toThrow(/never changed/);
    await administrator.end();
  });

  test("nor continued out of turn, or without the digest before", async () => {
    const insert = (version: number, previous: string) =>
      raw(
        east,
        `insert into event (court, stream, version, kind, happened_on, recorded_at, body, previous, digest)
          values ('hedong', 'case/1', ${version}, 'x', '2026-01-01', now(), '{}', decode(repeat('${previous}', 32), 'hex'), decode(repeat('11', 32), 'hex'))`,
      );
    await expect(insert(3, "00")).rejects.toThrow(/not continued/);
    await expect(insert(2, "00")).rejects.toThrow(/not continued/);
  });
});

describe("every table is fenced", () => {
  test("or is a listed exception", async () => {
    const administrator = await connectAdministrator(database.url);
    const { rows } = await administrator.query<{ name: string; fenced: boolean; forced: boolean; app: boolean }>(`
      select relname as name, relrowsecurity as fenced, relforcerowsecurity as forced,
        has_any_column_privilege('zhiheng_app', oid, 'select') as app
      from pg_class where relnamespace = 'zhiheng'::regnamespace and relkind in ('r', 'p') order by relname`);
    await administrator.end();
    const open = rows.filter(({ fenced }) => !fenced).map(({ name }) => name);
    expect(open).toEqual(WITHOUT_COURT);
    expect(rows.filter(({ fenced, forced }) => fenced && !forced).map(({ name }) => name)).toEqual(OPEN_TO_OWNER);
    expect(rows.filter(({ name, app }) => WITHOUT_COURT.includes(name) && app).map(({ name }) => name)).toEqual([
      "court",
    ]);
    expect(rows.filter(({ app, fenced }) => app && fenced).map(({ name }) => name)).toEqual(FENCED);
    expect(rows.filter(({ name }) => /^event_/.test(name)).map(({ name, fenced, app }) => [name, fenced, app])).toEqual(
      [
        ["event_hedong", true, false],
        ["event_hexi", true, false],
      ],
    );
  });
});
