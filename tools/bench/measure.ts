/** The median of some measurements, and the least and most. */
export type Spread = { readonly min: number; readonly median: number; readonly max: number };

export function spread(measured: readonly number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    min: sorted[0] ?? Number.NaN,
    median: ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** Does some work and says how many pieces of it. */
export type Work = () => number | Promise<number>;

/** How long measuring takes: so many rounds of so many milliseconds each. */
export type Patience = { readonly rounds: number; readonly milliseconds: number };

/** Milliseconds this process has used, on all its threads: what others do on the machine does not count. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Pieces a processor second of each work, round by round: all take a turn in every round, after one that does not count. */
export async function interleave(
  works: Readonly<Record<string, Work>>,
  { rounds, milliseconds }: Patience,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const rates: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const rate = await rateOf(work, milliseconds);
      if (round < 0) rates[name] = [];
      else rates[name]?.push(rate);
    }
  return rates;
}

async function rateOf(work: Work, milliseconds: number): Promise<number> {
  const start = performance.now();
  const used = processor();
  let pieces = 0;
  while (performance.now() - start < milliseconds) {
    const done = work();
    pieces += typeof done === "number" ? done : await done;
  }
  return (1000 * pieces) / (processor() - used);
}

/** Milliseconds of processor each run takes; on a machine with nothing else to do, about as long as one waits. */
export const efforts = (runs: number, work: (run: number) => void): readonly number[] => each(processor, runs, work);

/** Milliseconds one waits for each run: for work that other processes do. */
export const waits = (runs: number, work: (run: number) => void): readonly number[] =>
  each(() => performance.now(), runs, work);

function each(now: () => number, runs: number, work: (run: number) => void): readonly number[] {
  return Array.from({ length: runs }, (_, run) => {
    const start = now();
    work(run);
    return now() - start;
  });
}

/** Round by round, how many times as fast one is as another. */
export const ratios = (ours: readonly number[], peer: readonly number[]): readonly number[] =>
  ours.map((rate, round) => rate / (peer[round] ?? Number.NaN));
