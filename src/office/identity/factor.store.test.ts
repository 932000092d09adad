import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { issueAccount } from "./accounts.ts";
import { owes } from "./owes.ts";
import { beginFactor, changePassword, confirmFactor } from "./ownAccount.ts";
import { signIn } from "./signIn.ts";
import { knownSession } from "./whoIs.ts";

let office: TestOffice;
let court: Staffed;
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "hedong" });
  await founded(office, { id: "hexi", demo: true });
  court = await people(office, "hedong", ["wang", "li", "zhao", "qian", "sun"]);
  await court.appoints("wang", "supervising-president");
  await court.appoints("zhao", "supervising-president");
  await court.appoints("sun", "supervising-president");
  await court.appoints("li", "clerk");
});
afterAll(() => office.close());

/** The code an authenticator shows so many seconds from now. */
const codeIn = (secret: string, seconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: office.clock() + seconds * 1000,
  });

const enter = async (login: string, password: string, code?: string) =>
  good(await signIn(office, { login, password, code }));
async function open(login: string, password = court.password(login), code?: string) {
  const signed = await enter(login, password, code);
  const known = signed.state === "signed-in" ? await knownSession(office, signed.session.token) : undefined;
  if (known === undefined) throw new Error(`${login} is not signed in`);
  return known;
}
/** Whoever signs in with a code used the one of this half minute: the next is another. */
const nextCode = (secret: string) => {
  office.wait(31);
  return codeIn(secret);
};
async function enrolled(login: string): Promise<string> {
  const { secret } = good(await beginFactor(office, await open(login)));
  good(await confirmFactor(office, await open(login), codeIn(secret)));
  return secret;
}

describe("a second factor", () => {
  test("is owed by whoever signs for others by some rule of the law, and by nobody else", async () => {
    const president = await open("wang");
    expect(president.owes).toEqual(["password", "second-factor"]);
    expect((await open("li")).owes).toEqual(["password"]);
    expect(await owes(office, president.session)).toEqual(["password", "second-factor"]);
  });

  test("is owed by who stands in for such a post, while he does", async () => {
    expect((await open("qian")).owes).toEqual(["password"]);
    await court.happens("deputy.appointed", {
      "deputy.id": "d1",
      "person.id": "wang",
      "post.key": "supervising-president",
      "deputy.person": "qian",
      "deputy.from": office.today(),
      "deputy.appointment": "3号",
    });
    expect((await open("qian")).owes).toEqual(["password", "second-factor"]);
  });

  test("is not owed in a demonstration", async () => {
    const demo = await people(office, "hexi", ["feng"]);
    await demo.appoints("feng", "supervising-president");
    expect((await open("feng.hexi", demo.password("feng.hexi"))).owes).toEqual(["password"]);
  });

  test("counts only once it was confirmed with a code, and is asked for from then on", async () => {
    const known = await open("wang");
    expect(codeOf(await confirmFactor(office, known, "000000"))).toBe("factor-not-begun");
    const { secret, uri } = good(await beginFactor(office, known));
    expect(uri).toMatch(/^otpauth:\/\/totp\/hedong:wang\?/);
    expect(codeOf(await confirmFactor(office, known, codeIn(secret, 300)))).toBe("code-wrong");
    expect((await enter("wang", court.password("wang"))).state).toBe("signed-in");
    good(await confirmFactor(office, known, codeIn(secret)));
    expect(await enter("wang", court.password("wang"))).toEqual({ state: "code-due" });
    const after = await open("wang", court.password("wang"), nextCode(secret));
    expect([after.hasFactor, after.owes]).toEqual([true, ["password"]]);
    expect(codeOf(await beginFactor(office, after))).toBe("factor-exists");
    good(await changePassword(office, after, court.password("wang"), "correct horse"));
    expect((await open("wang", "correct horse", nextCode(secret))).owes).toEqual([]);
  });

  test("takes a code once, and no earlier one after a later", async () => {
    const secret = await enrolled("zhao");
    const attempt = async (code: string) => {
      const signed = await signIn(office, { login: "zhao", password: court.password("zhao"), code });
      return "ok" in signed ? signed.ok.state : signed.refused.code;
    };
    const confirming = codeIn(secret);
    expect(await attempt(confirming)).toBe("code-used");
    office.wait(31);
    const earlier = codeIn(secret, -30);
    const now = codeIn(secret);
    expect(await attempt(now)).toBe("signed-in");
    expect(await attempt(now)).toBe("code-used");
    expect(await attempt(earlier)).toBe("code-used");
    expect(await attempt(codeIn(secret, 30))).toBe("signed-in");
    expect(await attempt(codeIn(secret, 90))).toBe("code-wrong");
  });

  test("used twice at the same moment counts once", async () => {
    const secret = await enrolled("sun");
    const code = nextCode(secret);
    const password = court.password("sun");
    const answers = await Promise.all([1, 2, 3].map(() => signIn(office, { login: "sun", password, code })));
    expect(answers.map((answer) => ("ok" in answer ? answer.ok.state : answer.refused.code)).sort()).toEqual([
      "code-used",
      "code-used",
      "signed-in",
    ]);
  });

  test("wrong codes lock like wrong passwords", async () => {
    const password = court.password("sun");
    const codes: string[] = [];
    for (let time = 0; time < 6; time += 1)
      codes.push(codeOf(await signIn(office, { login: "sun", password, code: "000000" })));
    expect(codes.at(-1)).toBe("account-locked");
    expect(await signIn(office, { login: "sun", password })).toHaveProperty("refused.code", "account-locked");
  });

  test("ends with a new one-time password", async () => {
    const { password } = good(await issueAccount(office, "hedong", "sun", court.staff(), "sun"));
    expect((await open("sun", password)).hasFactor).toBe(false);
  });
});

describe("at rest", () => {
  test("a secret is sealed for one account, by a key that is not in the same table", async () => {
    const [row] = await office.sql(
      "select encode(factor, 'escape') as factor from zhiheng.account where login = 'zhao'",
    );
    expect(String(row?.["factor"])).not.toMatch(/[A-Z2-7]{20}/);
    await office.sql(
      "update zhiheng.account set factor = (select factor from zhiheng.account where login = 'zhao') where login = 'li'",
    );
    // What was sealed for another account opens nothing: it is dropped, and nobody signs in by another's authenticator.
    expect((await open("li")).hasFactor).toBe(false);
  });

  test("a factor of another installation is dropped, and owed anew", async () => {
    expect(await enter("zhao", court.password("zhao"))).toEqual({ state: "code-due" });
    await office.sql("update zhiheng.secret set value = sha256('another') where name = 'second-factor'");
    expect((await open("zhao")).owes).toEqual(["password", "second-factor"]);
  });
});
