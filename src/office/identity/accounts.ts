import { type Outcome, ok } from "#kernel/outcome.ts";
import { timestamp } from "#platform/postgres/types.ts";
import { ADMINISTRATOR, actorOn, holdersOf, type Staff } from "#staff/index.ts";
import type { Office } from "../office.ts";
import { isLogin, loginOf } from "./login.ts";
import { hashOf, oneTimePassword } from "./password.ts";
import { refuse } from "./wording.ts";

/** How an account stands, for those who look after accounts. */
export type AccountState = {
  readonly person: string;
  readonly login: string;
  readonly state: "issued" | "active" | "locked" | "closed";
};

/** The accounts of a court. */
export async function accountsOf({ database, clock }: Office, court: string): Promise<readonly AccountState[]> {
  const { rows } = await database.gate.query<{
    person: string;
    login: string;
    used: boolean;
    locked: boolean;
    closed: boolean;
  }>("select * from zhiheng.accounts_of($1, $2)", [court, timestamp(clock())]);
  return rows.map(({ person, login, used, locked, closed }) => ({
    person,
    login,
    state: closed ? "closed" : locked ? "locked" : used ? "active" : "issued",
  }));
}

/** Gives somebody of the register an account, or a new one-time password, which is shown this once and kept nowhere. */
export async function issueAccount(
  office: Office,
  court: string,
  person: string,
  staff: Staff,
  typed: string,
): Promise<Outcome<{ readonly login: string; readonly password: string }>> {
  const login = loginOf(typed);
  if (!isLogin(login)) return refuse("login-unfit", [], typed);
  if (actorOn(staff, person, office.today()) === undefined) return refuse("person-unknown", [], person);
  const password = oneTimePassword();
  const { rows } = await office.database.gate.query<{ issued: boolean }>(
    "select zhiheng.issue_account($1, $2, $3, $4, $5) as issued",
    [court, person, login, await hashOf(password), timestamp(office.clock())],
  );
  return rows[0]?.issued === true ? ok({ login, password }) : refuse("login-taken", [], login);
}

/** Lifts a lockout. */
export async function unlockAccount({ database }: Office, court: string, person: string): Promise<Outcome<true>> {
  const { rows } = await database.gate.query<{ found: boolean }>("select zhiheng.forget_failures($1, $2) as found", [
    court,
    person,
  ]);
  return rows[0]?.found === true ? ok(true) : refuse("account-none", [], person);
}

/** Closes an account and ends its sessions; the last one of an administrator stays. */
export async function closeAccount(
  office: Office,
  court: string,
  person: string,
  staff: Staff,
): Promise<Outcome<true>> {
  const administrators = holdersOf(staff, ADMINISTRATOR, office.today()).map(({ id }) => id);
  const { rows } = await office.database.gate.query<{ came: "closed" | "none" | "last" }>(
    "select zhiheng.close_account($1, $2, $3, $4) as came",
    [court, person, administrators, timestamp(office.clock())],
  );
  const came = rows[0]?.came;
  if (came === "closed") return ok(true);
  return came === "last" ? refuse("account-last", []) : refuse("account-none", [], person);
}
