import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { accessLog, recordAccess } from "./access.ts";
import { signIn } from "./signIn.ts";
import { staffOf } from "./staffOf.ts";

let office: TestOffice;
const courts = new Map<string, Staffed>();
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "province", demo: true });
  await founded(office, { id: "city", demo: true, superior: "province" });
  await founded(office, { id: "hedong", demo: true, superior: "city" });
  await founded(office, { id: "hexi", demo: true, superior: "city" });
  await founded(office, { id: "elsewhere", demo: true });
  for (const court of ["province", "city", "hedong", "hexi", "elsewhere"])
    courts.set(court, await people(office, court, ["wang"]));
});
afterAll(() => office.close());

const loginIn = (court: string) => (court === "hedong" ? "wang" : `wang.${court}`);
async function tokenIn(court: string): Promise<{ readonly token: string; readonly reads: readonly string[] }> {
  const login = loginIn(court);
  const signed = good(await signIn(office, { login, password: courts.get(court)?.password(login) ?? "" }));
  if (signed.state !== "signed-in") throw new Error(signed.state);
  return signed.session;
}

/** Raw statements as the servers' login, in a transaction that entered with a token or with none. */
async function raw(token: string | undefined, ...statements: readonly string[]): Promise<pg.QueryResult | undefined> {
  const client = await office.database.app.connect();
  try {
    await client.query("begin");
    if (token !== undefined) await client.query("select enter($1)", [token]);
    let last: pg.QueryResult | undefined;
    for (const statement of statements) last = await client.query(statement);
    return last;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("courts in a hierarchy", () => {
  test("a superior court reads all courts below it, not beside or above", async () => {
    expect((await tokenIn("province")).reads).toEqual(["city", "hedong", "hexi"]);
    expect((await tokenIn("city")).reads).toEqual(["hedong", "hexi"]);
    expect((await tokenIn("hedong")).reads).toEqual([]);
    expect((await tokenIn("elsewhere")).reads).toEqual([]);
  });

  test("reads registers below and writes in none of them", async () => {
    const { token } = await tokenIn("city");
    const seen = await asSession(office.database.app, token, async (tx) =>
      ok((await staffOf(tx, "hexi")).state.people.map(({ id }) => id)),
    );
    expect(seen).toEqual({ ok: ["wang"] });
    const above = await asSession(office.database.app, token, async (tx) =>
      ok((await staffOf(tx, "province")).version),
    );
    expect(above).toEqual({ ok: 0 });
    await expect(raw(token, "select * from hold('hexi', '{court/staff}')")).rejects.toThrow(/does not act/);
  });

  test("a superior must exist", async () => {
    await expect(founded(office, { id: "orphan", superior: "nowhere" })).rejects.toThrow(/foreign key/);
  });
});

describe("a raw session of the servers' login", () => {
  test.each([
    ["see accounts", "select * from account"],
    ["see hashes", "select hash from account"],
    ["copy accounts", "copy account to stdout"],
    ["make an account", "insert into account (login) values ('me')"],
    ["change an account", "update account set must_change = false"],
    ["see attempts", "select * from sign_in_attempt"],
    ["forget attempts", "delete from sign_in_attempt"],
    ["see the first token", "select * from first_token"],
    [
      "make a session",
      "insert into session (digest, person, acting, reading, expires_at) values (sha256('x'), 'p', '{hexi}', '{}', 'infinity')",
    ],
    ["lengthen a session", "update session set expires_at = 'infinity', idle_seconds = null"],
    ["keep a session alive", "update session set seen_at = clock_timestamp()"],
    ["open a person's session", "select open_person_session('\\x00', gen_random_uuid(), '{}', 'infinity', 1)"],
    ["ask who stands behind a digest", "select * from session_of('\\x00')"],
    ["read what signing in reads", "select * from sign_in_state('wang', now())"],
    ["forgive failures", "select forget_failures('hedong', 'wang')"],
    ["note a sign-in", "select note_sign_in(gen_random_uuid(), now())"],
    ["lock somebody out", "select note_failure('wang', now())"],
    ["read credentials", "select * from credentials_of(gen_random_uuid())"],
    ["change a password", "select change_password(gen_random_uuid(), '', '', '')"],
    ["issue an account", "select issue_account('hedong', 'wang', 'x', '$argon2id$', now())"],
    ["close an account", "select close_account('hedong', 'wang', '{}', now())"],
    ["list accounts", "select * from accounts_of('hedong', now())"],
    ["take the key of second factors", "select factor_key()"],
    ["plant a second factor", "select begin_factor(gen_random_uuid(), '\\x00')"],
    ["drop a second factor", "select drop_factor(gen_random_uuid(), '\\x00')"],
    ["use up a code", "select use_factor_step(gen_random_uuid(), 1)"],
    ["offer a first token", "select offer_first_token(sha256('x'))"],
    ["found the first court", "select found_first(sha256('x'), 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', now())"],
    ["found a court below", "select found_court('below', 'x', 'yindu', '', 'hedong', true)"],
    ["move a court", "update court set superior = 'hedong'"],
    [
      "write the record of access",
      "insert into access (court, home, person, stream, what) values ('hedong', 'hedong', 'li', 'case/1', 'case')",
    ],
    ["change the record of access", "update access set person = 'li'"],
    ["delete from it", "delete from access"],
    ["empty it", "truncate access"],
  ])("cannot %s", async (_, statement) => {
    const { token } = await tokenIn("hedong");
    await expect(raw(token, statement)).rejects.toThrow(/permission denied|COPY/);
  });

  test("cannot glance with a token that does not exist", async () => {
    await expect(raw(undefined, "select enter('guessed', true)")).rejects.toThrow(/no session/);
    await expect(raw(undefined, "select enter(null, true)")).rejects.toThrow(/no session/);
  });
});

describe("the record of who looked at what", () => {
  const look = async (token: string, court: string, stream: string, what = "case") =>
    asSession(office.database.app, token, async (tx) => {
      await recordAccess(tx, court, stream, what);
      return ok(true);
    });
  const seenBy = async (token: string, court: string, asked = {}) =>
    good(await asSession(office.database.app, token, async (tx) => ok(await accessLog(tx, court, asked))));

  test("has one line for the same look in ten minutes, and one for every other", async () => {
    const { token } = await tokenIn("hedong");
    for (let time = 0; time < 3; time += 1) await look(token, "hedong", "case/1");
    await look(token, "hedong", "case/1", "reveal: 核对身份");
    await look(token, "hedong", "case/2");
    const { rows } = await seenBy(token, "hedong");
    expect(rows.map(({ person, stream, what }) => [person, stream, what])).toEqual([
      ["wang", "case/2", "case"],
      ["wang", "case/1", "reveal: 核对身份"],
      ["wang", "case/1", "case"],
    ]);
    const administrator = await connectAdministrator(office.database.url);
    await administrator.query("alter table zhiheng.access disable trigger unchanged");
    await administrator.query("update zhiheng.access set at = at - interval '10 minutes' where stream = 'case/1'");
    await administrator.query("alter table zhiheng.access enable always trigger unchanged");
    await administrator.end();
    await look(token, "hedong", "case/1");
    expect((await seenBy(token, "hedong", { stream: "case/1" })).rows.length).toBe(3);
  });

  test("names the court of whoever looked from above, and stands where he looked", async () => {
    const { token } = await tokenIn("city");
    await look(token, "hexi", "case/9");
    const below = await tokenIn("hexi");
    expect((await seenBy(below.token, "hexi")).rows).toMatchObject([
      { home: "city", person: "wang", stream: "case/9" },
    ]);
    expect((await seenBy(below.token, "hexi", { person: "wang" })).rows).toEqual([]);
    expect((await seenBy((await tokenIn("elsewhere")).token, "hexi")).rows).toEqual([]);
  });

  test("is not written for a court one does not read", async () => {
    const { token } = await tokenIn("hedong");
    await expect(look(token, "hexi", "case/1")).rejects.toThrow(/does not read/);
    await expect(raw(undefined, "select record_access('hedong', 'case/1', 'case')")).rejects.toThrow(/does not read/);
  });

  test("is changed by nobody, the administrator of the database included", async () => {
    const administrator = await connectAdministrator(office.database.url);
    for (const statement of [
      "update zhiheng.access set person = 'li'",
      "delete from zhiheng.access",
      "truncate zhiheng.access",
    ])
      await expect(administrator.query(statement)).rejects.toThrow(/never changed/);
    await administrator.end();
  });

  test("is read page by page without a line twice or lost, whatever cursor is sent", async () => {
    const { token } = await tokenIn("elsewhere");
    await asSession(office.database.app, token, async (tx) => {
      for (let line = 0; line < 250; line += 1) await recordAccess(tx, "elsewhere", `case/${line}`, "case");
      return ok(true);
    });
    const streams: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await seenBy(token, "elsewhere", { cursor });
      streams.push(...page.rows.map(({ stream }) => stream));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(streams.length).toBe(250);
    expect(new Set(streams).size).toBe(250);
    const forged = [
      "x",
      "2026-01-01T00:00:00.000000Z a b c'; drop table access; --",
      "9999-99-99T99:99:99.999999Z a b c d",
      "2026-02-30T00:00:00.000000Z a b c d",
      "2026-02-20T24:60:00.000000Z a b c d",
    ];
    const pages = await Promise.all(forged.map((one) => seenBy(token, "elsewhere", { cursor: one })));
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 0, 100, 100, 100]);
  });
});

test("sessions of closed accounts do not open", async () => {
  await office.sql("update zhiheng.account set closed_at = now() where login = 'wang.hexi'");
  const password = courts.get("hexi")?.password("wang.hexi") ?? "";
  expect(codeOf(await signIn(office, { login: "wang.hexi", password }))).toBe("sign-in-refused");
});
