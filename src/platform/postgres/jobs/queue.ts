import type { Instant } from "#kernel/instant.ts";
import type { Database } from "../database.ts";
import type { Entered } from "../transaction.ts";
import { timestamp } from "../types.ts";

/** A piece of work for later. `runAt` is a moment of the machine's clock, not of the court's; now, if there is none. */
export type JobRequest = {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly runAt?: Instant;
  /** The same key again replaces the job that still waits. */
  readonly key?: string;
};

/** Queues a job of a court acted in: kept if the transaction is, and only then. */
export async function queueJob(tx: Entered, court: string, { task, payload, runAt, key }: JobRequest): Promise<void> {
  await tx.query({
    name: "queue-job",
    text: "select queue_job($1, $2, $3, $4, $5)",
    values: [court, task, JSON.stringify(payload), runAt === undefined ? null : timestamp(runAt), key ?? null],
  });
}

/** Jobs of one task that failed: some are tried again, some were given up. */
export type JobTrouble = {
  readonly court: string | null;
  readonly task: string;
  readonly failing: number;
  readonly givenUp: number;
  readonly wanted: Instant;
  readonly trouble: string;
};

/** What goes wrong in the background, for whoever watches over the machine. */
export async function jobsInTrouble({ gate }: Pick<Database, "gate">): Promise<readonly JobTrouble[]> {
  const { rows } = await gate.query<JobTrouble>(
    `select court, task, failing, given_up as "givenUp", wanted, trouble from zhiheng.jobs_in_trouble()`,
  );
  return rows;
}
