import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "#kernel/instant.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { receive } from "#platform/postgres/events/inbox.ts";
import { startWorker } from "#platform/postgres/jobs/worker.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { TASK } from "./agreed.ts";
import { untilToldToStop } from "./process.ts";

const { url } = JSON.parse(process.argv[2] ?? "{}") as { readonly url: string };
const stopped = untilToldToStop();
const database = await openDatabase(url, 4);
const worker = await startWorker(database, {
  tasks: {
    [TASK]: async ({ court, token, payload }) => {
      const arrival = { source: TASK, key: String(payload["key"]), body: {} };
      const outcome = await asSession(database.app, token, (tx) => receive(tx, court, arrival, Date.now() as Instant));
      if ("refused" in outcome) throw new Error(outcome.refused.en);
    },
  },
  regular: {},
  concurrency: 4,
});
while (!stopped()) await pause(50);
await worker.stop();
await database.close();
