import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { drop, onDisk, remove } from "#platform/files/content.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { timestamp } from "#platform/postgres/types.ts";
import { demand } from "../jobs/demand.ts";
import type { Office } from "../office.ts";
import { alone } from "./keep.ts";

/** The name of the job that sweeps files. */
export const SWEEP = "sweep";

const UNUSED_FOR = 24 * 3_600_000;

/**
 * Removes files that no record cites a day after they came: first what is known of them, then, from the disk, whatever nothing is
 * known of and is a day old by the machine's clock, what a crash left behind included.
 */
export function sweeping({
  database,
  settings,
  now,
  clock,
}: Pick<Office, "database" | "settings" | "now" | "clock">): Task {
  return async ({ court, token }) => {
    const inCourt = async <T>(work: (tx: Entered) => Promise<T>): Promise<T> =>
      demand(await asSession(database.app, token, async (tx) => ok(await work(tx))));
    const unusedSince = timestamp((now() - UNUSED_FOR) as Instant);
    await inCourt((tx) =>
      tx.query("delete from file where court = $1 and not cited and kept_at < $2", [court, unusedSince]),
    );
    for await (const { digest, place, writtenAt } of onDisk(settings.files, court)) {
      if (writtenAt > clock() - UNUSED_FOR) continue;
      if (digest === undefined) await drop(place);
      else
        await inCourt(async (tx) => {
          await alone(tx, court, digest);
          const { rowCount } = await tx.query("select from file where court = $1 and digest = $2", [court, digest]);
          if (rowCount === 0) await remove(settings.files, court, digest);
        });
    }
  };
}
