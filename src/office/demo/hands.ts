import { Worker } from "node:worker_threads";
import type { Share } from "./cases.ts";
import type { Hand } from "./layOut.ts";

/** What a thread is told when it begins. */
export type Told = { readonly url: string; readonly courts: string; readonly seed: string };

/** Fewer cases are laid out sooner here than in threads, which have everything to read first. */
const WORTH_IT = 200;
const THREADS = 2;

/** Threads that lay out cases, each with its own connections; `close` when all is laid out. */
export function handsFor(told: Told): {
  readonly hands: (cases: number) => readonly Hand[] | undefined;
  close(): Promise<void>;
} {
  const threads: Worker[] = [];
  return {
    hands: (cases) => {
      if (cases < WORTH_IT) return undefined;
      for (let one = 0; one < THREADS; one += 1)
        threads.push(new Worker(new URL("./thread.ts", import.meta.url), { workerData: told }));
      return threads.map(
        (thread): Hand =>
          (share) =>
            given(thread, share),
      );
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function given(thread: Worker, share: Share): Promise<number> {
  return new Promise((done, fail) => {
    const ended = (code: number): void => fail(new Error(`a thread ended with ${code}`));
    thread.once("error", fail);
    thread.once("exit", ended);
    thread.once("message", (count: number) => {
      thread.off("error", fail);
      thread.off("exit", ended);
      done(count);
    });
    thread.postMessage(share);
  });
}
