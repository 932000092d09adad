import { type Outcome, ok } from "#kernel/outcome.ts";
import { digestOf } from "#platform/postgres/sessions.ts";
import type { Office } from "../office.ts";
import { failed, inTurn, stateOf } from "./attempts.ts";
import { newSecret, openFactor, sealFactor, stepOf, uriOf } from "./factor.ts";
import { chosen, hashOf, isPassword } from "./password.ts";
import { forget, type KnownSession } from "./whoIs.ts";
import { refuse } from "./wording.ts";

type Secrets = {
  readonly login: string;
  readonly hash: string;
  readonly factor: Buffer | null;
  readonly factor_pending: Buffer | null;
};

async function secretsOf({ database }: Office, account: string | undefined): Promise<Secrets | undefined> {
  if (account === undefined) return undefined;
  const { rows } = await database.gate.query<Secrets>("select * from zhiheng.credentials_of($1)", [account]);
  return rows[0];
}

/**
 * Changes one's own password; every other session of the account ends. A wrong present password counts like a failed
 * sign-in, for whoever sits down at an open screen might try.
 */
export async function changePassword(
  office: Office,
  { session, account, login }: KnownSession,
  current: string,
  next: string,
): Promise<Outcome<true>> {
  const kept = await secretsOf(office, account);
  if (kept === undefined) return refuse("not-an-account", []);
  const right = await inTurn(login, async (): Promise<Outcome<true>> => {
    const at = office.clock();
    const open = await stateOf(office, login, at);
    if ("refused" in open) return open;
    return (await isPassword(current, kept.hash)) ? ok(true) : failed(office, login, at, "password-wrong");
  });
  if ("refused" in right) return right;
  if (current.normalize("NFKC") === next.normalize("NFKC")) return refuse("password-same", []);
  const fit = chosen(next, login);
  if ("refused" in fit) return fit;
  const { rows } = await office.database.gate.query<{ changed: boolean }>(
    "select zhiheng.change_password($1, $2, $3, $4) as changed",
    [account, kept.hash, await hashOf(next), digestOf(session.token)],
  );
  forget(office, session.token);
  return rows[0]?.changed === true ? ok(true) : refuse("changed-meanwhile", []);
}

/** Begins a second factor: a secret that counts once a code made from it was entered. */
export async function beginFactor(
  office: Office,
  { session, account }: KnownSession,
): Promise<Outcome<{ readonly secret: string; readonly uri: string }>> {
  const kept = await secretsOf(office, account);
  if (kept === undefined || account === undefined) return refuse("not-an-account", []);
  if (kept.factor !== null) return refuse("factor-exists", []);
  const secret = newSecret();
  const sealed = await sealFactor(office.database, account, secret);
  await office.database.gate.query("select zhiheng.begin_factor($1, $2)", [account, sealed]);
  const seat = await office.courtSeat(session.court);
  return ok({ secret, uri: uriOf(secret, kept.login, seat?.name ?? session.court) });
}

/** Confirms it with a code, which is used up by this. */
export async function confirmFactor(
  office: Office,
  { session, account }: KnownSession,
  code: string,
): Promise<Outcome<true>> {
  const kept = await secretsOf(office, account);
  if (kept === undefined || account === undefined) return refuse("not-an-account", []);
  const pending = kept.factor_pending;
  const secret = pending === null ? undefined : await openFactor(office.database, account, pending);
  if (secret === undefined) return refuse("factor-not-begun", []);
  const step = stepOf(secret, code, office.clock());
  if (step === undefined) return refuse("code-wrong", []);
  const { rows } = await office.database.gate.query<{ confirmed: boolean }>(
    "select zhiheng.confirm_factor($1, $2, $3) as confirmed",
    [account, pending, step],
  );
  forget(office, session.token);
  return rows[0]?.confirmed === true ? ok(true) : refuse("factor-not-begun", []);
}
