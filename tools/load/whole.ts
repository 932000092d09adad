import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { dropIndexes, makeIndexes } from "./indexes.ts";
import { type Progress, TABLES, type Wish } from "./load.ts";
import type { PartOrder } from "./part.ts";

/** Loads all cases of a wish, a thread for each processor, each on a connection of its own. */
export async function loadWhole(
  url: string,
  wish: Wish,
  law: string,
  say: (at: Progress) => void,
  sayIndex: (name: string) => void = () => undefined,
): Promise<Progress & { readonly seconds: number }> {
  const start = performance.now();
  const many = Math.min(availableParallelism(), Math.max(1, Math.floor(wish.cases / 500)));
  const sofar = new Map<number, Progress>();
  const all = (): Progress =>
    [...sofar.values()].reduce((a, b) => ({ cases: a.cases + b.cases, events: a.events + b.events }), {
      cases: 0,
      events: 0,
    });
  const administrator = await connectAdministrator(url);
  const indexes = await dropIndexes(administrator, ["event", ...TABLES.map((table) => `${table}_row`)]);
  await Promise.all(
    Array.from({ length: many }, (_, number) =>
      ended({ url, wish, law, part: { number, of: many } }, (at) => {
        sofar.set(number, at);
        say(all());
      }),
    ),
  );
  await makeIndexes(administrator, indexes, sayIndex);
  await administrator.query("vacuum analyze");
  await administrator.end();
  return { ...all(), seconds: (performance.now() - start) / 1000 };
}

/** Says how far it got, at most once in so many milliseconds. */
export function sayEvery(milliseconds: number, said: (at: Progress) => string): (at: Progress) => void {
  let last = performance.now();
  return (at) => {
    if (performance.now() - last < milliseconds) return;
    last = performance.now();
    console.log(said(at));
  };
}

function ended(order: PartOrder, heard: (at: Progress) => void): Promise<void> {
  const worker = new Worker(new URL("./part.ts", import.meta.url), { workerData: order });
  worker.on("message", heard);
  return new Promise((done, fail) => {
    worker.once("error", fail);
    worker.once("exit", (code) => (code === 0 ? done() : fail(new Error(`a part of the load ended with ${code}`))));
  });
}
