import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { placeOf } from "#platform/files/content.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { knownMigrations } from "#platform/postgres/schema/migrate.ts";
import { foundCourt } from "#platform/postgres/sessions.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { keepFile } from "../../../src/office/files/keep.ts";
import { firstToken, foundFirst } from "../../../src/office/identity/founding.ts";
import { openOffice } from "../../../src/office/open.ts";
import { zhiheng } from "../../../test/kit/commandLine.ts";
import { COURTS } from "../../../test/kit/courts.ts";
import { draft, emptyDatabase, record, signIn } from "../../../test/kit/database.ts";

const folder = mkdtempSync(join(tmpdir(), "zhiheng-installation-"));
const drops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const drop of drops) await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** An installation of one's own: an empty database, and a folder. */
async function installation(name: string) {
  const { url, drop } = await emptyDatabase();
  drops.push(drop);
  const home = join(folder, name);
  const env = { DATABASE_URL: url, ZHIHENG_HOME: home };
  const told = (argv: readonly string[], around = {}) => zhiheng(argv, {}, "en", { env, ...around });
  return { url, files: join(home, "files"), told };
}

/** A court with a case and a file that the case cites. */
async function working(url: string, files: string): Promise<string> {
  const database = await openDatabase(url, 4);
  await foundCourt(database, "hedong", "河东区法院");
  const token = await signIn(database, ["hedong"]);
  await record(database, token, "hedong", "case/1", "k1", [draft("case.registered"), draft("case.noted")]);
  const cabinet = { database, settings: { files } as never, now: () => Date.now() as Instant };
  const kept = await keepFile(cabinet, token, "hedong", Readable.from(["a ruling"]), { name: "a.txt", by: "tester" });
  await database.close();
  if ("refused" in kept) throw new Error(kept.refused.en);
  return kept.ok.digest;
}

describe("migrate", () => {
  test("says what is due, changes nothing when only asked, and applies it otherwise", async () => {
    const { told } = await installation("migrated");
    const all = knownMigrations().length;
    const asked = await told(["migrate", "--check"]);
    expect([asked.code, asked.out.match(/: due/g)?.length]).toEqual([1, all]);
    expect(asked.out).toContain("nothing was changed");
    const done = await told(["migrate"]);
    expect([done.code, done.out.trim().split("\n").at(-1)]).toEqual([0, `${all} applied; the schema is at ${all} now`]);
    const again = await told(["migrate", "--check"]);
    expect([again.code, again.out.match(/: applied/g)?.length]).toEqual([0, all]);
  });

  test("a database that cannot be reached is said in one language, as refused", async () => {
    const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
    const { code, complaints } = await zhiheng(["migrate"], {}, "en", { env });
    expect([code, complaints.length]).toEqual([1, 1]);
    expect(complaints[0]).toMatch(/^The database cannot be reached: /);
  });
});

describe("found", () => {
  test("gives a token for one more court where there is a first, and says why where it cannot stand", async () => {
    const { url, files, told } = await installation("founding");
    const nobody = await told(["found"]);
    expect([nobody.code, nobody.complaints[0]]).toEqual([1, expect.stringContaining("no court here yet")]);
    const office = await openOffice({ url, courts: COURTS, files });
    const founds = (token: string, id: string) =>
      foundFirst(office, {
        token,
        court: { id, name: id, law: "yindu", mark: "豫0505" },
        login: `root.${id}`,
        name: "王法官",
        password: "correct horse",
      });
    await founds((await firstToken(office.database)) ?? "", "hedong");
    const given = await told(["found", "--below", "hedong"]);
    expect([given.code, given.complaints]).toEqual([0, []]);
    await founds(/24 hours: (\S+)/.exec(given.out)?.[1] ?? "", "hexi");
    expect(await office.courtSeat("hexi")).toMatchObject({ superior: "hedong" });
    const wrong = await told(["found", "--above", "hexi"]);
    expect([wrong.code, wrong.complaints[0]]).toEqual([1, expect.stringContaining("below another court already")]);
    await office.close();
  });
});

describe("backup and restore", () => {
  test("bring a court back on another machine, with its files, and say what they leave out", async () => {
    const here = await installation("here");
    const digest = await working(here.url, here.files);
    const place = join(folder, "taken");
    const taken = await here.told(["backup", place]);
    expect([taken.code, taken.complaints]).toEqual([0, []]);
    expect(taken.out).toMatch(/copied event: 2\n[\s\S]*was read back: .*1 files\)\nNot in it: /);
    const there = await installation("there");
    const back = await there.told(["restore", place]);
    expect([back.code, back.complaints]).toEqual([0, []]);
    expect(back.out).toMatch(/restored event: 2\n[\s\S]*agrees row by row: /);
    expect(existsSync(placeOf(there.files, "hedong", digest))).toBe(true);
    const restored = await openDatabase(there.url, 4);
    const token = await signIn(restored, ["hedong"]);
    const read = await asSession(restored.app, token, async (tx) => {
      const { rows } = await tx.query<{ name: string }>("select name from file where digest = $1", [digest]);
      return ok(rows[0]?.name);
    });
    expect(read).toEqual({ ok: "a.txt" });
    await restored.close();
  });

  test("a lost file is named and the rest is kept; a backup with a damaged one is refused before anything is touched", async () => {
    const here = await installation("losing");
    const digest = await working(here.url, here.files);
    const whole = join(folder, "whole");
    await here.told(["backup", whole]);
    rmSync(placeOf(here.files, "hedong", digest));
    const { code, complaints } = await here.told(["backup", join(folder, "lossy")]);
    expect([code, complaints]).toEqual([
      1,
      [`a file that is recorded but not there, or no longer what it was: hedong ${digest}`],
    ]);
    writeFileSync(placeOf(join(whole, "files"), "hedong", digest), "another ruling");
    const there = await installation("damaged");
    const refused = await there.told(["restore", whole]);
    expect([refused.code, refused.complaints[0]]).toEqual([1, expect.stringContaining("is not a whole backup: files")]);
    expect(existsSync(there.files)).toBe(false);
  });

  test("neither overwrites, nor goes into a court that is there, nor under open servers, nor takes an empty place for a court", async () => {
    const here = await installation("refusing");
    const nothing = await here.told(["backup", join(folder, "nothing")]);
    expect([nothing.code, nothing.complaints[0]]).toEqual([1, expect.stringContaining("nothing to back up")]);
    await working(here.url, here.files);
    const place = join(folder, "refused");
    await here.told(["backup", place]);
    expect(await here.told(["backup", place])).toMatchObject({ code: 1, out: "" });
    expect((await here.told(["restore", place])).complaints[0]).toContain("already holds the records of 1 courts");
    const there = await installation("open");
    const server = await openDatabase(there.url, 1);
    await server.app.query("select 1");
    expect((await there.told(["restore", place])).complaints[0]).toMatch(/^Servers or workers of Zhiheng use/);
    await server.close();
    expect((await there.told(["restore"])).complaints).toEqual([
      "FOLDER of the backup is missing; add --help for the usage",
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});

describe("work and serve", () => {
  test("a worker takes the jobs of a court nobody else serves, and stops when told, what is under way finished", async () => {
    const here = await installation("worked");
    await working(here.url, here.files);
    const database = await openDatabase(here.url, 2);
    const token = await signIn(database, ["hedong"]);
    const sealed = () =>
      asSession(database.app, token, async (tx) => ok((await tx.query("select from seal")).rowCount ?? 0));
    const untilSealed = async (): Promise<void> => {
      for (let tries = 0; tries < 200; tries += 1) {
        const seals = await sealed();
        if ("ok" in seals && seals.ok > 0) return;
        await new Promise((done) => setTimeout(done, 50));
      }
    };
    const { code, out } = await here.told(["work"], { stopped: untilSealed });
    expect(await sealed()).toEqual({ ok: 1 });
    expect([code, out]).toEqual([
      0,
      "The worker is ready and takes jobs\nStopping; what is under way is finished first …\n",
    ]);
    await database.close();
  });

  test("the server takes the place of the command line, with its options and nothing else", async () => {
    const became: unknown[] = [];
    const become = (...given: readonly unknown[]) => {
      became.push(given);
      return 0;
    };
    expect((await zhiheng(["serve", "--no-jobs"], {}, "en", { become })).code).toBe(0);
    expect((await zhiheng(["serve", "--no-job"], {}, "en", { become })).code).toBe(2);
    expect(became).toEqual([["apps/server/main.ts", ["--no-jobs"]]]);
  });
});
