import pg from "pg";

/** A sign of life of the workers of this process: a lock that goes with its connection, whatever kills the process. */
export type Life = {
  /** From now on these workers are alive, until `close`. */
  readonly hold: (worker: string) => void;
  readonly close: () => Promise<void>;
};

const TICK = 5_000;
/** A worker takes its first job a moment before its lock is there. */
const LOCKED_AGO = "20 seconds";
const LOCK = "hashtextextended('worker ' || $1, 0)";

/**
 * Keeps this process's sign of life, and gives back the jobs of workers that have none: graphile-worker itself would wait four
 * hours before it believed that a process is dead.
 */
export function keepAlive(url: string): Life {
  const workers = new Set<string>();
  let client: pg.Client | undefined;
  let busy = Promise.resolve();
  const tick = async (): Promise<void> => {
    client ??= await connected(url, workers, () => {
      client = undefined;
    });
    await freeDead(client, workers);
  };
  const soon = (work: () => Promise<void>): void => {
    busy = busy.then(work).catch(() => undefined);
  };
  const timer = setInterval(() => soon(tick), TICK).unref();
  soon(tick);
  return {
    hold: (worker) => {
      workers.add(worker);
      soon(async () => {
        await client?.query(`select pg_advisory_lock(${LOCK})`, [worker]);
      });
    },
    close: async () => {
      clearInterval(timer);
      await busy;
      await client?.end().catch(() => undefined);
    },
  };
}

async function connected(url: string, workers: ReadonlySet<string>, gone: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "zhiheng worker", keepAlive: true });
  client.on("error", gone);
  client.on("end", gone);
  await client.connect();
  for (const worker of workers) await client.query(`select pg_advisory_lock(${LOCK})`, [worker]);
  return client;
}

async function freeDead(client: pg.Client, own: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query<{ worker: string }>(
    `select distinct locked_by as worker from zhiheng_jobs._private_jobs
      where locked_by is not null and locked_at < now() - interval '${LOCKED_AGO}'`,
  );
  for (const { worker } of rows) {
    if (own.has(worker)) continue;
    const lock = await client.query<{ dead: boolean }>(`select pg_try_advisory_lock(${LOCK}) as dead`, [worker]);
    if (lock.rows[0]?.dead !== true) continue;
    await client.query("select zhiheng_jobs.force_unlock_workers(array[$1])", [worker]);
    await client.query(`select pg_advisory_unlock(${LOCK})`, [worker]);
  }
}
