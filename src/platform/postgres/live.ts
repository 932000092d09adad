import type { Entered } from "./transaction.ts";

const CHANNEL = "zhiheng_live";

/** Says, once the transaction is kept, that a stream reached a version. */
export async function notify(tx: Entered, court: string, stream: string, version: number): Promise<void> {
  await tx.query({
    name: "notify",
    text: "select pg_notify($1, $2)",
    values: [CHANNEL, JSON.stringify([court, stream, version])],
  });
}
