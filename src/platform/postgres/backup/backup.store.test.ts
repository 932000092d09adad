import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { draft, emptyDatabase, freshDatabase, NOON, record, signIn } from "../../../../test/kit/database.ts";
import { connectAdministrator, type Database, openDatabase } from "../database.ts";
import { queue } from "../events/outbox.ts";
import { readCourt, readStream } from "../events/read.ts";
import { courtSigner } from "../seals/keys.ts";
import { sealCourt } from "../seals/seal.ts";
import { foundCourt, openSession } from "../sessions.ts";
import { asSession, type Entered } from "../transaction.ts";
import { backUp, fileOf } from "./backup.ts";
import { restore } from "./restore.ts";
import { keptTables } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-backup-"));
const place = (name: string) => join(folder, name);
const drops: (() => Promise<void>)[] = [];
let database: Database;
let token: string;
beforeAll(async () => {
  database = await freshDatabase();
  await foundCourt(database, "hedong", "河东区法院");
  await foundCourt(database, "demo-hexi", "河西区法院");
  token = await signIn(database, ["hedong", "demo-hexi"]);
  for (let index = 0; index < 20; index += 1) {
    const court = index % 2 === 0 ? "hedong" : "demo-hexi";
    const odd = draft("case.registered", { name: `𠮷田\t"\\n\n${index}`, amount: index, address: null });
    await record(database, token, court, `case/${index}`, `k${index}`, [odd, draft("case.noted")]);
  }
  await doing(database, token, (tx) => queue(tx, "hedong", { topic: "bank", key: "1", body: { a: 1 } }, NOON));
  await seal(database);
});
afterAll(async () => {
  await database.close();
  for (const drop of drops) await drop();
  rmSync(folder, { recursive: true, force: true });
});

async function doing<T>(on: Database, as: string, work: (tx: Entered) => Promise<T>): Promise<T> {
  const outcome = await asSession(on.app, as, async (tx) => ok(await work(tx)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}
/** A seal of everything so far, signed as the sealing job signs it. */
async function seal(on: Database): Promise<void> {
  const expiresAt = (Date.now() + 600_000) as Instant;
  const job = await openSession(on, { person: "job:seal", acting: ["hedong"], expiresAt });
  await doing(on, job, async (tx) => sealCourt(tx, "hedong", NOON, await courtSigner(tx, "hedong", NOON)));
}
async function target(): Promise<string> {
  const { url, drop } = await emptyDatabase();
  drops.push(drop);
  return url;
}

describe("backup and restore", () => {
  test("give back every row, and a backup of the restored is the same", async () => {
    const first = await backUp(database.url, place("first"), NOON);
    const url = await target();
    const { discrepancies } = await restore(url, place("first"));
    expect(discrepancies).toEqual([]);
    const second = await backUp(url, place("second"), NOON);
    expect(second).toEqual(first);
    expect(first.tables.find(({ name }) => name === "event")?.rows).toBe(40);
  });

  test("the restored court works on: reads, appends, and keeps its walls", async () => {
    await backUp(database.url, place("working"), NOON);
    const url = await target();
    await restore(url, place("working"));
    const restored = await openDatabase(url);
    const as = await signIn(restored, ["hedong"]);
    expect(await doing(restored, as, (tx) => readStream(tx, "hedong", "case/0"))).toEqual(
      await doing(database, token, (tx) => readStream(tx, "hedong", "case/0")),
    );
    expect(await record(restored, as, "hedong", "case/0", "after", [draft("case.noted")], 2)).toHaveProperty("ok");
    expect(await record(restored, as, "hedong", "case/0", "stale", [draft("case.noted")], 2)).toHaveProperty("refused");
    expect((await doing(restored, as, (tx) => readCourt(tx, "demo-hexi"))).length).toBe(0);
    await expect(doing(restored, as, (tx) => tx.query("select * from event_hedong"))).rejects.toThrow(/denied/);
    await restored.close();
  });

  test("in another cluster old events are settled at once and new ones come after them", async () => {
    const elsewhere = await connectAdministrator(database.url);
    await elsewhere.query("update zhiheng.era set cluster = 1");
    await elsewhere.end();
    await backUp(database.url, place("moved"), NOON);
    const url = await target();
    await restore(url, place("moved"));
    const restored = await openDatabase(url);
    const as = await signIn(restored, ["hedong"]);
    expect(await doing(restored, as, (tx) => readCourt(tx, "hedong"))).toHaveLength(20);
    await record(restored, as, "hedong", "case/new", "new", [draft("case.registered")]);
    const { rows } = await doing(restored, as, (tx) =>
      tx.query("select stream, era from event order by era desc, position desc limit 1"),
    );
    expect(rows).toEqual([{ stream: "case/new", era: 2 }]);
    await restored.close();
  });

  test("is taken at one instant, while work goes on", async () => {
    let going = true;
    const writing = (async () => {
      for (let index = 0; going; index += 1)
        await record(database, token, "hedong", `case/busy-${index}`, `busy-${index}`, [draft("a.b"), draft("a.c")]);
    })();
    const { tables } = await backUp(database.url, place("busy"), NOON);
    going = false;
    await writing;
    const rows = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
    expect(rows["event"]).toBe((rows["command"] ?? 0) * 2);
    expect(rows["stream"]).toBe(rows["command"]);
    await restore(await target(), place("busy"));
  });

  test("a damaged or incomplete backup is refused before anything is touched", async () => {
    await backUp(database.url, place("damaged"), NOON);
    const file = fileOf(place("damaged"), "event");
    const whole = readFileSync(file);
    const url = await target();
    for (const broken of [
      whole.subarray(0, whole.length - 40),
      Buffer.from("nothing"),
      readFileSync(fileOf(place("damaged"), "court")),
    ]) {
      writeFileSync(file, broken);
      await expect(restore(url, place("damaged"))).rejects.toMatchObject({ code: "backup-unreadable" });
    }
    await expect(restore(url, place("nowhere"))).rejects.toMatchObject({ code: "backup-unreadable" });
    const administrator = await connectAdministrator(url);
    const { rows } = await administrator.query("select from pg_namespace where nspname = 'zhiheng'");
    await administrator.end();
    expect(rows).toEqual([]);
  });

  test("neither overwrites a backup nor goes into a database in use", async () => {
    await backUp(database.url, place("kept"), NOON);
    await expect(backUp(database.url, place("kept"), NOON)).rejects.toMatchObject({ code: "backup-exists" });
    await expect(restore(database.url, place("kept"))).rejects.toMatchObject({ code: "not-empty" });
  });

  test("keeps every table but those listed", async () => {
    const administrator = await connectAdministrator(database.url);
    const names = (await keptTables(administrator)).map(({ name }) => name);
    await administrator.end();
    expect(names).toEqual([
      "court",
      "access",
      "account",
      "business_time",
      "command",
      "edition",
      "edition_revoked",
      "era",
      "event",
      "file",
      "import",
      "import_line",
      "inbox",
      "interpretation",
      "interpretation_withdrawn",
      "law_text",
      "outbox",
      "saved_view",
      "seal",
      "seal_key",
      "stream",
    ]);
  });
});
