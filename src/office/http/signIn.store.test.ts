import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { founded, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people, type Staffed } from "../../../test/kit/staffed.ts";
import { application } from "./application.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-log-"));
const log = { file: join(folder, "server.log"), level: "trace" };
let office: TestOffice;
let court: Staffed;
let app: FastifyInstance;
beforeAll(async () => {
  office = await testOffice();
  await founded(office, { id: "hedong", name: "河东区人民法院" });
  court = await people(office, "hedong", ["root", "wang", "li"]);
  await court.appoints("root", "administrator");
  await court.appoints("wang", "supervising-president");
  app = await application(office, { log, checksAnswers: true });
});
afterAll(async () => {
  await app.close();
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (
  method: "GET" | "POST" | "DELETE",
  url: string,
  token: string | undefined,
  payload?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({
    method,
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
    ...(token === undefined ? {} : { cookies: { zhiheng: token } }),
  });
const cookieOf = (answer: LightMyRequestResponse) => answer.cookies.find(({ name }) => name === "zhiheng");
async function enter(login: string, password = court.password(login)): Promise<string> {
  const answer = await ask("POST", "/api/session", undefined, { login, password });
  expect(answer.statusCode, answer.body).toBe(200);
  return cookieOf(answer)?.value ?? "";
}

describe("signing in over HTTP", () => {
  test("sets a cookie that scripts and other sites do not get, and that ends with the session", async () => {
    const answer = await ask("POST", "/api/session", undefined, { login: "li", password: court.password("li") });
    expect(cookieOf(answer)).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect(cookieOf(answer)?.maxAge).toBeGreaterThan(43_000);
    expect(cookieOf(answer)?.maxAge).toBeLessThanOrEqual(43_200);
    expect(answer.body).not.toContain(cookieOf(answer)?.value);
  });

  test("is refused as not allowed in, without a cookie", async () => {
    const answer = await ask("POST", "/api/session", undefined, { login: "li", password: "wrong" });
    expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([401, "sign-in-refused", []]);
  });

  test("from another site's page is refused", async () => {
    const body = { login: "li", password: court.password("li") };
    const answer = await ask("POST", "/api/session", undefined, body, {
      origin: "https://elsewhere.example",
      host: "court",
    });
    expect([answer.statusCode, answer.cookies]).toEqual([403, []]);
  });

  test("nothing but the session's own endpoints is open while a password or a second factor is owed", async () => {
    const token = await enter("wang");
    expect((await ask("GET", "/api/me", token)).json().owes).toEqual(["password", "second-factor"]);
    for (const url of ["/api/staff", "/api/cases", "/api/work", "/api/access"])
      expect((await ask("GET", url, token)).json().code, url).toBe("owes-first");
    const command = { stream: "court/staff", seen: 0, key: "12345678", deeds: [{ act: "person.add", fields: {} }] };
    expect((await ask("POST", "/api/commands", token, command)).json().code).toBe("owes-first");
    const next = { current: court.password("wang"), next: "correct horse" };
    expect((await ask("POST", "/api/me/password", token, next)).statusCode).toBe(200);
    expect((await ask("GET", "/api/staff", token)).json().code).toBe("owes-first");
  });

  test("a guessed, an empty and an ended token open nothing", async () => {
    const token = await enter("li");
    expect((await ask("DELETE", "/api/session", token, {})).statusCode).toBe(200);
    for (const one of [undefined, "", "guessed", "x".repeat(4000), "%00", token]) {
      const answer = await ask("GET", "/api/me", one);
      expect([answer.statusCode, answer.json().code]).toEqual([401, "not-signed-in"]);
    }
  });

  test.each([
    ["no body", undefined],
    ["a login of 300 characters", { login: "x".repeat(300), password: "p" }],
    ["a password that is a list", { login: "li", password: ["p"] }],
    ["a code that is none", { login: "li", password: "p", code: "12345" }],
    ["an operator for a login", { login: { $ne: "" }, password: "p" }],
  ])("with %s is malformed", async (_, body) => {
    const answer = await ask("POST", "/api/session", undefined, body);
    expect([answer.statusCode, answer.json().code]).toEqual([400, "malformed"]);
  });
});

test("nothing typed at signing in stands in the log: no password, no code, no token, no login", async () => {
  const token = await enter("root");
  const secret = "mistyped-secret-password";
  await ask("POST", "/api/session", undefined, { login: "someone-typed-this", password: secret });
  await ask("POST", "/api/session", undefined, { login: "someone-typed-this", password: secret, code: "654321" });
  await ask("POST", "/api/session", undefined, { login: 7, password: secret });
  await ask("POST", "/api/me/password", token, { current: secret, next: `${secret}-2` });
  await ask("POST", "/api/me/password", token, { current: court.password("root"), next: "another good one" });
  const issued = await ask("POST", "/api/staff/li/account", token, { login: "li" });
  expect(issued.statusCode).toBe(200);
  const written = readFileSync(log.file, "utf8");
  expect(written).toContain("answered");
  for (const word of [
    secret,
    "654321",
    "someone-typed-this",
    token,
    "another good one",
    court.password("root"),
    issued.json().password,
  ])
    expect(written.includes(word), "a secret stands in the log").toBe(false);
});
