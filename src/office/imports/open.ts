import { Worker } from "node:worker_threads";
import type { Court } from "#casework/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { type ListRead, type Reading, readList } from "./readList.ts";
import { refuse } from "./wording.ts";

/** What a thread may hold, in MB: a list unpacked beyond that is refused, and the server does not notice. */
const MOST_MEGABYTES = 1_500;

/** A list so small is read before a thread has begun: even packed as tightly as is let through, it unpacks to little. */
const SMALL_BYTES = 64_000;
const SMALL_ROWS = 500;

const isSmall = ({ list }: Pick<Reading, "list">): boolean =>
  "bytes" in list ? list.bytes.length <= SMALL_BYTES : list.rows.length <= SMALL_ROWS;

/** Reads a list, or judges its rows anew; a long one in a thread of its own. */
export async function readApart(
  reading: Omit<Reading, "court"> & { readonly court: Court },
): Promise<Outcome<ListRead>> {
  const { vocabulary: _, ...court } = reading.court;
  const came = isSmall(reading) ? readList(reading) : await inThread({ ...reading, court });
  if (came === undefined) return refuse("import-beyond", []);
  return "refused" in came ? refuse("import-unreadable", [], [came.refused.zh, came.refused.en]) : ok(came);
}

type Came = ListRead | { readonly refused: { readonly zh: string; readonly en: string } };

function inThread(reading: Reading): Promise<Came | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    thread.unref();
    thread.once("error", (error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(undefined);
      else reject(error);
    });
    thread.once("exit", () => reject(new Error("the thread that reads a list ended without an answer")));
    thread.once("message", (came: Came) => {
      resolve(came);
      void thread.terminate();
    });
    thread.postMessage(reading);
  });
}
