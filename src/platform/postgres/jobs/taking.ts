import type pg from "pg";

/** A job this process has taken. */
export type Taken = {
  readonly id: string;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempt: number;
  readonly queue: number | null;
};

const J = "zhiheng_jobs._private_jobs";
const Q = "zhiheng_jobs._private_job_queues";
const T = "zhiheng_jobs._private_tasks";

/**
 * Takes the next job that is due, if there is one: in the tables of graphile-worker, as it does. Its own loop is not used, for in
 * trials with connections cut it kept asking with a failure it had remembered, and ended the process when an answer was lost.
 */
export async function take(pool: pg.Pool, worker: string, tasks: readonly string[]): Promise<Taken | undefined> {
  const { rows } = await pool.query<Taken>(
    `with j as (
        select jobs.id, jobs.job_queue_id from ${J} as jobs
        where jobs.is_available and jobs.run_at <= now() and jobs.task_id in (select id from ${T} where identifier = any ($2))
          and (jobs.job_queue_id is null
            or jobs.job_queue_id in (select id from ${Q} where is_available for update skip locked))
        order by jobs.priority, jobs.run_at limit 1 for update skip locked
      ), q as (
        update ${Q} as queues set locked_by = $1, locked_at = now() from j where queues.id = j.job_queue_id
      )
      update ${J} as jobs set attempts = jobs.attempts + 1, locked_by = $1, locked_at = now() from j where jobs.id = j.id
      returning jobs.id::text, jobs.payload, jobs.attempts as attempt, jobs.job_queue_id as queue,
        (select identifier from ${T} as tasks where tasks.id = jobs.task_id) as task`,
    [worker, tasks],
  );
  return rows[0];
}

const FREE_QUEUE = `update ${Q} set locked_by = null, locked_at = null where id = $3 and locked_by = $2`;

/** The job is done and forgotten. */
export const complete = (pool: pg.Pool, worker: string, { id, queue }: Taken): Promise<unknown> =>
  pool.query(`with done as (delete from ${J} where id = $1 and locked_by = $2) ${FREE_QUEUE}`, [id, worker, queue]);

/** The job failed and waits e, e², e³ … seconds, at most six hours, to be tried again. */
export const fail = (pool: pg.Pool, worker: string, { id, queue }: Taken, why: string): Promise<unknown> =>
  pool.query(
    `with failed as (
        update ${J} set last_error = $4, locked_by = null, locked_at = null,
          run_at = greatest(now(), run_at) + exp(least(attempts, 10)) * interval '1 second'
        where id = $1 and locked_by = $2
      ) ${FREE_QUEUE}`,
    [id, worker, queue, why],
  );

/** A job that is wanted again and again: one that waits is moved to now, one under way is left alone. */
export const wantAgain = (
  pool: pg.Pool,
  task: string,
  payload: object,
  key: string,
  queue?: string,
): Promise<unknown> =>
  pool.query(
    `select zhiheng_jobs.add_job($1, $2, queue_name := $4, job_key := $3)
      where not exists (select from ${J} where key = $3 and locked_at is not null)`,
    [task, JSON.stringify(payload), key, queue ?? null],
  );
