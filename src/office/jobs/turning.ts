import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { hold } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { readStreams } from "#platform/postgres/events/read.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import type { Office } from "../office.ts";
import { writeRows } from "../rows/write.ts";
import { demand } from "./demand.ts";

/** So many cases a transaction: a clerk who works on one of them waits no longer than that. */
const AT_ONCE = 20;

/**
 * The turn of the day: rows of cases in which time alone has set something off are written again. Only those are touched, and
 * doing it twice changes nothing; days missed while nothing ran are caught up with, and a moved clock is noticed within a minute.
 */
export const turnDay =
  (office: Office): Task =>
  async ({ court, token }) => {
    let turned = AT_ONCE;
    while (turned === AT_ONCE) turned = await turnSome(office, court, token);
  };

async function turnSome(office: Office, court: string, token: string): Promise<number> {
  const at = office.now();
  const today = civilDay(at);
  const law = await office.courtOn(court, today);
  const outcome = await asSession(office.database.app, token, async (tx) => {
    const { rows } = await tx.query<{ stream: string }>(
      "select stream from case_row where court = $1 and turns_on <= $2 order by turns_on, stream limit $3",
      [court, today, AT_ONCE],
    );
    const streams = rows.map(({ stream }) => stream);
    if (streams.length === 0) return ok(0);
    const key = `day-turn/${today}/${at}`;
    const held = await hold(tx, { court, key, digest: sm3Of(key), at }, streams);
    if ("refused" in held) return held;
    const logs = await readStreams(tx, court, streams);
    await writeRows(
      tx,
      court,
      [...logs].map(([stream, log]) => ({ stream, log, court: law, on: today })),
    );
    return ok(streams.length);
  });
  return demand(outcome);
}
