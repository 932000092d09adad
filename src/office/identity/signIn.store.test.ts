import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { closeSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { closeAccount, issueAccount, unlockAccount } from "./accounts.ts";
import { changePassword } from "./ownAccount.ts";
import { signIn } from "./signIn.ts";
import { knownSession, whoIs } from "./whoIs.ts";

let office: TestOffice;
let court: Staffed;
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "hedong", demo: true });
  court = await people(office, "hedong", ["wang", "li", "zhao", "qian", "sun", "zhou", "wu"]);
});
afterAll(() => office.close());

const enters = async (token: string) => "ok" in (await asSession(office.database.app, token, async () => ok(1)));
const attempt = (login: string, password: string) => signIn(office, { login, password });
const knownBehind = async (token: string) => {
  const known = await knownSession(office, token);
  if (known === undefined) throw new Error("the session has ended");
  return known;
};
const sessionOf = async (login: string, password = court.password(login)) => {
  const signed = good(await attempt(login, password));
  if (signed.state !== "signed-in") throw new Error(signed.state);
  return signed.session;
};

describe("signing in", () => {
  test("opens a session of one's own court, however the login is typed", async () => {
    const session = await sessionOf("  WANG ", court.password("wang"));
    expect(session).toMatchObject({ person: { id: "wang", name: "wang先生" }, court: "hedong", reads: [] });
    expect(await whoIs(office, session.token)).toEqual(session);
    expect(await enters(session.token)).toBe(true);
  });

  test("fails in the same words for a wrong password, an unknown name and a closed account", async () => {
    good(await closeAccount(office, "hedong", "wu", court.staff()));
    const answers = await Promise.all([
      attempt("wang", "wrong"),
      attempt("nobody", "wrong"),
      attempt("wu", court.password("wu")),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codeOf(answers[0])).toBe("sign-in-refused");
  });

  test("takes as long for a name that does not exist", async () => {
    const took = async (login: string) => {
      const before = performance.now();
      await attempt(login, "wrong");
      return performance.now() - before;
    };
    const known = [await took("li"), await took("li"), await took("li")];
    const unknown = [await took("ghost"), await took("ghost"), await took("ghost")];
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
    good(await unlockAccount(office, "hedong", "li"));
  });

  test("many at once open a session each", async () => {
    const sessions = await Promise.all(Array.from({ length: 8 }, () => sessionOf("zhao")));
    expect(new Set(sessions.map(({ token }) => token)).size).toBe(8);
    for (const { token } of sessions) expect(await enters(token)).toBe(true);
  });

  test("ends with signing out", async () => {
    const { token } = await sessionOf("zhao");
    await closeSession(office.database, token);
    expect(await enters(token)).toBe(false);
  });

  test("is not for who left the court, and what he had open ends", async () => {
    const { token } = await sessionOf("zhou");
    await court.leaves("zhou");
    expect(codeOf(await attempt("zhou", court.password("zhou")))).toBe("not-of-court");
    office.wait(6);
    expect(await whoIs(office, token)).toBeUndefined();
  });
});

describe("five failures", () => {
  const fail = async (login: string, times: number) => {
    for (let time = 0; time < times; time += 1) await attempt(login, "wrong");
  };

  test("lock for a quarter of an hour, even against the right password, and not longer", async () => {
    await fail("qian", 4);
    await sessionOf("qian");
    await fail("qian", 4);
    const fifth = await attempt("qian", "wrong");
    expect(fifth).toMatchObject({ refused: { code: "account-locked", zh: expect.stringContaining("15 分钟") } });
    expect(codeOf(await attempt("qian", court.password("qian")))).toBe("account-locked");
    office.wait(15 * 60 - 5);
    expect(codeOf(await attempt("qian", court.password("qian")))).toBe("account-locked");
    office.wait(6);
    await sessionOf("qian");
  });

  test("lock twice as long each time, a day at most", async () => {
    const minutes: string[] = [];
    for (let round = 0; round < 9; round += 1) {
      await fail("sun", 4);
      const locked = await attempt("sun", "wrong");
      const told = "refused" in locked ? /(\d+) minutes/.exec(locked.refused.en)?.[1] : undefined;
      minutes.push(told ?? "");
      office.wait(Number(told) * 60 + 1);
    }
    expect(minutes).toEqual(["15", "30", "60", "120", "240", "480", "960", "1440", "1440"]);
    good(await unlockAccount(office, "hedong", "sun"));
  });

  test("lock names that do not exist just the same", async () => {
    await fail("phantom", 4);
    expect(codeOf(await attempt("phantom", "wrong"))).toBe("account-locked");
  });

  test("are counted one by one when many come at once", async () => {
    const guesses = [...Array.from({ length: 20 }, () => "wrong"), court.password("sun")];
    const codes = (await Promise.all(guesses.map((guess) => attempt("sun", guess)))).map(codeOf);
    expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => "sign-in-refused"));
    // The right password came too late: it was the 21st guess.
    expect(new Set(codes.slice(4))).toEqual(new Set(["account-locked"]));
  });

  test("are lifted by an administrator, and a new one-time password lifts them too", async () => {
    good(await unlockAccount(office, "hedong", "sun"));
    await sessionOf("sun");
    await fail("sun", 5);
    const issued = good(await issueAccount(office, "hedong", "sun", court.staff(), "sun"));
    await sessionOf("sun", issued.password);
    expect(codeOf(await unlockAccount(office, "hedong", "nobody"))).toBe("account-none");
  });
});

describe("a session", () => {
  test("ends when nothing was asked for half an hour of real time, and goes on while something is", async () => {
    const { token } = await sessionOf("wang");
    await office.age(1795);
    expect(await enters(token)).toBe(true);
    await office.age(1795);
    expect(await enters(token)).toBe(true);
    await office.age(1801);
    expect(await enters(token)).toBe(false);
    expect(await enters(token)).toBe(false);
  });

  test("is not kept alive by a page that only asks who is there", async () => {
    const { token } = await sessionOf("wang");
    await office.age(1795);
    office.wait(6);
    expect(await whoIs(office, token)).toBeDefined();
    await office.age(10);
    office.wait(6);
    expect(await whoIs(office, token)).toBeUndefined();
  });

  test("writes down once a minute that it lives", async () => {
    const { token } = await sessionOf("wang");
    const seen = async () => (await office.sql("select max(seen_at) as at from zhiheng.session"))[0]?.["at"];
    const before = await seen();
    for (let time = 0; time < 5; time += 1) await enters(token);
    expect(await seen()).toBe(before);
    await office.age(61);
    await Promise.all(Array.from({ length: 5 }, () => enters(token)));
    expect(await seen()).not.toBe(before);
  });

  test("requests at once do not wait for each other to write that it lives", async () => {
    const { token } = await sessionOf("wang");
    await office.age(61);
    const held = await office.database.app.connect();
    await held.query("begin");
    await held.query("select enter($1)", [token]);
    const other = await Promise.race([enters(token), new Promise((done) => setTimeout(() => done("waited"), 2000))]);
    expect(other).toBe(true);
    await held.query("rollback");
    held.release();
  });

  test("ends after twelve hours whatever is asked", async () => {
    const { token } = await sessionOf("wang");
    expect((await knownSession(office, token))?.expiresAt).toBeGreaterThan(office.clock() + 43_190_000);
    await office.sql("update zhiheng.session set expires_at = clock_timestamp() - interval '1 second'");
    expect(await enters(token)).toBe(false);
  });
});

describe("a password", () => {
  test("given by an administrator is owed a change, which ends the other sessions", async () => {
    const issued = good(await issueAccount(office, "hedong", "li", court.staff(), "li.si"));
    expect(issued.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const one = await sessionOf("li.si", issued.password);
    const other = await sessionOf("li.si", issued.password);
    const known = await knownBehind(one.token);
    expect(known.owes).toEqual(["password"]);
    const change = (current: string, next: string) => changePassword(office, known, current, next);
    expect(codeOf(await change("wrong", "correct horse"))).toBe("password-wrong");
    expect(codeOf(await change(issued.password, issued.password))).toBe("password-same");
    expect(codeOf(await change(issued.password, "x-LI.SI-2026"))).toBe("password-like-login");
    expect(codeOf(await change(issued.password, "aaaaaaaaaaab"))).toBe("password-plain");
    expect(codeOf(await change(issued.password, "0123456789"))).toBe("password-plain");
    good(await change(issued.password, "correct horse"));
    expect(codeOf(await change(issued.password, "battery staple"))).toBe("password-wrong");
    expect((await knownSession(office, one.token))?.owes).toEqual([]);
    expect(await enters(one.token)).toBe(true);
    expect(await enters(other.token)).toBe(false);
    expect(codeOf(await attempt("li.si", issued.password))).toBe("sign-in-refused");
    await sessionOf("li.si", "correct horse");
  });

  test("cannot be guessed at an open screen either", async () => {
    const { token } = await sessionOf("zhao");
    const known = await knownBehind(token);
    const codes: string[] = [];
    for (let time = 0; time < 6; time += 1)
      codes.push(codeOf(await changePassword(office, known, `guess ${time}`, "correct horse")));
    expect(codes).toEqual([...Array.from({ length: 4 }, () => "password-wrong"), "account-locked", "account-locked"]);
    good(await unlockAccount(office, "hedong", "zhao"));
  });

  test("is kept as an argon2id hash and nowhere as it is", async () => {
    const rows = await office.sql("select hash from zhiheng.account");
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await office.sql("select * from zhiheng.account"))).not.toContain(court.password("wang"));
  });
});
