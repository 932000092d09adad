import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok } from "#kernel/outcome.ts";
import { draft, freshDatabase, NOON, record, signIn } from "../../../../test/kit/database.ts";
import { connectAdministrator, type Database } from "../database.ts";
import { foundCourt } from "../sessions.ts";
import { asSession } from "../transaction.ts";
import { append, hold } from "./append.ts";
import { sm3Of } from "./digest.ts";
import { BEGINNING, type Position, readCourt } from "./read.ts";

let database: Database;
let token: string;
beforeAll(async () => {
  database = await freshDatabase(20);
  await foundCourt(database, "hedong", "河东区法院");
  token = await signIn(database, ["hedong"]);
});
afterAll(() => database.close());

async function page(after: Position, limit?: number) {
  const outcome = await asSession(database.app, token, async (tx) => ok(await readCourt(tx, "hedong", after, limit)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}

/** Reads on until so many events were seen: an open transaction anywhere in the cluster may hold the newest back. */
async function readUntil(count: number): Promise<readonly string[]> {
  const seen: string[] = [];
  let after = BEGINNING;
  for (let tries = 0; seen.length < count && tries < 500; tries += 1) {
    const events = await page(after, 7);
    seen.push(...events.map(({ event }) => `${event.stream} ${event.version}`));
    after = events.at(-1)?.at ?? after;
    if (events.length === 0) await pause(10);
  }
  return seen;
}

describe("reading all events of a court", () => {
  test("never misses one, however commits overlap", async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1) {
        const key = `w${writer}-${turn}`;
        await asSession(database.app, token, async (tx) => {
          const found = await hold(tx, { court: "hedong", key, digest: sm3Of(key), at: NOON }, [`case/${key}`]);
          if ("refused" in found || "done" in found.ok) throw new Error("not held");
          const drafts = [draft("case.registered"), draft("case.noted")];
          const added = await append(tx, found.ok.held, [{ stream: `case/${key}`, expected: 0, events: drafts }], {});
          await pause((writer * 7 + turn * 3) % 20);
          return added;
        });
      }
    });
    const reading = readUntil(160);
    await Promise.all(writers);
    const seen = await reading;
    expect(new Set(seen).size).toBe(160);
    expect(seen).toHaveLength(160);
  });

  test("keeps the order of transactions whose numbers grow by a digit", async () => {
    await foundCourt(database, "digits", "数字");
    const own = await signIn(database, ["digits"]);
    for (const [stream, xid] of [
      ["case/first", 99],
      ["case/second", 100],
    ] as const) {
      await record(database, own, "digits", stream, stream, [draft("case.registered")]);
      const administrator = await connectAdministrator(database.url);
      await administrator.query("alter table zhiheng.event disable trigger user");
      await administrator.query("update zhiheng.event set xid = $1::text::xid8 where stream = $2", [
        String(xid),
        stream,
      ]);
      await administrator.query("alter table zhiheng.event enable trigger user");
      for (const guard of ["unchanged", "untruncated"])
        await administrator.query(`alter table zhiheng.event enable always trigger ${guard}`);
      await administrator.end();
    }
    const outcome = await asSession(database.app, own, async (tx) => ok(await readCourt(tx, "digits")));
    expect("ok" in outcome && outcome.ok.map(({ event }) => event.stream)).toEqual(["case/first", "case/second"]);
  });

  test("holds back what an older open transaction could still come before", async () => {
    const before = (await readUntil(160)).length;
    const open = await database.app.connect();
    await open.query("begin");
    await open.query("select enter($1)", [token]);
    await open.query("select id from hold('hedong', '{case/slow}')");
    await record(database, token, "hedong", "case/quick", "quick", [draft("case.registered")]);
    const all = (await page(BEGINNING, 1000)).map(({ event }) => event.stream);
    expect(all).toHaveLength(before);
    await open.query("commit");
    open.release();
    expect(await readUntil(before + 1)).toContain("case/quick 1");
  });
});
