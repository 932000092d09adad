import type pg from "pg";

/** Court, stream, and the version it reached. */
export type Told = readonly [court: string, stream: string, version: number];

export const CHANNEL = "zhiheng_live";

/**
 * PostgreSQL lets only one transaction at a time commit with a notification, waiting for the disk included: measured with a commit
 * of 3 ms, 300 commands a second instead of 1,000. So what is to be told waits here until its transaction is kept, and is
 * told a moment later, many together. A process killed in that moment tells nothing; whoever listens looks again when told of a gap.
 */
const waiting = new WeakMap<pg.ClientBase, Told[]>();
const boxes = new WeakMap<pg.Pool, Box>();

type Box = { readonly lines: Map<string, Told>; sending: Promise<void> | undefined };

const TOGETHER = 10;
const AGAIN_AFTER = 500;
/** Beyond this a database that is away is not told of every stream. */
const MOST_WAITING = 10_000;

/** Has something told once the transaction is kept. */
export function tellLater(tx: pg.ClientBase, told: Told): void {
  const lines = waiting.get(tx);
  if (lines === undefined) waiting.set(tx, [told]);
  else lines.push(told);
}

/** The transaction is over: what waited is told if it was kept, and forgotten if not. */
export function settle(pool: pg.Pool, tx: pg.ClientBase, kept: boolean): void {
  const lines = waiting.get(tx);
  if (lines === undefined) return;
  waiting.delete(tx);
  if (!kept) return;
  const box: Box = boxes.get(pool) ?? { lines: new Map(), sending: undefined };
  boxes.set(pool, box);
  for (const told of lines) {
    const key = `${told[0]} ${told[1]}`;
    const before = box.lines.get(key);
    if (box.lines.size < MOST_WAITING && (before === undefined || before[2] < told[2])) box.lines.set(key, told);
  }
  box.sending ??= after(TOGETHER).then(() => send(pool, box));
}

/** Waits until everything is told; before the pool is closed. */
export async function allTold(pool: pg.Pool): Promise<void> {
  const box = boxes.get(pool);
  if (box === undefined || box.lines.size === 0) return;
  await tell(pool, [...box.lines.values()]).catch(() => undefined);
  box.lines.clear();
}

async function send(pool: pg.Pool, box: Box): Promise<void> {
  while (box.lines.size > 0 && !pool.ending) {
    const lines = [...box.lines.entries()];
    try {
      await tell(
        pool,
        lines.map(([, told]) => told),
      );
      for (const [key, told] of lines) if (box.lines.get(key) === told) box.lines.delete(key);
      if (box.lines.size > 0) await after(TOGETHER);
    } catch {
      await after(AGAIN_AFTER);
    }
  }
  box.sending = undefined;
}

const tell = (pool: pg.Pool, lines: readonly Told[]): Promise<unknown> =>
  pool.query("select pg_notify($1, line) from unnest($2::text[]) as line", [
    CHANNEL,
    lines.map((told) => JSON.stringify(told)),
  ]);

const after = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds).unref();
  });
