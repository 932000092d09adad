import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { assert } from "#kernel/assert.ts";
import type { Database } from "../database.ts";
import { reasonOf, within } from "../trouble.ts";
import { keepAlive } from "./life.ts";
import { complete, fail, type Taken, take, wantAgain } from "./taking.ts";
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
  /** Tasks wanted for every court at the start and then each minute or hour; one a court at a time. */
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
const POLL = 2_000;
const MINUTE = 60_000;
const STOP_SECONDS = 60;
const SAY_AGAIN_AFTER = 500;
const MOST_SAID = 100;

/** Takes jobs until stopped, through any failure of the database. Throws if it cannot begin. */
export async function startWorker(database: Database, settings: WorkerSettings): Promise<Worker> {
  const pool = poolFor(database.urls.worker, settings.concurrency + 1);
  const tokens = tokensFor(database);
  const bell = newBell();
  const life = keepAlive(database.urls.worker, bell.ring);
  const worker = `zhiheng-${randomBytes(9).toString("hex")}`;
  const perform = performer(database, settings, pool, tokens);
  const names = [EACH_COURT, ...Object.keys(settings.tasks)];
  let stopping = false;
  const trouble = (error: unknown): void => settings.failed?.("taking jobs", undefined, error);
  const nextJob = async (): Promise<Taken | undefined> => {
    const job = await take(pool, worker, names);
    if (job === undefined) await bell.wait(POLL);
    return job;
  };
  const slot = async (): Promise<void> => {
    while (!stopping) {
      const job = await nextJob().catch(async (error: unknown) => {
        trouble(error);
        await bell.wait(POLL);
        return undefined;
      });
      if (job === undefined) continue;
      life.begun(job.id);
      const why = await perform(job);
      const say = () => (why === undefined ? complete(pool, worker, job) : fail(pool, worker, job, why));
      await untilSaid(say, () => stopping, trouble);
      life.ended(job.id);
    }
  };
  const minutes = everyMinute((minute) => {
    for (const [task, pace] of Object.entries(settings.regular))
      if (pace === "minute" || minute % 60 === 7) want(pool, task).catch(trouble);
  });
  const finish = async (): Promise<void> => {
    clearTimeout(minutes.timer);
    await life.close();
    await tokens.close();
    await pool.end();
  };
  life.hold(worker);
  try {
    for (const task of Object.keys(settings.regular)) await want(pool, task);
  } catch (error) {
    await finish();
    throw error;
  }
  const slots = Array.from({ length: settings.concurrency }, slot);
  return {
    stop: async () => {
      stopping = true;
      bell.ring();
      await within(STOP_SECONDS, "jobs under way", Promise.all(slots));
      await finish();
    },
  };
}

const want = (pool: pg.Pool, task: string): Promise<unknown> =>
  wantAgain(pool, EACH_COURT, { task }, `regular ${task}`);

type Settings = Pick<WorkerSettings, "tasks" | "failed">;

/** Does a job, and says why not if it fails. */
function performer(database: Database, { tasks, failed }: Settings, pool: pg.Pool, tokens: Tokens) {
  return async ({ task, payload, attempt }: Taken): Promise<string | undefined> => {
    const court = typeof payload["court"] === "string" ? payload["court"] : undefined;
    try {
      if (task === EACH_COURT) await wantOfEachCourt(database, pool, String(payload["task"]));
      else {
        const own = tasks[task];
        assert(own !== undefined && court !== undefined, `${task} is a job of some court`);
        const token = await tokens.of(court, task);
        await own({ court, token, payload: payload["payload"] as Job["payload"], attempt });
      }
      return undefined;
    } catch (error) {
      failed?.(task, court, error);
      return reasonOf(error).slice(0, 1000) || "?";
    }
  };
}

/** One job a court: one that waits is not wanted twice, and none begins while the last is under way. */
async function wantOfEachCourt({ app }: Database, pool: pg.Pool, task: string): Promise<void> {
  const { rows } = await app.query<{ id: string }>("select id from court order by id");
  for (const { id } of rows)
    await wantAgain(pool, task, { court: id, payload: {} }, `${id} ${task} due`, `${id} ${task}`);
}

/** Says what came of a job until it is heard: a database that is away is waited for, but not by whoever stops. */
async function untilSaid(
  say: () => Promise<unknown>,
  stopping: () => boolean,
  trouble: (error: unknown) => void,
): Promise<void> {
  for (let tries = 0; tries < MOST_SAID && !(stopping() && tries > 3); tries += 1) {
    try {
      await say();
      return;
    } catch (error) {
      trouble(error);
      await pause(SAY_AGAIN_AFTER);
    }
  }
}

/** Calls at every full minute of the machine's clock with its number. */
function everyMinute(call: (minute: number) => void): { timer: NodeJS.Timeout } {
  const state = { timer: setTimeout(tick, MINUTE - (Date.now() % MINUTE)).unref() };
  function tick(): void {
    call(Math.floor(Date.now() / MINUTE));
    state.timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE)).unref();
  }
  return state;
}

/** Something to wait for, no longer than some milliseconds. */
function newBell(): { readonly ring: () => void; readonly wait: (milliseconds: number) => Promise<void> } {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      for (const wake of [...waiting]) wake();
    },
    wait: (milliseconds) =>
      new Promise((done) => {
        const timer = setTimeout(wake, milliseconds);
        function wake(): void {
          clearTimeout(timer);
          waiting.delete(wake);
          done();
        }
        waiting.add(wake);
      }),
  };
}

function poolFor(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "zhiheng worker",
    max,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    keepAlive: true,
  });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
