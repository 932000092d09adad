import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { PASSWORD } from "../../src/office/demo/layOut.ts";
import { type Answered, type Person, person } from "./office.ts";

/** People of a demonstration at the law desk: they bring drafts, fill them, put them up and adopt them. */
export type LawDesk = {
  as(login: string): Promise<Person>;
  /** Uploads a file as somebody; gives its digest. */
  upload(login: string, content: string | Buffer): Promise<string>;
  /** Does something with the court's law, as it stands or as it was seen. */
  act(login: string, name: string, fields: object, reason?: string, seen?: number): Promise<Answered>;
  newest(login: string): Promise<string>;
  /** Brings a draft and fills whatever it leaves open; gives its id. */
  whole(login: string, source: string, answers?: Readonly<Record<string, string>>): Promise<string>;
};

/** Answers that fit whatever a made-up court's law leaves open. */
const FITTING: Readonly<Record<string, string>> = {
  limit: "3 days",
  test: "> 24",
  who: "supervising-president",
  interval: "month",
  text: "由本院另定",
};

export function lawDesk(app: FastifyInstance): LawDesk {
  const tokens = new Map<string, string>();
  const as: LawDesk["as"] = async (login) => {
    if (!tokens.has(login)) {
      const signed = await app.inject({ method: "POST", url: "/api/session", payload: { login, password: PASSWORD } });
      tokens.set(login, signed.cookies.find(({ name }) => name === "zhiheng")?.value ?? "");
    }
    return person(app, tokens.get(login) ?? "");
  };
  const upload: LawDesk["upload"] = async (login, content) => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/files?name=law.md",
      payload: content,
      headers: { "content-type": "application/octet-stream" },
      cookies: (await as(login)).cookies,
    });
    return JSON.parse(answer.body).digest;
  };
  const editions = async (login: string) => (await (await as(login)).get("/api/editions")).body;
  const act: LawDesk["act"] = async (login, name, fields, reason, seen) => {
    const version = seen ?? Number((await editions(login))["version"]);
    const deed = { act: `edition.${name}`, fields, ...(reason === undefined ? {} : { reason }) };
    return (await as(login)).sends("court/law", version, [deed]);
  };
  const newest: LawDesk["newest"] = async (login) =>
    ((await editions(login))["drafts"] as { readonly id: string }[])[0]?.id ?? "";
  const whole: LawDesk["whole"] = async (login, source, answers = {}) => {
    const begun = await act(login, "draft", { "edition.source": source });
    expect(begun.body, JSON.stringify(begun.body)).toMatchObject({ version: expect.any(Number) });
    const id = await newest(login);
    const view = (await (await as(login)).get(`/api/editions/drafts/${id}`)).body;
    for (const { place, sort } of view["places"] as { place: string; sort: string }[]) {
      const value = answers[place] ?? FITTING[sort];
      const fields = { "edition.draft": id, "edition.place": place, "edition.value": value };
      const filled = await act(login, "fill", fields, "院务会定");
      expect(filled.body, place).toMatchObject({ version: expect.any(Number) });
    }
    return id;
  };
  return { as, upload, act, newest, whole };
}
