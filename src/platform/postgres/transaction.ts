import type pg from "pg";
import type { Outcome } from "#kernel/outcome.ts";
import { codeOf, refuse } from "./trouble.ts";

/** A connection inside a transaction that has entered; good until `work` returns. */
export type Entered = pg.ClientBase;

const NO_SESSION = "ZH401";

/**
 * Runs work as the session behind a token, in one transaction. What it returns `ok` is kept; a refusal, a throw or a lost
 * connection keeps nothing. An ended session is refused without calling `work`.
 */
export async function asSession<T>(
  pool: pg.Pool,
  token: string,
  work: (tx: Entered) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    const [begun, entered] = await Promise.allSettled([tx.query("begin"), tx.query("select enter($1)", [token])]);
    if (begun.status === "rejected") throw begun.reason;
    if (entered.status === "rejected") {
      if (codeOf(entered.reason) !== NO_SESSION) throw entered.reason;
      await tx.query("rollback");
      return refuse("not-signed-in", {});
    }
    const outcome = await work(tx);
    await tx.query("refused" in outcome ? "rollback" : "commit");
    return outcome;
  } catch (error) {
    broken = await rollBack(tx);
    throw error;
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
