import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { connectAdministrator } from "#platform/postgres/database.ts";
import type { Progress, Wish } from "./load.ts";
import type { PartOrder } from "./part.ts";

/** Loads all cases of a wish, a thread for each processor, each on a connection of its own. */
export async function loadWhole(
  url: string,
  wish: Wish,
  law: string,
  say: (at: Progress) => void,
): Promise<Progress & { readonly seconds: number }> {
  const start = performance.now();
  const many = Math.min(availableParallelism(), Math.max(1, Math.floor(wish.cases / 500)));
  const sofar = new Map<number, Progress>();
  const all = (): Progress =>
    [...sofar.values()].reduce((a, b) => ({ cases: a.cases + b.cases, events: a.events + b.events }), {
      cases: 0,
      events: 0,
    });
  await Promise.all(
    Array.from({ length: many }, (_, number) =>
      ended({ url, wish, law, part: { number, of: many } }, (at) => {
        sofar.set(number, at);
        say(all());
      }),
    ),
  );
  const administrator = await connectAdministrator(url);
  await administrator.query("vacuum analyze");
  await administrator.end();
  return { ...all(), seconds: (performance.now() - start) / 1000 };
}

function ended(order: PartOrder, heard: (at: Progress) => void): Promise<void> {
  const worker = new Worker(new URL("./part.ts", import.meta.url), { workerData: order });
  worker.on("message", heard);
  return new Promise((done, fail) => {
    worker.once("error", fail);
    worker.once("exit", (code) => (code === 0 ? done() : fail(new Error(`a part of the load ended with ${code}`))));
  });
}
