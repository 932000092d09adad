import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Job as GraphileJob, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import pg from "pg";
import type { Database } from "../database.ts";
import { JOBS_SCHEMA, silent } from "../schema/jobSchema.ts";
import { within } from "../trouble.ts";
import { keepAlive, type Life } from "./life.ts";
import { type Tokens, tokensFor } from "./tokens.ts";

/** One job of one court, with the token of a session that acts there as `job:<task>`. */
export type Job = {
  readonly court: string;
  readonly token: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 1 for the first attempt. */
  readonly attempt: number;
};

/** Does a job, or throws: then it is tried again later. A job may be done twice, so doing it again must change nothing. */
export type Task = (job: Job) => Promise<void>;

export type WorkerSettings = {
  readonly tasks: Readonly<Record<string, Task>>;
  /** Tasks wanted for every court at the start and then each minute or hour, by one of all processes; one a court at a time. */
  readonly regular: Readonly<Record<string, Pace>>;
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** Hears what went wrong: with a job, or with taking jobs at all. */
  readonly failed?: (task: string, court: string | undefined, error: unknown) => void;
};

export type Pace = "minute" | "hour";

/** Taking jobs in this process. `stop` takes no more and waits for those under way. */
export type Worker = { readonly stop: () => Promise<void> };

const EACH_COURT = "each-court";
const PACES: Readonly<Record<Pace, string>> = { minute: "* * * * *", hour: "7 * * * *" };
const POLL = 2_000;
const STOP_SECONDS = 60;
const RESTART_AFTER = 1_000;

/** Takes jobs until stopped, through any failure of the database. Throws if it cannot begin. */
export async function startWorker(database: Database, settings: WorkerSettings): Promise<Worker> {
  const pool = poolFor(database.urls.worker, settings.concurrency + 3);
  const tokens = tokensFor(database);
  const life = keepAlive(database.urls.worker);
  let stopping = false;
  let runner: Runner | undefined;
  const begin = async (): Promise<Runner> => {
    const begun = await runnerFor(database, settings, pool, tokens, life);
    for (const task of Object.keys(settings.regular))
      await begun.addJob(EACH_COURT, { task }, { jobKey: `start ${task}` });
    return begun;
  };
  const goOn = async (first: Runner): Promise<void> => {
    for (let current: Runner | undefined = first; !stopping; current = runner) {
      await current?.promise.catch((error) => settings.failed?.(EACH_COURT, undefined, error));
      if (stopping) return;
      life.release();
      await pause(RESTART_AFTER);
      runner = await begin().catch((error) => {
        settings.failed?.(EACH_COURT, undefined, error);
        return undefined;
      });
      if (stopping) await runner?.stop();
    }
  };
  const finish = async (): Promise<void> => {
    await life.close();
    await tokens.close();
    await pool.end();
  };
  try {
    runner = await begin();
  } catch (error) {
    await finish();
    throw error;
  }
  const going = goOn(runner);
  return {
    stop: async () => {
      stopping = true;
      // One that has stopped by itself refuses to stop again.
      await within(STOP_SECONDS, "jobs under way", runner?.stop().catch(() => undefined) ?? Promise.resolve());
      await going;
      await finish();
    },
  };
}

async function runnerFor(
  database: Database,
  { tasks, regular, concurrency, failed }: WorkerSettings,
  pgPool: pg.Pool,
  tokens: Tokens,
  life: Life,
): Promise<Runner> {
  const events = new EventEmitter();
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => life.hold(workerPool.id));
  events.on("job:start", ({ job }: { job: GraphileJob }) => life.begun(String(job.id)));
  events.on("job:complete", ({ job }: { job: GraphileJob }) => life.ended(String(job.id)));
  events.on("job:error", ({ job, error }: { job: GraphileJob; error: unknown }) =>
    failed?.(job.task_identifier, courtOf(job.payload), error),
  );
  const taskList: TaskList = { [EACH_COURT]: (payload, { addJob }) => wantOfEachCourt(database, payload, addJob) };
  for (const [name, task] of Object.entries(tasks))
    taskList[name] = async (payload, { job }) => {
      const { court, payload: own } = payload as { court: string; payload: Job["payload"] };
      await task({ court, token: await tokens.of(court, name), payload: own, attempt: job.attempts });
    };
  return run({
    pgPool,
    schema: JOBS_SCHEMA,
    taskList,
    concurrency,
    // Without these it says a job is done without waiting for the answer, and a lost connection ends the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pollInterval: POLL,
    noHandleSignals: true,
    logger: silent,
    events,
    parsedCronItems: parseCronItems(
      Object.entries(regular).map(([task, pace]) => ({
        task: EACH_COURT,
        match: PACES[pace],
        payload: { task },
        identifier: task,
      })),
    ),
  });
}

const courtOf = (payload: unknown): string | undefined =>
  typeof payload === "object" && payload !== null && "court" in payload && typeof payload.court === "string"
    ? payload.court
    : undefined;

/** One job a court: one that still waits is not wanted twice, and none begins while the last is under way. */
async function wantOfEachCourt({ app }: Database, payload: unknown, addJob: Runner["addJob"]): Promise<void> {
  const { task } = payload as { task: string };
  const { rows } = await app.query<{ id: string }>("select id from court order by id");
  for (const { id } of rows)
    await addJob(task, { court: id, payload: {} }, { jobKey: `${id} ${task} due`, queueName: `${id} ${task}` });
}

function poolFor(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, application_name: "zhiheng worker", max, keepAlive: true });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
