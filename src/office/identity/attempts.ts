import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { timestamp } from "#platform/postgres/types.ts";
import type { Office } from "../office.ts";
import { refuse } from "./wording.ts";

/** An account as signing in knows it. */
export type Account = {
  readonly account: string;
  readonly court: string;
  readonly person: string;
  readonly hash: string;
  readonly factor: Buffer | null;
  readonly founder: string | null;
};
type Known = { readonly locked_until: Instant | null } & (Account | { readonly account: null });

/** The account behind a login, if there is one; refused while the login is locked, account or not. */
export async function stateOf({ database }: Office, login: string, at: Instant): Promise<Outcome<Account | undefined>> {
  const { rows } = await database.gate.query<Known>("select * from zhiheng.sign_in_state($1, $2)", [
    login,
    timestamp(at),
  ]);
  const known = rows[0];
  if (known === undefined) return ok(undefined);
  if (known.locked_until !== null) return locked(known.locked_until, at);
  return ok(known.account === null ? undefined : known);
}

const locked = (until: Instant, at: Instant): Outcome<never> =>
  refuse("account-locked", [], String(Math.max(1, Math.ceil((until - at) / 60_000))));

/** Counts a failure for a login and says why, or that it is locked from now on. */
export async function failed(
  { database }: Office,
  typed: string,
  at: Instant,
  why: "sign-in-refused" | "password-wrong" | "code-wrong" | "code-used",
): Promise<Outcome<never>> {
  const { rows } = await database.gate.query<{ until: Instant | null }>(
    "select zhiheng.note_failure($1, $2) as until",
    [typed, timestamp(at)],
  );
  const until = rows[0]?.until;
  return until == null ? refuse(why, []) : locked(until, at);
}

const turns = new Map<string, Promise<unknown>>();

/**
 * Attempts on one login one after the other, so that many sent at once are counted like many sent in a row. Another process
 * may add one more at a time.
 */
export async function inTurn<T>(login: string, attempt: () => Promise<T>): Promise<T> {
  const before = turns.get(login);
  const now = before === undefined ? attempt() : before.then(attempt, attempt);
  turns.set(login, now);
  try {
    return await now;
  } finally {
    if (turns.get(login) === now) turns.delete(login);
  }
}
