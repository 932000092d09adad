import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import { verifyStream } from "#platform/postgres/seals/verify.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { COURT, PARTS, TASK } from "./agreed.ts";

/** What was found afterwards. Each list is empty if nothing acknowledged was lost and nothing was kept by half. */
export type Found = {
  readonly commands: number;
  readonly lost: readonly string[];
  /** Commands of which not all events are there, or some twice. */
  readonly torn: readonly string[];
  readonly broken: readonly string[];
  readonly undone: readonly string[];
};

const PATIENCE = 60_000;
const HOUR = 3_600_000;

/** Holds what writers noted as acknowledged against the database, once its jobs had time to be done. */
export async function compareWith(database: Database, acknowledged: readonly string[]): Promise<Found> {
  const expiresAt = (Date.now() + HOUR) as Instant;
  const token = await openSession(database, { person: "faults", acting: [COURT], expiresAt });
  const ask = async <T>(work: (tx: Entered) => Promise<T>): Promise<T> => {
    const outcome = await asSession(database.app, token, async (tx) => ok(await work(tx)));
    if ("refused" in outcome) throw new Error(outcome.refused.en);
    return outcome.ok;
  };
  const keys = async (statement: string): Promise<readonly string[]> =>
    ask(async (tx) => (await tx.query<{ key: string }>(statement, [COURT])).rows.map(({ key }) => key));
  const commands = await keys("select key from command where court = $1");
  const marks = `select key from inbox where court = $1 and source = '${TASK}'`;
  const deadline = performance.now() + PATIENCE;
  let marked = await keys(marks);
  while (marked.length < commands.length && performance.now() < deadline) {
    await pause(200);
    marked = await keys(marks);
  }
  return {
    commands: commands.length,
    lost: missing(acknowledged, commands),
    torn: await keys(
      `select body -> 'fields' ->> 'key' as key from event where court = $1 group by 1
        having count(*) <> ${PARTS} or count(distinct body -> 'fields' ->> 'part') <> ${PARTS}`,
    ),
    broken: await ask(async (tx) => {
      const { rows } = await tx.query<{ id: string }>("select id from stream where court = $1", [COURT]);
      const found = [];
      for (const { id } of rows) found.push(...(await verifyStream(tx, COURT, id)));
      return found.map(({ what, at }) => `${what} ${at}`);
    }),
    undone: missing(commands, marked),
  };
}

function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const known = new Set(there);
  return wanted.filter((key) => !known.has(key));
}
