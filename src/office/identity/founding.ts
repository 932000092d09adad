import { randomBytes } from "node:crypto";
import { LAW_STREAM } from "#adoption/index.ts";
import { assert } from "#kernel/assert.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import { append, type EventDraft, hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { digestOf, openPersonSession } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { codeOf, constraintOf } from "#platform/postgres/trouble.ts";
import { timestamp } from "#platform/postgres/types.ts";
import { ADMINISTRATOR, STAFF_STREAM } from "#staff/index.ts";
import { firstEdition } from "../editions/founding.ts";
import type { Office } from "../office.ts";
import { isLogin, loginOf } from "./login.ts";
import { chosen, hashOf } from "./password.ts";
import { refuse } from "./wording.ts";

/**
 * A token for founding the first court, to be shown on the console, as long as there is no account at all. Each call makes
 * a new one and ends the one before.
 */
export async function firstToken({ gate }: Pick<Database, "gate">): Promise<string | undefined> {
  const token = randomBytes(18).toString("base64url");
  const { rows } = await gate.query<{ open: boolean }>("select zhiheng.offer_first_token($1) as open", [
    digestOf(token),
  ]);
  return rows[0]?.open === true ? token : undefined;
}

/** Where a further court stands: below one, and above some that have nobody above them yet. */
export type Standing = { readonly superior?: string; readonly inferiors: readonly string[] };

/** A further token is good for so long. */
const TOKEN_HOURS = 24;

/**
 * A token for founding one more court, for whoever has the console of an installation; it ends the one offered before. Refused where
 * there is no court yet, in a demonstration, and where the court could not stand there.
 */
export async function furtherToken(
  { gate }: Pick<Database, "gate">,
  { superior, inferiors }: Standing,
  at: Instant,
): Promise<Outcome<string>> {
  const token = randomBytes(18).toString("base64url");
  const until = timestamp((at + TOKEN_HOURS * 3_600_000) as Instant);
  const { rows } = await gate.query<{ wrong: string | null }>(
    "select zhiheng.offer_further_token($1, $2, $3, $4) as wrong",
    [digestOf(token), superior ?? null, [...inferiors], until],
  );
  const [code, court = ""] = rows[0]?.wrong?.split(" ") ?? [];
  if (code === undefined) return ok(token);
  assert(isStandingWrong(code), `${code} is a reason the database gives`);
  return refuse(code, [], court);
}

const WRONG = ["nobody-yet", "demonstration", "court-unknown", "court-taken", "court-ring"] as const;
const isStandingWrong = (code: string): code is (typeof WRONG)[number] => WRONG.some((one) => one === code);

/** What the first administrator says of the court and of himself. `law`: the folder of law it begins with. */
export type First = {
  readonly token: string;
  readonly court: { readonly id: string; readonly name: string; readonly law: string; readonly mark: string };
  readonly login: string;
  readonly name: string;
  readonly password: string;
};

const FIRST_PERSON = "p1";
const UNIQUE = "23505";
const LOGIN_KEY = "account_login_key";

/** Founds a court with its first administrator; once, for the token is used up. */
export async function foundFirst(office: Office, first: First): Promise<Outcome<true>> {
  const { token, court, name, password } = first;
  const login = loginOf(first.login);
  if (!isLogin(login)) return refuse("login-unfit", [], first.login);
  const fit = chosen(password, login);
  if ("refused" in fit) return fit;
  if (!office.frontsOn(office.today()).some(({ folder }) => folder === court.law))
    return refuse("law-unknown", [], court.law);
  const at = timestamp(office.clock());
  const { gate } = office.database;
  try {
    const { rows } = await gate.query<{ founded: string | null }>(
      "select zhiheng.found_first($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as founded",
      [
        digestOf(token),
        court.id,
        court.name,
        court.law,
        court.mark,
        login,
        FIRST_PERSON,
        name,
        await hashOf(password),
        at,
      ],
    );
    const account = rows[0]?.founded ?? undefined;
    if (account === undefined) return refuse("token-unfit", []);
    const session = await openPersonSession(office.database, {
      account,
      reading: [],
      expiresAt: soon(office),
      idleSeconds: MINUTE,
    });
    return enterFounder(office, { account, court: court.id, person: FIRST_PERSON, name }, session);
  } catch (error) {
    if (codeOf(error) !== UNIQUE) throw error;
    return constraintOf(error) === LOGIN_KEY ? refuse("login-taken", [], login) : refuse("court-known", [], court.id);
  }
}

const MINUTE = 60;
const soon = ({ clock }: Office) => (clock() + MINUTE * 1000) as ReturnType<Office["clock"]>;

export type Founder = {
  readonly account: string;
  readonly court: string;
  readonly person: string;
  readonly name: string;
};

/**
 * Enters the founder of a court in its register as the first person and administrator, and has him adopt what the court's folder
 * stands on as its first edition. Doing it twice does it once.
 */
export async function enterFounder(office: Office, founder: Founder, token: string): Promise<Outcome<true>> {
  const { account, court, person, name } = founder;
  const at = office.now();
  const on = civilDay(at);
  const { law } = await office.courtOn(court, on);
  const by = { id: person, name, holds: [ADMINISTRATOR] };
  const draft = (kind: string, fields: EventDraft["fields"]): EventDraft => ({
    kind,
    v: 1,
    fields,
    happenedOn: on,
    recordedAt: at,
    by,
    under: law.edition,
    cites: [],
  });
  const events = [
    draft("person.added", { "person.id": person, "person.name": name }),
    draft("post.appointed", {
      "appointment.id": "a1",
      "person.id": person,
      "post.key": ADMINISTRATOR,
      "post.from": on,
    }),
  ];
  const key = `founding/${court}`;
  const entered = await asSession(office.database.app, token, async (tx): Promise<Outcome<true>> => {
    const held = await hold(tx, { court, key, digest: sm3Of(key), at }, [LAW_STREAM, STAFF_STREAM]);
    if ("refused" in held) return held;
    if ("done" in held.ok) return ok(true);
    const adopted = (held.ok.held.heads.get(LAW_STREAM)?.version ?? 0) > 0;
    const edition = adopted ? [] : [await firstEdition(tx, office, court, by, at)];
    const additions = [{ stream: STAFF_STREAM, expected: 0, events }, ...edition];
    const appended = await append(tx, held.ok.held, additions, {});
    return "refused" in appended ? appended : ok(true);
  });
  office.lawMoved(court);
  if ("ok" in entered) await office.database.gate.query("select zhiheng.founder_entered($1)", [account]);
  return entered;
}
