import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { openSession } from "#platform/postgres/sessions.ts";
import type { Member } from "../../src/office/demo/people.ts";
import { application } from "../../src/office/http/application.ts";
import { type TestOffice, testOffice } from "./identity.ts";
import { type Answered, type Person, person } from "./office.ts";
import { peopled } from "./peopled.ts";

type Fields = Readonly<Record<string, unknown>>;
type More = { readonly of?: Readonly<Record<string, string>>; readonly reason?: string };

/** A court that works by a folder of law, with its own people on every post, behind the real server. */
export type LivedIn = {
  readonly app: FastifyInstance;
  readonly office: TestOffice;
  readonly members: readonly Member[];
  as(login: string): Promise<Person>;
  days(count: number): void;
  /** Deeds of somebody that must be done; gives the stream. */
  does(login: string, stream: string, ...deeds: readonly unknown[]): Promise<string>;
  /** The code of what somebody is refused. */
  refused(login: string, stream: string, ...deeds: readonly unknown[]): Promise<string>;
  /** The page of a case, as somebody sees it. */
  whole(stream: string, login?: string): Promise<Whole>;
  /** Everything open, which lies in some queue of somebody's. */
  isWholeAndAnswered(): Promise<void>;
  today(): string;
  close(): Promise<void>;
};

type Word = { readonly key: string; readonly zh: string };
export type Whole = Answered["body"] & {
  readonly version: number;
  readonly line: {
    readonly number: string;
    readonly stage: Word;
    readonly team?: Word;
    readonly track?: Word;
    readonly handlers: readonly { readonly person: { readonly id: string } }[];
  };
  readonly clocks: readonly {
    readonly key: string;
    readonly state: string;
    readonly startedOn: string;
    readonly due?: string;
  }[];
  readonly affairs: readonly {
    readonly key: string;
    readonly state: string;
    readonly owner: readonly Word[];
    readonly of?: Readonly<Record<string, string>>;
    readonly does: readonly { readonly act: Word; readonly open: boolean }[];
  }[];
  readonly offers: readonly { readonly act: Word; readonly open: boolean }[];
  readonly stopping: readonly {
    readonly clock: string;
    readonly id: string;
    readonly does: readonly { readonly act: Word }[];
  }[];
  readonly timeline: readonly { readonly kind: Word; readonly cites: readonly { readonly display: string }[] }[];
};

export const act = (name: string, fields: Fields = {}, more: More = {}) => ({ act: name, fields, ...more });

const DAY = 24 * 3_600_000;

/** Founds a court on a folder of law and fills its posts, by the commands people send. */
export async function livedIn(law: string, mark: string): Promise<LivedIn> {
  const office = await testOffice();
  const id = `${law}-test`;
  const members = await peopled(office, id, law, mark);
  const expiresAt = (office.clock() + 400 * DAY) as ReturnType<TestOffice["clock"]>;
  const sessionOf = (who: string) => openSession(office.database, { person: who, acting: [id], expiresAt });
  const app = await application(office, { checksAnswers: true });
  const people = new Map<string, Person>();
  const as = async (login: string): Promise<Person> => {
    expect(["administrator", ...members.map((one) => one.login)]).toContain(login);
    const known = people.get(login) ?? person(app, await sessionOf(login));
    people.set(login, known);
    return known;
  };
  const whole = async (stream: string, login = "court-president") =>
    (await (await as(login)).get(`/api/${stream.replace("case/", "cases/")}`)).body as Whole;
  return {
    app,
    office,
    members,
    as,
    whole,
    today: () => office.today(),
    days: (count) => office.wait(count * 86_400),
    does: async (login, stream, ...given) => {
      const { status, body } = await (await as(login)).sends(stream, 100_000, given);
      expect([login, status, body["code"] ?? "", body["zh"] ?? "", body["also"] ?? ""]).toEqual([
        login,
        200,
        "",
        "",
        "",
      ]);
      return String(body["stream"]);
    },
    refused: async (login, stream, ...given) =>
      String((await (await as(login)).sends(stream, 100_000, given)).body["code"]),
    isWholeAndAnswered: async () => {
      const { body } = await (await as("court-president")).get("/api/board");
      expect(body["openWork"]).toMatchObject({ difference: 0, nobody: 0 });
    },
    close: async () => {
      await app.close();
      await office.close();
    },
  };
}

/** A registration with an applicant and a debtor. */
export const registered = (fields: Fields, names: readonly [string, string] = ["禾远", "鹿宁"]) => [
  act("case.register", {
    "case.kind": "initial",
    "claim.kinds": ["money"],
    "claim.cause": "loan",
    "instrument.kind": "judgment",
    ...fields,
  }),
  ...names.map((name, at) =>
    act(
      "party.add",
      { "party.role": at === 0 ? "applicant" : "debtor", "party.kind": "person", "party.full-name": name },
      { of: { party: `p${at + 1}` } },
    ),
  ),
];

export const money = (fen: number): Fields => ({
  "claim.amount": fen,
  "application.amount": fen,
  "instrument.amount": fen,
});

export const stated = (fields: Fields) => act("fact.state", { ...fields, "stated.source": "案卷" });

/** A late entry. */
export const late = (event: string, on: string, fields: Fields = {}, of?: Readonly<Record<string, string>>) => ({
  event,
  fields,
  on,
  by: "承办人",
  source: "案卷",
  ...(of === undefined ? {} : { of }),
});
