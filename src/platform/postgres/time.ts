import type { Instant } from "#kernel/instant.ts";
import { connectAdministrator, type Database } from "./database.ts";
import { codeOf, reasonOf, Trouble } from "./trouble.ts";

/** The court's time: the machine's, moved forward where the database holds demonstrations only. */
export type BusinessTime = {
  /** Milliseconds the court's time runs ahead of the machine's. */
  readonly offset: () => number;
  /** The court's moment. Never earlier than one said before, whatever the machine's clock does. */
  readonly now: () => Instant;
  /** Moves time forward, for every process, by whole milliseconds. Throws a Trouble where a real court is kept. */
  readonly move: (milliseconds: number) => Promise<void>;
  /** Set while the machine's clock is behind what it said before: somebody must set it right. */
  readonly trouble: () => Trouble | undefined;
  readonly close: () => void;
};

/** The machine's two clocks, in milliseconds: `wall` can be set by hand, `steady` only runs. */
export type Clocks = { readonly wall: () => number; readonly steady: () => number };

const CLOCKS: Clocks = { wall: () => Date.now(), steady: () => performance.now() };
const READ_EVERY = 500;
const NOT_MOVED = "ZH422";

/**
 * The court's time in this process; twice a second it reads how far time was moved. Throws a Trouble when the machine's clock is
 * more than `tolerated` milliseconds behind the newest record of any court; a little behind is made good instead.
 */
export async function businessTime(
  database: Pick<Database, "gate" | "url">,
  clocks: Clocks = CLOCKS,
  tolerated = 60_000,
): Promise<BusinessTime> {
  let ahead = await readAhead(database);
  let last: number = await newestRecord(database);
  let lastSteady = clocks.steady();
  const behind = (): Trouble | undefined => {
    const late = last - clocks.wall() - ahead;
    return late > tolerated ? new Trouble("clock-behind", { minutes: Math.ceil(late / 60_000) }) : undefined;
  };
  const trouble = behind();
  if (trouble !== undefined) throw trouble;
  /** Where the machine's clock jumped back, time goes on at half speed until it has caught up: it never stands still. */
  const now = (): Instant => {
    const steady = clocks.steady();
    const wall = clocks.wall() + ahead;
    last = wall >= last ? wall : last + (steady - lastSteady) / 2;
    lastSteady = steady;
    return Math.floor(last) as Instant;
  };
  const read = async (): Promise<void> => {
    ahead = await readAhead(database);
  };
  const timer = setInterval(() => read().catch(() => undefined), READ_EVERY).unref();
  return {
    offset: () => ahead,
    now,
    move: async (milliseconds) => {
      await moveClock(database, milliseconds);
      await read();
    },
    trouble: behind,
    close: () => clearInterval(timer),
  };
}

async function readAhead({ gate }: Pick<Database, "gate">): Promise<number> {
  const { rows } = await gate.query<{ ahead: number }>("select time_ahead() as ahead");
  return rows[0]?.ahead ?? 0;
}

/** When the last event of any court was recorded; long ago if there is none. */
async function newestRecord({ url }: Pick<Database, "url">): Promise<number> {
  const administrator = await connectAdministrator(url);
  try {
    await administrator.query("begin read only; set local role zhiheng_keeper");
    const { rows } = await administrator.query<{ newest: Instant | null }>(`
      select max(e.recorded_at) as newest from zhiheng.court c, lateral (
        select recorded_at from zhiheng.event where court = c.id order by era desc, xid desc, position desc limit 1
      ) e`);
    return rows[0]?.newest ?? Number.NEGATIVE_INFINITY;
  } finally {
    await administrator.end();
  }
}

async function moveClock({ gate }: Pick<Database, "gate">, milliseconds: number): Promise<void> {
  try {
    await gate.query("select move_clock($1)", [milliseconds]);
  } catch (error) {
    if (codeOf(error) === NOT_MOVED) throw new Trouble("clock-fixed", { why: reasonOf(error) }, error);
    throw error;
  }
}
