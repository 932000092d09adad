import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { settle } from "./telling.ts";
import { codeOf, refuse } from "./trouble.ts";
import { isAway, refusalOf } from "./waiting.ts";

/** A connection inside a transaction that has entered; good until `work` returns. */
export type Entered = pg.ClientBase;

const NO_SESSION = "ZH401";
/** A server that restarts is waited for as long as a person does not yet wonder. */
const PATIENCE = 2_000;
const AGAIN_AFTER = 100;

/** Who enters: the token of a session. A glance, which nobody sits behind, is no sign of life of it. */
export type Entering = string | { readonly token: string; readonly glancing?: boolean };

/**
 * Runs work as the session behind a token, in one transaction. What it returns `ok` is kept; a refusal, a throw or a lost
 * connection keeps nothing. An ended session is refused without calling `work`, which may be called again when the connection
 * broke before anything was kept. A database that stays away or is full is refused as `database-away`, `disk-full`;
 * one lost while it kept, as `outcome-unknown`: the same command sent again finds out.
 */
export const asSession = <T>(
  pool: pg.Pool,
  entering: Entering,
  work: (tx: Entered) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => asSessionThen(pool, entering, work, (value) => value);

/**
 * The same for what is read first and then worked out without the database: `then` runs while the database writes down to its disk
 * what is kept, and nothing is answered before both are done. If `then` throws, what was kept stays kept.
 */
export async function asSessionThen<R, T>(
  pool: pg.Pool,
  entering: Entering,
  work: (tx: Entered) => Promise<Outcome<R>>,
  then: (read: R) => T,
): Promise<Outcome<T>> {
  const patience = performance.now() + PATIENCE;
  for (;;) {
    const { outcome, error, committing } = await attempt(pool, entering, work, then);
    if (outcome !== undefined) return outcome;
    if (committing && isAway(error)) return refuse("outcome-unknown", {});
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (!isAway(error) || performance.now() > patience) return refusal;
    await pause(AGAIN_AFTER);
  }
}

type Attempt<T> = { readonly outcome?: Outcome<T>; readonly error?: unknown; readonly committing: boolean };

async function attempt<R, T>(
  pool: pg.Pool,
  entering: Entering,
  work: (tx: Entered) => Promise<Outcome<R>>,
  then: (read: R) => T,
): Promise<Attempt<T>> {
  const { token, glancing = false } = typeof entering === "string" ? { token: entering } : entering;
  let committing = false;
  let tx: pg.PoolClient;
  try {
    tx = await pool.connect();
  } catch (error) {
    return { error, committing };
  }
  let broken: Error | undefined;
  try {
    const [begun, entered] = await Promise.allSettled([
      tx.query("begin"),
      tx.query("select enter($1, $2)", [token, glancing]),
    ]);
    if (begun.status === "rejected") throw begun.reason;
    if (entered.status === "rejected") {
      if (codeOf(entered.reason) !== NO_SESSION) throw entered.reason;
      await tx.query("rollback");
      return { outcome: refuse("not-signed-in", {}), committing };
    }
    const read = await work(tx);
    committing = "ok" in read;
    const worked = async (): Promise<Outcome<T>> => ("ok" in read ? ok(then(read.ok)) : read);
    const [, outcome] = await Promise.all([tx.query(committing ? "commit" : "rollback"), worked()]);
    settle(pool, tx, committing);
    return { outcome, committing };
  } catch (error) {
    settle(pool, tx, false);
    broken = await rollBack(tx);
    return { error, committing };
  } finally {
    tx.release(broken);
  }
}

/** A connection that cannot even roll back is of no more use. */
async function rollBack(tx: Entered): Promise<Error | undefined> {
  try {
    await tx.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
