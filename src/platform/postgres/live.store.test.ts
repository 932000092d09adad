import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ok, refused } from "#kernel/outcome.ts";
import { freshDatabase, signIn } from "../../../test/kit/database.ts";
import { connectAdministrator, type Database, openDatabase } from "./database.ts";
import { listen, notify } from "./live.ts";
import { foundCourt } from "./sessions.ts";
import { asSession } from "./transaction.ts";

let database: Database;
let token: string;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  token = await signIn(database, ["hedong"]);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => database.close());

async function listening() {
  const heard: string[] = [];
  const state = { heard, missed: 0 };
  const { close } = await listen(
    database,
    (court, stream, version) => heard.push(`${court} ${stream} ${version}`),
    () => {
      state.missed += 1;
    },
  );
  closing.push(close);
  return state;
}

const tell = (stream: string, version: number, keep = true, over = database) =>
  asSession(over.app, token, async (tx) => {
    await notify(tx, "hedong", stream, version);
    return keep ? ok(true) : refused("no", "不", "no");
  });

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds() && Date.now() < deadline) await pause(5);
}

test("what was kept is heard by every listener, what was not is not", async () => {
  const [one, other] = [await listening(), await listening()];
  await tell("case/1", 3);
  await tell("case/2", 1, false);
  await tell("case/3", 1);
  await until(() => one.heard.length >= 2 && other.heard.length >= 2);
  expect(one.heard.toSorted()).toEqual(["hedong case/1 3", "hedong case/3 1"]);
  expect(other.heard.toSorted()).toEqual(one.heard.toSorted());
});

test("many are told together, each stream by its newest version", async () => {
  const { heard } = await listening();
  await Promise.all(Array.from({ length: 50 }, (_, n) => tell(`case/${n % 5}`, n)));
  await until(() => [45, 46, 47, 48, 49].every((n) => heard.includes(`hedong case/${n % 5} ${n}`)));
  expect(heard.length).toBeLessThan(50);
});

test("a process that closes at once has told before", async () => {
  const { heard } = await listening();
  const short = await openDatabase(database.url, 1);
  await tell("case/9", 2, true, short);
  await short.close();
  await until(() => heard.length > 0);
  expect(heard).toEqual(["hedong case/9 2"]);
});

test("a listener whose connection was cut comes back, and says that it may have missed something", async () => {
  const state = await listening();
  const administrator = await connectAdministrator(database.url);
  await administrator.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'zhiheng listener'`,
  );
  await administrator.end();
  await until(() => state.missed > 0);
  expect(state.missed).toBe(1);
  await tell("case/1", 4);
  await until(() => state.heard.length > 0);
  expect(state.heard).toEqual(["hedong case/1 4"]);
});
