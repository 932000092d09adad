import { performance } from "node:perf_hooks";

/** One way to answer a case. */
export type Contender = {
  readonly name: string;
  /** Whether each answer comes with its reasons: rows, facts, or a trace. */
  readonly explained: boolean;
  readonly answer: (index: number) => unknown;
};

const ROUNDS = 5;
const MILLISECONDS = 400;
/** Cases in flight at once for engines that answer by promise. */
const AT_ONCE = 32;

async function round({ answer }: Contender, cases: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < MILLISECONDS) {
    const first = answer(done % cases);
    if (first instanceof Promise) {
      const others = Array.from({ length: AT_ONCE - 1 }, (_, index) => answer((done + index + 1) % cases));
      await Promise.all([first, ...others]);
      done += AT_ONCE;
    } else {
      for (let index = 1; index < 200; index++) answer((done + index) % cases);
      done += 200;
    }
  }
  return (done / (performance.now() - start)) * 1000;
}

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1] ?? 0;

/** Answers a second, the median of rounds in turn, so that a busy machine slows all contenders alike. */
export async function race(contenders: readonly Contender[], cases: number): Promise<ReadonlyMap<string, number>> {
  const measured = new Map(contenders.map(({ name }) => [name, [] as number[]] as const));
  for (const contender of contenders) await round(contender, cases);
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const contender of contenders) measured.get(contender.name)?.push(await round(contender, cases));
  return new Map([...measured].map(([name, values]) => [name, median(values)]));
}

/** Milliseconds a piece of work takes, and what it gave. */
export function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: Math.round(performance.now() - start) };
}
