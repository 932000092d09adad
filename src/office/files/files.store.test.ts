import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok, refused } from "#kernel/outcome.ts";
import { placeOf } from "#platform/files/content.ts";
import type { Database } from "#platform/postgres/database.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { freshDatabase, NOON, signIn } from "../../../test/kit/database.ts";
import { citeFiles, describeFile, type KeptFile, keepFile, openFile } from "./keep.ts";
import { sweeping } from "./sweep.ts";

const DAY = 24 * 3_600_000;
const files = mkdtempSync(join(tmpdir(), "zhiheng-cabinet-"));
const settings = { files, idleSeconds: 1, longestSeconds: 1, secure: false };
let database: Database;
let court: string;
let courts = 0;
let token: string;
let at: Instant;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  courts += 1;
  court = `hedong-${courts}`;
  await foundCourt(database, court, "河东区法院");
  token = await signIn(database, [court]);
  at = NOON;
});
afterAll(async () => {
  await database.close();
  rmSync(files, { recursive: true, force: true });
});

const cabinet = () => ({ database, settings, now: () => at, clock: () => Date.now() as Instant });

async function keep(content: string, name = "线索.txt"): Promise<KeptFile> {
  const outcome = await keepFile(cabinet(), token, court, Readable.from([Buffer.from(content)]), { name, by: "wang" });
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
}
const inCourt = async <T>(work: (tx: Entered) => Promise<T>): Promise<T> => {
  const outcome = await asSession(database.app, token, async (tx) => ok(await work(tx)));
  if ("refused" in outcome) throw new Error(outcome.refused.en);
  return outcome.ok;
};
const known = async ({ digest }: KeptFile) => "ok" in (await inCourt((tx) => describeFile(tx, court, digest)));
const onDisk = ({ digest }: KeptFile) => existsSync(placeOf(files, court, digest));
const sweep = () => sweeping(cabinet())({ court, token, payload: {}, attempt: 1 });
/** As if the content had been written two days ago. */
const age = ({ digest }: KeptFile) => utimesSync(placeOf(files, court, digest), 0, (Date.now() - 2 * DAY) / 1000);

describe("a file", () => {
  test("is kept with what it is, who brought it and when, and opened again", async () => {
    const file = await keep("王某名下房屋一处");
    expect(file).toMatchObject({
      size: 24,
      kind: "text/plain",
      name: "线索.txt",
      keptBy: "wang",
      keptAt: NOON,
      cited: false,
    });
    const opened = await inCourt((tx) => openFile(cabinet(), tx, court, file.digest));
    if ("refused" in opened) throw new Error(opened.refused.en);
    const parts: Buffer[] = [];
    for await (const part of opened.ok.content) parts.push(Buffer.from(part));
    expect(Buffer.concat(parts).toString()).toBe("王某名下房屋一处");
  });

  test("brought twice is one file, and its day begins again", async () => {
    const first = await keep("同一份", "甲.txt");
    at = (NOON + DAY / 2) as Instant;
    const second = await keep("同一份", "乙.txt");
    expect(second).toEqual({ ...first, keptAt: at });
  });

  test.each([
    ["../../etc/passwd", "....etcpasswd"],
    ["a\u202Etxt.exe", "atxt.exe"],
    ["线\u0000索\n.pdf", "线索.pdf"],
    ["/", "-"],
    ["𠮷".repeat(300), "𠮷".repeat(255)],
  ])("called %j is called %j", async (name, expected) => {
    expect((await keep(`named ${name}`, name)).name).toBe(expected);
  });

  test("of another court is neither seen nor opened, and is a file of its own", async () => {
    const file = await keep("东");
    const west = `hexi-${courts}`;
    await foundCourt(database, west, "河西区法院");
    const there = await signIn(database, [west]);
    const looking = await asSession(database.app, there, (tx) => openFile(cabinet(), tx, court, file.digest));
    expect(looking).toMatchObject({ refused: { code: "file-unknown" } });
    const into = keepFile(cabinet(), there, court, Readable.from(["x"]), { name: "x", by: "li" });
    await expect(into).rejects.toThrow(/row-level security/);
  });

  test("that nobody is signed in for is not kept, and nothing of it stays on the disk", async () => {
    const outcome = await keepFile(cabinet(), "guessed", court, Readable.from(["秘"]), { name: "x", by: "li" });
    expect(outcome).toMatchObject({ refused: { code: "not-signed-in" } });
    await sweep();
    expect(existsSync(join(files, court, "arriving"))).toBe(true);
    const { readdirSync } = await import("node:fs");
    expect(readdirSync(join(files, court, "arriving"))).toEqual([]);
  });
});

describe("sweeping", () => {
  test("removes what no record cites, a day after it came and not before", async () => {
    const file = await keep("没人用");
    age(file);
    at = (NOON + DAY) as Instant;
    await sweep();
    expect([await known(file), onDisk(file)]).toEqual([true, true]);
    at = (NOON + DAY + 1) as Instant;
    await sweep();
    expect([await known(file), onDisk(file)]).toEqual([false, false]);
    expect(await inCourt((tx) => citeFiles(tx, court, [file.digest]))).toMatchObject({
      refused: { code: "file-unknown" },
    });
  });

  test("leaves what is cited for good", async () => {
    const file = await keep("有用");
    expect(await inCourt((tx) => citeFiles(tx, court, [file.digest]))).toEqual({ ok: true });
    age(file);
    at = (NOON + 400 * DAY) as Instant;
    await sweep();
    expect([await known(file), onDisk(file)]).toEqual([true, true]);
  });

  test("a citation that was not kept does not count", async () => {
    const file = await keep("没成");
    await asSession(database.app, token, async (tx) => {
      await citeFiles(tx, court, [file.digest]);
      return refused("no", "不", "no");
    });
    at = (NOON + 2 * DAY) as Instant;
    await sweep();
    expect(await known(file)).toBe(false);
  });

  test("removes what a crash left on the disk, when it is a day old", async () => {
    const file = await keep("有主");
    await inCourt((tx) => citeFiles(tx, court, [file.digest]));
    const orphan = placeOf(files, court, `${file.digest.slice(0, 4)}${"0".repeat(60)}`);
    const half = join(files, court, "arriving", "half");
    for (const place of [orphan, half]) writeFileSync(place, "x");
    await sweep();
    expect([existsSync(orphan), existsSync(half)]).toEqual([true, true]);
    for (const place of [orphan, half]) utimesSync(place, 0, (Date.now() - 2 * DAY) / 1000);
    age(file);
    await sweep();
    expect([existsSync(orphan), existsSync(half), onDisk(file)]).toEqual([false, false, true]);
  });

  test("while files come and are cited loses none of them", async () => {
    const coming = Array.from({ length: 20 }, async (_, n) => {
      const file = await keep(`同时 ${n % 5}`);
      age(file);
      await inCourt((tx) => citeFiles(tx, court, [file.digest]));
      return file;
    });
    const swept = Array.from({ length: 5 }, () => sweep());
    const kept = await Promise.all(coming);
    await Promise.all(swept);
    await sweep();
    for (const file of kept) expect([await known(file), onDisk(file)]).toEqual([true, true]);
  });
});
