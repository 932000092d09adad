import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { assert } from "#kernel/assert.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Judging } from "./judged.ts";
import { type Answer, type Asked, listReader } from "./reader.ts";
import type { Heading, ListRead, Portion } from "./readList.ts";
import type { KeptRow } from "./rows.ts";
import { refuse } from "./wording.ts";

/** What a thread may hold, in MB: a list unpacked beyond that is refused, and the server does not notice. */
const MOST_MEGABYTES = 400;

/** A list so small is read before a thread has begun: even packed as tightly as is let through, it unpacks to little. */
const SMALL_BYTES = 64_000;
const SMALL_ROWS = 500;

/** A file, or rows kept that are judged anew: how many at most, and those after a row, some at a time. */
export type Source =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly heading: Heading; readonly count: number; rows(after: number): Promise<Outcome<readonly KeptRow[]>> };

/** A list that was read. Its portions come from the first again each time they are asked for. */
export type OpenList = Omit<ListRead, "portions"> & { portions(): AsyncIterable<Portion> };

type Reader = (asked: Asked) => Promise<Answer>;
type Work<T> = (list: OpenList) => Promise<Outcome<T>>;

/** Reads a list, or judges its rows anew, and works with it; a long one is read in a thread of its own, a portion at a time. */
export async function withList<T>(
  source: Source,
  judging: Omit<Judging, "columns">,
  work: Work<T>,
): Promise<Outcome<T>> {
  const small = "bytes" in source ? source.bytes.length <= SMALL_BYTES : source.count <= SMALL_ROWS;
  if (small) return using(listReader(), source, judging, work);
  const thread = new Worker(new URL("./thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: 16 },
  });
  thread.unref();
  const gone = new AbortController();
  thread.once("exit", () => gone.abort(new Error("the thread that reads a list ended without an answer")));
  try {
    const reader: Reader = async (asked) => {
      const answer = once(thread, "message", { signal: gone.signal });
      thread.postMessage(asked);
      return (await answer)[0];
    };
    return await using(reader, source, judging, work);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return refuse("import-beyond", []);
    throw error;
  } finally {
    await thread.terminate();
  }
}

async function using<T>(
  reader: Reader,
  source: Source,
  { court: { vocabulary: _, ...court }, ...judging }: Omit<Judging, "columns">,
  work: Work<T>,
): Promise<Outcome<T>> {
  const sent = { ...judging, court };
  if ("rows" in source)
    for (let after = 0; ; ) {
      const some = await source.rows(after);
      if ("refused" in some) return some;
      const last = some.ok.at(-1);
      if (last === undefined) break;
      await reader({ rows: some.ok });
      after = last.row;
    }
  const list = await reader(
    "bytes" in source ? { judging: sent, ...source } : { judging: sent, heading: source.heading },
  );
  if ("refused" in list) return refuse("import-unreadable", [], [list.refused.zh, list.refused.en]);
  assert("opened" in list, "whoever reads a list says what it read");
  return work({ ...list.opened, portions: () => portions(reader) });
}

async function* portions(reader: Reader): AsyncGenerator<Portion> {
  for (let next: "first" | "next" = "first"; ; next = "next") {
    const some = await reader({ portion: next });
    if (!("portion" in some) || some.portion === undefined) return;
    yield some.portion;
  }
}
