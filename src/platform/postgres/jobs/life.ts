import pg from "pg";

/** A sign of life of the workers of this process: a lock that goes with its connection, whatever kills the process. */
export type Life = {
  /** From now on this worker is alive. */
  readonly hold: (worker: string) => void;
  /** A job is under way here, or no more. What a living worker has taken and is not under way never reached it. */
  readonly begun: (job: string) => void;
  readonly ended: (job: string) => void;
  readonly close: () => Promise<void>;
};

const TICK = 3_000;
/** A worker takes its first job a moment before its lock is there, and a job a moment before it begins. */
const TAKEN_AGO = "now() - interval '10 seconds'";
const LOCK = "hashtextextended('worker ' || $1, 0)";

/**
 * Keeps this process's sign of life, and gives back jobs that nobody does: those of workers that died, and those whose worker was
 * cut off while it took them. graphile-worker itself would wait four hours for either. New jobs are heard of here too.
 */
export function keepAlive(url: string, wake: () => void): Life {
  const workers = new Set<string>();
  const jobs = new Set<string>();
  let client: pg.Client | undefined;
  let busy = Promise.resolve();
  const tick = async (): Promise<void> => {
    client ??= await connected(url, workers, wake, () => {
      client = undefined;
    });
    await giveBack(client, [...workers], [...jobs]);
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
    begun: (job) => jobs.add(job),
    ended: (job) => jobs.delete(job),
    close: async () => {
      clearInterval(timer);
      await busy;
      await client?.end().catch(() => undefined);
    },
  };
}

async function connected(
  url: string,
  workers: ReadonlySet<string>,
  wake: () => void,
  gone: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "zhiheng worker",
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  client.on("error", gone);
  client.on("end", gone);
  client.on("notification", wake);
  await client.connect();
  await client.query('listen "jobs:insert"');
  for (const worker of workers) await client.query(`select pg_advisory_lock(${LOCK})`, [worker]);
  return client;
}

/** Jobs that living workers of this process have taken and do not do: the answer that told them was lost. */
async function giveBack(client: pg.Client, workers: readonly string[], underWay: readonly string[]): Promise<void> {
  await client.query(
    `with given_back as (
        update zhiheng_jobs._private_jobs set locked_at = null, locked_by = null
        where locked_by = any ($1) and locked_at < ${TAKEN_AGO} and id <> all ($2::bigint[])
        returning job_queue_id
      )
      update zhiheng_jobs._private_job_queues set locked_at = null, locked_by = null
      where locked_by = any ($1) and id in (select job_queue_id from given_back)`,
    [workers, underWay],
  );
}

async function freeDead(client: pg.Client, own: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query<{ worker: string }>(
    `select distinct locked_by as worker from zhiheng_jobs._private_jobs
      where locked_by is not null and locked_at < ${TAKEN_AGO}`,
  );
  for (const { worker } of rows) {
    if (own.has(worker)) continue;
    const lock = await client.query<{ dead: boolean }>(`select pg_try_advisory_lock(${LOCK}) as dead`, [worker]);
    if (lock.rows[0]?.dead !== true) continue;
    await client.query("select zhiheng_jobs.force_unlock_workers(array[$1])", [worker]);
    await client.query(`select pg_advisory_unlock(${LOCK})`, [worker]);
  }
}
