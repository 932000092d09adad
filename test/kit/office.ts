import type { FastifyInstance } from "fastify";
import { readCourtFiles } from "#platform/courts.ts";
import { layOutDemo, PASSWORD } from "../../src/office/demo/layOut.ts";
import { demonstrationIn, onlyCourt } from "../../src/office/demo/province.ts";
import { application } from "../../src/office/http/application.ts";
import { type TestOffice, testOffice } from "./identity.ts";

export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Somebody at his screen. Every answer was checked against the contract before it was sent. */
export type Person = {
  readonly cookies: { readonly zhiheng: string };
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends deeds to a stream as one command. */
  sends(stream: string, seen: number, deeds: readonly unknown[], key?: string): Promise<Answered>;
};

/** A court of one invented person a post, behind the real server. */
export type Bench = {
  readonly app: FastifyInstance;
  readonly office: TestOffice;
  as(login: string): Promise<Person>;
  /** Moves the court's time. */
  days(count: number): void;
  close(): Promise<void>;
};

const COURTS = new URL("../../courts", import.meta.url).pathname;
const KEYS = { next: 0 };

/** Opens a court with people and no cases. */
export async function openBench(): Promise<Bench> {
  const office = await testOffice();
  await layOutDemo(office, onlyCourt("yindu-demo", 0, demonstrationIn(readCourtFiles(COURTS))), () => undefined);
  const app = await application(office, { checksAnswers: true });
  return {
    app,
    office,
    days: (count) => office.wait(count * 86_400),
    as: async (login) => {
      const signed = await app.inject({ method: "POST", url: "/api/session", payload: { login, password: PASSWORD } });
      const cookie = signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "";
      return person(app, cookie);
    },
    close: async () => {
      await app.close();
      await office.close();
    },
  };
}

/** Somebody behind a token; behind none, nobody. */
export function person(app: FastifyInstance, token: string): Person {
  const cookies = { zhiheng: token };
  const answered = ({ statusCode, body }: { statusCode: number; body: string }): Answered => ({
    status: statusCode,
    body: JSON.parse(body === "" ? "{}" : body),
  });
  const post: Person["post"] = async (path, body, headers = {}) =>
    answered(await app.inject({ method: "POST", url: path, payload: body as object, cookies, headers }));
  return {
    cookies,
    get: async (path) => answered(await app.inject({ method: "GET", url: path, cookies })),
    post,
    sends: (stream, seen, deeds, key) => {
      KEYS.next += 1;
      return post("/api/commands", { stream, seen, key: key ?? `test-command-${KEYS.next}`, deeds });
    },
  };
}
