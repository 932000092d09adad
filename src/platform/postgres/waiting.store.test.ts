import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { draft, record, signIn } from "../../../test/kit/database.ts";
import { type Database, openDatabase } from "./database.ts";
import { type Embedded, startEmbedded } from "./server/embedded.ts";
import { foundCourt } from "./sessions.ts";
import { asSession } from "./transaction.ts";
import { isAway, refusalOf } from "./waiting.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-waiting-"));
chmodSync(folder, 0o755);
let server: Embedded;
let database: Database;
let token: string;
beforeAll(async () => {
  server = await startEmbedded(folder);
  database = await openDatabase(server.url, 4);
  await foundCourt(database, "hedong", "河东区法院");
  token = await signIn(database, ["hedong"]);
});
afterAll(async () => {
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (key: string) => record(database, token, "hedong", `case/${key}`, key, [draft("case.registered")]);

const streams = async () => {
  const outcome = await asSession(database.app, token, async (tx) =>
    ok((await tx.query("select id from stream where version > 0 order by id")).rows.map(({ id }) => id)),
  );
  return "ok" in outcome ? outcome.ok : outcome.refused.code;
};

/** Its connections are at the same address again: the port is asked for by hand. */
async function restart(): Promise<void> {
  const port = Number(new URL(server.url).port);
  server = await startEmbedded(folder, undefined, port);
}

describe("a database that goes away", () => {
  test("is said in plain words while it is away, and works on when it is back", async () => {
    expect(await write("before")).toHaveProperty("ok");
    await server.stop();
    const refused = await write("during");
    expect(refused).toMatchObject({ refused: { code: "database-away" } });
    expect("refused" in refused && refused.refused.zh).toMatch(/没有记录.*自动重试/);
    await restart();
    expect(await write("during")).toHaveProperty("ok");
    expect(await streams()).toEqual(["case/before", "case/during"]);
  });

  test("for less than two seconds is not even noticed", async () => {
    await server.stop();
    const waiting = write("patient");
    await pause(300);
    await restart();
    expect(await waiting).toHaveProperty("ok");
  });

  test("in the middle of a command leaves nothing of it, and the command is done again", async () => {
    let calls = 0;
    const outcome = await asSession(database.app, token, async (tx) => {
      calls += 1;
      await tx.query("insert into snapshot values ('hedong', 'case/before', 'f', 1, '{}')");
      if (calls === 1) {
        await server.stop();
        await restart();
      }
      return ok((await tx.query("select count(*)::integer as n from snapshot")).rows[0].n);
    });
    expect([calls, outcome]).toEqual([2, { ok: 1 }]);
  });

  test("while it was keeping leaves it open whether it did, and the same key finds out", async () => {
    const lost = new Error("Connection terminated unexpectedly");
    const cutting = async (key: string) => {
      const client = await database.app.connect();
      const query = client.query.bind(client);
      const commits: string[] = [];
      // The server keeps, and its answer never comes.
      const cut = async (...args: readonly unknown[]) => {
        const answer = await Reflect.apply(query, client, args);
        if (args[0] !== "commit") return answer;
        commits.push(key);
        throw lost;
      };
      const held = new Proxy(client, { get: (of, name) => (name === "query" ? cut : Reflect.get(of, name)) });
      const pool = new Proxy(database.app, {
        get: (of, name) => (name === "connect" ? () => Promise.resolve(held) : Reflect.get(of, name)),
      });
      return {
        outcome: await record({ ...database, app: pool }, token, "hedong", `case/${key}`, key, [draft("case.noted")]),
        commits,
      };
    };
    const { outcome, commits } = await cutting("unsure");
    expect(outcome).toMatchObject({ refused: { code: "outcome-unknown" } });
    expect(commits).toEqual(["unsure"]);
    expect(await write("unsure")).toEqual({ ok: [] });
    expect(await streams()).toContain("case/unsure");
  });
});

describe("failures are told apart", () => {
  const failed = (code: string) => Object.assign(new Error("x"), { code });
  test.each(["ECONNREFUSED", "ECONNRESET", "57P01", "57P03", "53300", "08006"])("%s: away", (code) => {
    expect(refusalOf(failed(code))).toMatchObject({ refused: { code: "database-away" } });
  });
  test.each(["53100", "ENOSPC"])("%s: disk full", (code) => {
    expect(refusalOf(failed(code))).toMatchObject({ refused: { code: "disk-full" } });
  });
  test.each(["23505", "42501", "22P02", "40001"])("%s: neither", (code) => {
    expect(refusalOf(failed(code))).toBeUndefined();
  });
  test("what is thrown by ourselves is never taken for the database", () => {
    expect(isAway(new Error("invariant broken: x"))).toBe(false);
    expect(isAway("x")).toBe(false);
  });
});

describe("a disk that is full", () => {
  test("is said in plain words, and nothing of the command is kept", async () => {
    const outcome = await asSession(database.app, token, async (tx) => {
      await tx.query("insert into snapshot values ('hedong', 'case/full', 'f', 1, '{}')");
      await tx.query(
        "do $$ begin raise exception using errcode = '53100', message = 'no space left on device'; end $$",
      );
      return ok(1);
    });
    expect(outcome).toMatchObject({ refused: { code: "disk-full" } });
    const kept = await asSession(database.app, token, async (tx) =>
      ok((await tx.query("select from snapshot where stream = 'case/full'")).rowCount),
    );
    expect(kept).toEqual({ ok: 0 });
  });
});
