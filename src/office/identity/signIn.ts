import type { Actor } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { closeSession, courtsBelow, glance, openPersonSession } from "#platform/postgres/sessions.ts";
import { timestamp } from "#platform/postgres/types.ts";
import { actorOn } from "#staff/index.ts";
import type { Office } from "../office.ts";
import { type Account, failed, inTurn, stateOf } from "./attempts.ts";
import { openFactor, stepOf } from "./factor.ts";
import { enterFounder } from "./founding.ts";
import { loginOf } from "./login.ts";
import { isPassword } from "./password.ts";
import type { SignedIn } from "./signedIn.ts";
import { staffOf } from "./staffOf.ts";
import { refuse } from "./wording.ts";

export type Credentials = { readonly login: string; readonly password: string; readonly code?: string | undefined };

/** Signed in, or name and password are right and a code of the second factor is wanted beside them. */
export type SigningIn =
  | { readonly state: "signed-in"; readonly session: SignedIn; readonly expiresAt: Instant }
  | { readonly state: "code-due" };

/**
 * Opens a session for whoever knows name, password and, where there is one, the code of the second factor. What fails is
 * counted for the name that was typed, whether such an account exists or not, and locks it after five times: so neither a
 * refusal nor a lock says which names exist, and while it is locked no password is tried at all, not even the right one,
 * for saying "right, but locked" would let guessing go on. Attempts on one name wait for each other.
 */
export function signIn(office: Office, { login, password, code }: Credentials): Promise<Outcome<SigningIn>> {
  const typed = loginOf(login);
  return inTurn(typed, async () => {
    const at = office.clock();
    const known = await stateOf(office, typed, at);
    if ("refused" in known) return known;
    const account = known.ok;
    const right = await isPassword(password, account?.hash);
    if (account === undefined || !right) return failed(office, typed, at, "sign-in-refused");
    const second = await secondFactor(office, account, code, at);
    if (second === "due") return ok({ state: "code-due" });
    if (second !== "right") return failed(office, typed, at, second);
    return opened(office, account, at);
  });
}

async function secondFactor(
  { database }: Office,
  { account, factor }: Account,
  code: string | undefined,
  at: Instant,
): Promise<"right" | "due" | "code-wrong" | "code-used"> {
  if (factor === null) return "right";
  const secret = await openFactor(database, account, factor);
  if (secret === undefined) {
    await database.gate.query("select zhiheng.drop_factor($1, $2)", [account, factor]);
    return "right";
  }
  if (code === undefined) return "due";
  const step = stepOf(secret, code, at);
  if (step === undefined) return "code-wrong";
  const { rows } = await database.gate.query<{ fresh: boolean }>("select zhiheng.use_factor_step($1, $2) as fresh", [
    account,
    step,
  ]);
  return rows[0]?.fresh === true ? "right" : "code-used";
}

async function opened(office: Office, account: Account, at: Instant): Promise<Outcome<SigningIn>> {
  const { database, settings } = office;
  const { court } = account;
  const reads = await courtsBelow(database, court);
  const expiresAt = (at + settings.longestSeconds * 1000) as Instant;
  const token = await openPersonSession(database, {
    account: account.account,
    reading: reads,
    expiresAt,
    idleSeconds: settings.idleSeconds,
  });
  const actor = await behind(office, account, token);
  if (actor === undefined) {
    await closeSession(database, token);
    return refuse("not-of-court", []);
  }
  await database.gate.query("select zhiheng.note_sign_in($1, $2)", [account.account, timestamp(at)]);
  const session: SignedIn = { token, person: { id: actor.id, name: actor.name }, court, reads };
  return ok({ state: "signed-in", session, expiresAt });
}

/** Whoever of the register stands behind an account; a founder is entered there, if founding the court broke off before. */
async function behind(
  office: Office,
  { account, court, person, founder }: Account,
  token: string,
): Promise<Actor | undefined> {
  if (founder !== null) await enterFounder(office, { account, court, person, name: founder }, token);
  const staff = await glance(office.database, token, async (tx) => (await staffOf(tx, court)).state);
  return staff === undefined ? undefined : actorOn(staff, person, office.today());
}
