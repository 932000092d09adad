import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { actorOn } from "#staff/index.ts";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people } from "../../../test/kit/staffed.ts";
import { accountsOf, closeAccount, issueAccount } from "./accounts.ts";
import { firstToken, foundFirst } from "./founding.ts";
import { signIn } from "./signIn.ts";
import { staffOf } from "./staffOf.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const first = (token: string, more: object = {}) => ({
  token,
  court: { id: "hedong", name: "河东区人民法院", law: "yindu", mark: "豫0505" },
  login: "Root",
  name: "王法官",
  password: "correct horse",
  ...more,
});
const registerOf = async (login: string, password: string) => {
  const signed = good(await signIn(office, { login, password }));
  if (signed.state !== "signed-in") throw new Error(signed.state);
  const { token, court } = signed.session;
  return good(
    await asSession(office.database.app, token, async (tx) => {
      const log = await readStream(tx, court, "court/staff");
      return ok({ ...(await staffOf(tx, court)), log });
    }),
  );
};

describe("the first administrator", () => {
  test("founds the court with the token of the last start, once, and is its administrator", async () => {
    const earlier = await firstToken(office.database);
    const token = await firstToken(office.database);
    if (earlier === undefined || token === undefined) throw new Error("an empty database offers a token");
    expect(codeOf(await foundFirst(office, first(earlier)))).toBe("token-unfit");
    const again = (await firstToken(office.database)) ?? "";
    expect(codeOf(await foundFirst(office, first(token)))).toBe("token-unfit");
    expect(codeOf(await foundFirst(office, first(again, { court: { ...first("").court, law: "atlantis" } })))).toBe(
      "law-unknown",
    );
    expect(codeOf(await foundFirst(office, first(again, { password: "root-password" })))).toBe("password-like-login");
    expect(codeOf(await foundFirst(office, first(again, { login: "a b" })))).toBe("login-unfit");
    good(await foundFirst(office, first(again)));
    expect(codeOf(await foundFirst(office, first(again)))).toBe("token-unfit");
    expect(await firstToken(office.database)).toBeUndefined();
    const { state, log } = await registerOf("root", "correct horse");
    expect(log.map(({ kind }) => kind)).toEqual(["person.added", "post.appointed"]);
    expect(actorOn(state, "p1", office.today())).toEqual({ id: "p1", name: "王法官", holds: ["administrator"] });
  });

  test("is entered in the register when he signs in, had founding broken off before", async () => {
    const other = await testOffice();
    const token = (await firstToken(other.database)) ?? "";
    const broken = { ...other, courtOn: () => Promise.reject(new Error("the power is gone")) };
    await expect(foundFirst(broken, first(token))).rejects.toThrow("the power is gone");
    expect(await firstToken(other.database)).toBeUndefined();
    const signed = good(await signIn(other, { login: "root", password: "correct horse" }));
    expect(signed).toMatchObject({ state: "signed-in", session: { person: { id: "p1", name: "王法官" } } });
    good(await signIn(other, { login: "root", password: "correct horse" }));
    expect(await other.sql("select kind from zhiheng.event order by kind")).toEqual([
      { kind: "edition.adopted" },
      { kind: "person.added" },
      { kind: "post.appointed" },
    ]);
    await other.close();
  });

  test("two at once found one court", async () => {
    const other = await testOffice();
    const token = (await firstToken(other.database)) ?? "";
    const answers = await Promise.all([foundFirst(other, first(token)), foundFirst(other, first(token))]);
    expect(answers.map(codeOf).sort()).toEqual(["not refused", "token-unfit"]);
    await other.close();
  });
});

describe("accounts of administrators", () => {
  test("the last one stays open, and of two that close each other one stays", async () => {
    await founded(office, { id: "hexi", demo: true });
    const court = await people(office, "hexi", ["wang", "li", "zhao"]);
    const close = (person: string) => closeAccount(office, "hexi", person, court.staff());
    await court.appoints("wang", "administrator");
    expect(codeOf(await close("wang"))).toBe("account-last");
    await court.appoints("li", "administrator");
    await court.appoints("zhao", "clerk");
    const both = await Promise.all([close("wang"), close("li")]);
    expect(both.map(codeOf).sort()).toEqual(["account-last", "not refused"]);
    good(await close("zhao"));
    expect(codeOf(await close("zhao"))).toBe("account-none");
    const states = (await accountsOf(office, "hexi")).map(({ state }) => state).sort();
    expect(states).toEqual(["closed", "closed", "issued"]);
  });

  test("whoever closes one waits until the other is closed or not", async () => {
    await founded(office, { id: "shanbei", demo: true });
    const court = await people(office, "shanbei", ["wang", "li"]);
    await court.appoints("wang", "administrator");
    await court.appoints("li", "administrator");
    const held = await office.database.gate.connect();
    await held.query("begin");
    await held.query("select zhiheng.close_account('shanbei', 'wang', '{wang,li}', now())");
    const waiting = closeAccount(office, "shanbei", "li", court.staff());
    const early = await Promise.race([waiting, new Promise((done) => setTimeout(() => done("waits"), 300))]);
    expect(early).toBe("waits");
    await held.query("commit");
    held.release();
    expect(codeOf(await waiting)).toBe("account-last");
  });

  test("an administrator without an account does not count", async () => {
    await founded(office, { id: "hebei", demo: true });
    const court = await people(office, "hebei", ["wang"]);
    await court.appoints("wang", "administrator");
    await court.happens("person.added", { "person.id": "ghost", "person.name": "李法官" });
    await court.appoints("ghost", "administrator");
    expect(codeOf(await closeAccount(office, "hebei", "wang", court.staff()))).toBe("account-last");
  });

  test("a login belongs to one person in the whole database, in capitals or not", async () => {
    await founded(office, { id: "henan", demo: true });
    const south = await people(office, "henan", ["wang"]);
    const issue = (login: string) => issueAccount(office, "henan", "wang", south.staff(), login);
    expect(codeOf(await issue("ROOT"))).toBe("login-taken");
    expect(codeOf(await issue("wang.HEXI"))).toBe("login-taken");
    expect(codeOf(await issue("w g"))).toBe("login-unfit");
    expect(codeOf(await issueAccount(office, "henan", "nobody", south.staff(), "x"))).toBe("person-unknown");
    expect(good(await issue("王法官")).login).toBe("王法官");
  });

  test("two people given one login at once: one gets it", async () => {
    await founded(office, { id: "hunan", demo: true });
    const court = await people(office, "hunan", ["wang", "li"]);
    const issue = (person: string) => issueAccount(office, "hunan", person, court.staff(), "shared");
    const answers = await Promise.all([issue("wang"), issue("li")]);
    expect(answers.map(codeOf).sort()).toEqual(["login-taken", "not refused"]);
  });
});
