import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { digestOf, glance } from "#platform/postgres/sessions.ts";
import { actorOn } from "#staff/index.ts";
import type { Office } from "../office.ts";
import type { Owed, SignedIn } from "./signedIn.ts";
import { signs } from "./signing.ts";
import { staffOf } from "./staffOf.ts";

/** A session with what lies behind it. Without an account it was opened by a program of ours. */
export type KnownSession = {
  readonly session: SignedIn;
  readonly account?: string;
  readonly login: string;
  readonly expiresAt: Instant;
  readonly hasFactor: boolean;
  readonly owes: readonly Owed[];
};

/**
 * How long what is known of a session is taken for granted before it is asked again. That the session still lives is judged
 * by the database in every transaction, whatever is kept here.
 */
const KEPT_MILLISECONDS = 5_000;
const MOST_KEPT = 10_000;

type Kept = { readonly until: Instant; readonly known: KnownSession };
const offices = new WeakMap<Office, Map<string, Kept>>();

const keptIn = (office: Office): Map<string, Kept> => {
  const kept = offices.get(office) ?? new Map<string, Kept>();
  offices.set(office, kept);
  return kept;
};

const keyOf = (token: string): string => digestOf(token).toString("hex");

/** The person behind a token, while its session lives. Asking is no sign of life: an idle session ends though a page lies open. */
export async function whoIs(office: Office, token: string): Promise<SignedIn | undefined> {
  return (await knownSession(office, token))?.session;
}

/** Has what is known of a session asked again: after a change of it. */
export const forget = (office: Office, token: string): void => {
  keptIn(office).delete(keyOf(token));
};

/** What is known of a session: asked of the database, or a few seconds old. */
export async function knownSession(office: Office, token: string): Promise<KnownSession | undefined> {
  const kept = keptIn(office);
  const key = keyOf(token);
  const now = office.clock();
  const before = kept.get(key);
  if (before !== undefined && before.until > now && before.known.expiresAt > now) return before.known;
  kept.delete(key);
  const known = await asked(office, token);
  if (known === undefined) return undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { until: (now + KEPT_MILLISECONDS) as Instant, known });
  return known;
}

type Row = {
  readonly person: string;
  readonly court: string;
  readonly reading: readonly string[];
  readonly expires_at: Instant;
  readonly account: string | null;
  readonly login: string | null;
  readonly must_change: boolean | null;
  readonly has_factor: boolean | null;
};

async function asked(office: Office, token: string): Promise<KnownSession | undefined> {
  const { rows } = await office.database.gate.query<Row>({
    name: "session-of",
    text: "select * from zhiheng.session_of($1)",
    values: [digestOf(token)],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  const on = office.today();
  const staff = await glance(office.database, token, async (tx) => (await staffOf(tx, row.court)).state);
  if (staff === undefined) return undefined;
  const actor = actorOn(staff, row.person, on);
  // An account needs somebody of the register behind it; who left has none, from that day on.
  if (actor === undefined && row.account !== null) return undefined;
  return {
    session: {
      token,
      person: { id: row.person, name: actor?.name ?? row.person },
      court: row.court,
      reads: row.reading,
    },
    ...(row.account === null ? {} : { account: row.account }),
    login: row.login ?? "",
    expiresAt: row.expires_at,
    hasFactor: row.has_factor === true,
    owes: actor === undefined ? [] : await owedBy(row, actor, office, on),
  };
}

/** In a demonstration nobody owes a second factor: its people are invented. */
async function owedBy(row: Row, actor: Actor, office: Office, on: CivilDate): Promise<readonly Owed[]> {
  const owed: Owed[] = row.must_change === true ? ["password"] : [];
  if (row.account === null || row.has_factor === true) return owed;
  if ((await office.courtSeat(row.court))?.demo === true) return owed;
  const court = await office.courtOn(row.court, on);
  return signs(actor, court, on) ? [...owed, "second-factor"] : owed;
}
