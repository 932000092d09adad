import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Endpoints, endpoints } from "#contract/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { codeOf, founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { firstToken } from "../identity/founding.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { whoIs } from "../identity/whoIs.ts";
import { sessionRoutes } from "./sessionRoutes.ts";
import { staffRoutes } from "./staffRoutes.ts";

let office: TestOffice;
let court: Staffed;
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "hedong", name: "河东区人民法院", demo: true });
  await founded(office, { id: "hexi", name: "河西区人民法院", demo: true, superior: "hedong" });
  court = await people(office, "hedong", ["root", "wang", "li"]);
  await court.appoints("root", "administrator");
  await court.appoints("wang", "judge");
  await court.appoints("wang", "triage-officer");
  await court.happens("post.appointed", {
    "appointment.id": "a4",
    "person.id": "wang",
    "post.key": "fast",
    "post.from": office.today(),
    "post.leads": true,
  });
  await court.happens("absence.recorded", {
    "absence.id": "v1",
    "person.id": "li",
    "absence.from": office.today(),
    "absence.reason": "培训",
  });
  await court.happens("deputy.appointed", {
    "deputy.id": "d1",
    "person.id": "wang",
    "post.key": "triage-officer",
    "deputy.person": "li",
    "deputy.from": office.today(),
    "deputy.appointment": "3号",
  });
});
afterAll(() => office.close());

type Name = keyof Endpoints;
let cookie: string | undefined;

/** Calls a route as the server does: what is asked and answered is read by the contract. */
async function call(name: Name, parts: Readonly<Record<string, unknown>> = {}): Promise<Outcome<unknown>> {
  const routes: Readonly<Record<string, unknown>> = { ...sessionRoutes(office), ...staffRoutes(office) };
  const route = routes[name];
  if (typeof route !== "function") throw new Error(`${name} has no route`);
  const { params, query, body, answer } = endpoints[name];
  const session: SignedIn | undefined = cookie === undefined ? undefined : await whoIs(office, cookie);
  const asked = {
    params: params.parse(parts["params"] ?? {}),
    query: query.parse(parts["query"] ?? {}),
    body: body.parse(parts["body"] ?? {}),
    session,
    request: { ip: "127.0.0.1", agent: "test", language: "zh" },
    reply: {
      setToken: (token: string) => {
        cookie = token;
      },
      clearToken: () => {
        cookie = undefined;
      },
    },
  };
  const came: Outcome<unknown> = await route(asked);
  if ("ok" in came) answer.parse(came.ok);
  return came;
}
const enter = async (login: string, password = court.password(login)) => {
  cookie = undefined;
  return good(await call("signIn", { body: { login, password } }));
};

describe("the session's endpoints", () => {
  test("signing in answers who one is, and sets the cookie", async () => {
    expect(await enter("wang")).toMatchObject({
      state: "signed-in",
      me: {
        person: { id: "wang", name: "wang先生" },
        login: "wang",
        court: { id: "hedong", name: "河东区人民法院", law: "yindu" },
        reads: [{ id: "hexi", name: "河西区人民法院" }],
        units: [{ key: "fast", zh: "快执团队" }],
        posts: [{ key: "triage-officer", zh: "繁简分流" }],
        ranks: [{ key: "judge", zh: "员额法官" }],
        leads: [{ key: "fast", zh: "快执团队" }],
        deputises: [],
        demo: true,
        administrator: false,
        owes: ["password"],
        secondFactor: false,
      },
    });
    expect(cookie).toBeDefined();
    expect(good(await call("me"))).toMatchObject({ login: "wang" });
  });

  test("a deputy is told whom he stands in for", async () => {
    await enter("li");
    expect(good(await call("me"))).toMatchObject({
      deputises: [{ post: { key: "triage-officer", zh: "繁简分流" }, of: { id: "wang", name: "wang先生" } }],
    });
  });

  test("signing in anew ends the session one came with", async () => {
    await enter("wang");
    const before = cookie ?? "";
    good(await call("signIn", { body: { login: "wang", password: court.password("wang") } }));
    expect(cookie).not.toBe(before);
    expect(await whoIs(office, before)).toBeUndefined();
  });

  test("signing out ends it at once", async () => {
    await enter("wang");
    const before = cookie ?? "";
    good(await call("signOut"));
    expect(cookie).toBeUndefined();
    expect(await whoIs(office, before)).toBeUndefined();
  });

  test("a failed attempt sets no cookie", async () => {
    cookie = undefined;
    expect(codeOf(await call("signIn", { body: { login: "wang", password: "wrong" } }))).toBe("sign-in-refused");
    expect(cookie).toBeUndefined();
  });

  test("a changed password is no longer owed", async () => {
    await enter("wang");
    const body = { current: court.password("wang"), next: "correct horse" };
    good(await call("changePassword", { body }));
    expect(good(await call("me"))).toMatchObject({ owes: [] });
    expect(good(await call("enrolSecondFactor"))).toMatchObject({ uri: expect.stringContaining("otpauth://totp/") });
    expect(codeOf(await call("confirmSecondFactor", { body: { code: "000000" } }))).toBe("code-wrong");
  });

  test("no first administrator is made where there are accounts", async () => {
    cookie = undefined;
    expect(await firstToken(office.database)).toBeUndefined();
    const first = { id: "third", name: "x", law: "yindu", mark: "x" };
    const body = { token: "0123456789", court: first, login: "me", name: "x", password: "correct horse" };
    expect(codeOf(await call("firstAdministrator", { body }))).toBe("token-unfit");
  });
});

describe("people's endpoints", () => {
  test("list everybody with what he holds, absences, deputies, account and load, and the places to fill", async () => {
    await office.sql(`insert into zhiheng.handler_row (court, stream, version, seat, person, how, since, open)
      select 'hedong', 'case/' || n, 1, 'handling-judge', 'wang', 'named', '2026-03-01', n <= 3 from generate_series(1, 5) n`);
    await office.sql(`insert into zhiheng.queue_row (court, who, stream, id, kind, from_on, risk, since)
      values ('hedong', 'p:wang', 'case/1', 'a', 'affair', '2026-03-01', '2026-03-01', '2026-03-01'), ('hedong', 'p:wang', 'case/1', 'b', 'affair', '2026-04-01', '2026-04-01', '2026-04-01'),
        ('hedong', 'w:fast', 'case/1', 'a', 'affair', '2026-03-01', '2026-03-01', '2026-03-01')`);
    await enter("li");
    const list = good(await call("staffList")) as {
      people: { person: { id: string } }[];
      places: { holds: { key: string } }[];
    };
    expect(list.people.find(({ person }) => person.id === "wang")).toMatchObject({
      login: "wang",
      account: "active",
      appointments: [
        { holds: { key: "judge" }, sort: "rank", leads: false },
        { holds: { key: "triage-officer" }, sort: "post" },
        { holds: { key: "fast" }, sort: "unit", leads: true },
      ],
      deputies: [{ id: "d1", post: { key: "triage-officer" }, deputy: { id: "li" }, appointment: "3号" }],
      load: { cases: 3, work: 1 },
    });
    expect(list.people.find(({ person }) => person.id === "li")).toMatchObject({ absences: [{ reason: "培训" }] });
    expect(list.people.find(({ person }) => person.id === "root")).toMatchObject({ account: "issued" });
    expect(list.places.find(({ holds }) => holds.key === "triage-officer")).toMatchObject({
      under: { key: "command-centre" },
      required: true,
      holders: [{ id: "wang" }],
    });
    expect(list.places.find(({ holds }) => holds.key === "administrator")).toMatchObject({
      holds: { zh: "系统管理员" },
    });
  });

  test.each([
    ["accountIssue", { params: { id: "li" }, body: { login: "li" } }],
    ["accountUnlock", { params: { id: "li" } }],
    ["accountClose", { params: { id: "li" } }],
    ["accessLog", {}],
  ] as const)("%s is the administrator's, and the refusal says so", async (name, parts) => {
    await enter("li");
    const came = await call(name, parts);
    expect(came).toMatchObject({
      refused: { code: "not-your-duty", zh: expect.stringContaining("系统管理员"), cites: [] },
    });
    expect("refused" in came && "posts" in came.refused && came.refused.posts).toContain("administrator");
  });

  test("an administrator issues, unlocks and closes", async () => {
    await enter("root");
    const mine = cookie;
    const issued = good(await call("accountIssue", { params: { id: "li" }, body: { login: "Li.Si" } })) as {
      login: string;
      password: string;
    };
    expect(issued.login).toBe("li.si");
    for (let time = 0; time < 5; time += 1) await call("signIn", { body: { login: "li.si", password: "wrong" } });
    const state = async () =>
      (good(await call("staffList")) as { people: { person: { id: string }; account: string }[] }).people.find(
        ({ person }) => person.id === "li",
      )?.account;
    cookie = mine;
    expect(await state()).toBe("locked");
    good(await call("accountUnlock", { params: { id: "li" } }));
    expect(await state()).toBe("issued");
    await enter("li.si", issued.password);
    const his = cookie ?? "";
    cookie = mine;
    good(await call("accountClose", { params: { id: "li" } }));
    expect(await state()).toBe("none");
    office.wait(6);
    expect(await whoIs(office, his)).toBeUndefined();
    expect(codeOf(await call("accountClose", { params: { id: "root" } }))).toBe("account-last");
    expect(good(await call("accessLog"))).toEqual({ rows: [] });
  });
});
