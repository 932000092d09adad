import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ok, refused } from "#kernel/outcome.ts";
import { freshDatabase, signIn } from "../../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "../database.ts";
import { foundCourt } from "../sessions.ts";
import { asSession, type Entered } from "../transaction.ts";
import { jobsInTrouble, queueJob } from "./queue.ts";
import { type Job, type Pace, startWorker, type Task, type Worker } from "./worker.ts";

let database: Database;
let east: string;
const working: Worker[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  await foundCourt(database, "hexi", "河西区法院");
  east = await signIn(database, ["hedong"], ["hexi"]);
});
afterEach(async () => {
  for (const worker of working.splice(0)) await worker.stop();
});
afterAll(() => database.close());

async function work(
  tasks: Readonly<Record<string, Task>>,
  regular: Readonly<Record<string, Pace>> = {},
): Promise<Worker> {
  const worker = await startWorker(database, { tasks, regular, concurrency: 2 });
  working.push(worker);
  return worker;
}

const inEast = <T>(does: (tx: Entered) => Promise<T>) =>
  asSession(database.app, east, async (tx) => ok(await does(tx)));

async function until(holds: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await pause(20);
  }
}

async function asAdministrator(statement: string) {
  const administrator = await connectAdministrator(database.url);
  const { rows } = await administrator.query(statement);
  await administrator.end();
  return rows;
}

describe("a job", () => {
  test("is kept with the transaction that wants it, and only with it", async () => {
    const done: Job[] = [];
    await inEast((tx) => queueJob(tx, "hedong", { task: "note", payload: { n: 1 } }));
    await asSession(database.app, east, async (tx) => {
      await queueJob(tx, "hedong", { task: "note", payload: { n: 2 } });
      return refused("no", "不", "no");
    });
    await inEast((tx) => queueJob(tx, "hedong", { task: "note", payload: { n: 3 } }));
    await work({ note: async (job) => void done.push(job) });
    await until(() => done.length === 2);
    expect(done.map(({ payload }) => payload["n"]).sort()).toEqual([1, 3]);
  });

  test("acts in its court, as itself, and nowhere else", async () => {
    const seen: unknown[] = [];
    await work({
      look: async ({ court, token }) => {
        const outcome = await asSession(database.app, token, async (tx) =>
          ok((await tx.query("select entered()")).rows),
        );
        seen.push([court, outcome]);
      },
    });
    await inEast((tx) => queueJob(tx, "hedong", { task: "look", payload: {} }));
    await until(() => seen.length === 1);
    expect(seen).toEqual([["hedong", { ok: [{ entered: ["job:look", "hedong", "hedong"] }] }]]);
  });

  test("is not queued for a court that is only read, nor past the function", async () => {
    await expect(inEast((tx) => queueJob(tx, "hexi", { task: "note", payload: {} }))).rejects.toThrow(/does not act/);
    for (const statement of [
      "select zhiheng_jobs.add_job('note')",
      "select * from zhiheng_jobs._private_jobs",
      "delete from zhiheng_jobs._private_jobs",
    ])
      await expect(inEast((tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
  });

  test("of the same key waits once, with what was wanted last", async () => {
    const done: unknown[] = [];
    for (const n of [1, 2, 3])
      await inEast((tx) => queueJob(tx, "hedong", { task: "keyed", payload: { n }, key: "k" }));
    await work({ keyed: async ({ payload }) => void done.push(payload["n"]) });
    await until(() => done.length > 0);
    await pause(200);
    expect(done).toEqual([3]);
  });

  test("is done once by two workers at the same time", async () => {
    const done: number[] = [];
    const task: Task = async ({ payload }) => {
      await pause(5);
      done.push(Number(payload["n"]));
    };
    await inEast(async (tx) => {
      for (let n = 0; n < 40; n += 1) await queueJob(tx, "hedong", { task: "shared", payload: { n } });
    });
    await Promise.all([work({ shared: task }), work({ shared: task })]);
    await until(() => done.length >= 40);
    await pause(200);
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  test("that fails is seen, and tried again", async () => {
    const attempts: number[] = [];
    const heard: unknown[] = [];
    const worker = await startWorker(database, {
      tasks: {
        fails: async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt === 1) throw new Error("the printer is on fire");
        },
      },
      regular: {},
      concurrency: 1,
      failed: (task, court) => heard.push([task, court]),
    });
    working.push(worker);
    await inEast((tx) => queueJob(tx, "hedong", { task: "fails", payload: {} }));
    await until(async () => (await jobsInTrouble(database)).length > 0);
    expect(await jobsInTrouble(database)).toMatchObject([
      { court: "hedong", task: "fails", failing: 1, givenUp: 0, trouble: "the printer is on fire" },
    ]);
    await until(() => attempts.length === 2);
    expect(attempts).toEqual([1, 2]);
    expect(heard).toEqual([["fails", "hedong"]]);
    await until(async () => (await jobsInTrouble(database)).length === 0);
  });

  test("under way is waited for when the worker stops", async () => {
    let finished = false;
    let begun = false;
    const worker = await startWorker(database, {
      tasks: {
        slow: async () => {
          begun = true;
          await pause(500);
          finished = true;
        },
      },
      regular: {},
      concurrency: 1,
    });
    await inEast((tx) => queueJob(tx, "hedong", { task: "slow", payload: {} }));
    await until(() => begun);
    await worker.stop();
    expect(finished).toBe(true);
  });

  test("wanted every minute is wanted by each court at the start", async () => {
    const done: string[] = [];
    await work({ round: async ({ court }) => void done.push(court) }, { round: "minute" });
    await until(() => done.length === 2);
    expect(done.sort()).toEqual(["hedong", "hexi"]);
  });
});

describe("a worker", () => {
  test("that was killed gives its job back to the living", async () => {
    const module = (name: string) => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
    const script = `const { openDatabase } = await import(${module("../database.ts")});
      const { startWorker } = await import(${module("worker.ts")});
      const database = await openDatabase(${JSON.stringify(database.url)}, 2);
      await startWorker(database, { concurrency: 1, regular: {}, tasks: {
        stuck: async () => { console.log("taken"); await new Promise(() => setInterval(() => undefined, 1000)); },
      } });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const gone = new Promise((done) => child.once("close", done));
    await inEast((tx) => queueJob(tx, "hedong", { task: "stuck", payload: {} }));
    await new Promise((done) => child.stdout.once("data", done));
    const aged =
      "update zhiheng_jobs._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null";
    await asAdministrator(aged);
    const attempts: number[] = [];
    await work({ stuck: async ({ attempt }) => void attempts.push(attempt) });
    // As long as its process lives, the job stays where it is.
    await pause(6_500);
    expect(attempts).toEqual([]);
    child.kill("SIGKILL");
    await gone;
    await until(() => attempts.length > 0);
    expect(attempts).toEqual([2]);
  });

  test("goes on after its connections were cut, again and again, and leaves no job lying", async () => {
    const done = new Set<number>();
    await work({ after: async ({ payload }) => void done.add(Number(payload["n"])) });
    for (let n = 0; n < 30; n += 1) {
      await inEast((tx) => queueJob(tx, "hedong", { task: "after", payload: { n } }));
      if (n % 3 === 0)
        await asAdministrator(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        );
    }
    await until(() => done.size === 30, 50);
  });

  test("whose answer was lost when it took a job gives the job back", async () => {
    let done = 0;
    let pool = "";
    await work({
      unheard: async () => {
        done += 1;
      },
      who: async () => {
        const [mine] = await asAdministrator(
          "select locked_by from zhiheng_jobs._private_jobs where locked_by is not null",
        );
        pool = mine.locked_by;
      },
    });
    await inEast((tx) => queueJob(tx, "hedong", { task: "who", payload: {} }));
    await until(() => pool !== "");
    await asAdministrator(`begin;
      select zhiheng_jobs.add_job('unheard', '{"court": "hedong", "payload": {}}');
      update zhiheng_jobs._private_jobs set locked_at = now() - interval '1 minute', locked_by = '${pool}' where attempts = 0;
      commit`);
    await until(() => done === 1, 20);
  });

  test("sees of the court's records nothing at all", async () => {
    const client = await connectAdministrator(database.urls.worker);
    await expect(client.query("select * from zhiheng.event")).rejects.toThrow(/permission denied/);
    await expect(client.query("select zhiheng.enter('x')")).rejects.toThrow(/permission denied/);
    await expect(client.query("create schema mine")).rejects.toThrow(/permission denied/);
    await client.end();
  });
});
