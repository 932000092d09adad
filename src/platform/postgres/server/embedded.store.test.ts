import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { connectAdministrator } from "../database.ts";
import { isAlive } from "./cluster.ts";
import { startEmbedded } from "./embedded.ts";
import { keepEmbedded, postgresFor } from "./keeping.ts";
import { placeFor } from "./place.ts";

const MODULE = fileURLToPath(new URL("embedded.ts", import.meta.url));
const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
/** One that each test leaves stopped and whole. */
const folder = newFolder();
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "zhiheng-embedded-"));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
}

async function ask(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = await connectAdministrator(url);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database of a folder and says its number, until it is killed. */
function startElsewhere(): Promise<{ readonly postgres: number; readonly kill: () => Promise<void> }> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(MODULE)});
    const { pid } = await startEmbedded(${JSON.stringify(folder)});
    console.log(pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((done) => child.once("close", () => done()));
  return new Promise((done) => {
    child.stdout.once("data", (said) =>
      done({
        postgres: Number(String(said)),
        kill: async () => {
          child.kill("SIGKILL");
          await gone;
        },
      }),
    );
  });
}

describe("our own PostgreSQL", () => {
  test("keeps what it was told over a stop and a start, waits for the disk, and leaves nothing running", async () => {
    const first = await startEmbedded(folder);
    await ask(first.url, "create table kept as select 7 as seven");
    expect(await ask(first.url, "show fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(first.url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await startEmbedded(folder);
    expect(await ask(second.url, "select seven from kept")).toEqual([{ seven: 7 }]);
    expect(second.adopted).toBe(false);
    await second.stop();
    expect(readFileSync(join(folder, "postgres-18", "postgres.log"), "utf8")).not.toContain("not properly shut down");
  });

  test("a folder has one owner; a second is refused and told who", async () => {
    const { kill } = await startElsewhere();
    const second = startEmbedded(folder);
    await expect(second).rejects.toMatchObject({ code: "folder-taken" });
    await expect(second).rejects.toThrow(/未作任何改动[\s\S]*nothing was touched/);
    await kill();
    await (await startEmbedded(folder)).stop();
  });

  test("two that start at the same moment on a new folder do not both win", async () => {
    const fresh = newFolder();
    const both = await Promise.allSettled([startEmbedded(fresh), startEmbedded(fresh)]);
    const won = both.filter((one) => one.status === "fulfilled");
    expect(won).toHaveLength(1);
    for (const one of both) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "folder-taken" });
      else await one.value.stop();
    }
  });

  test("a server left behind by a killed process is adopted, with all it holds", async () => {
    const { postgres, kill } = await startElsewhere();
    await kill();
    expect(isAlive(postgres)).toBe(true);
    const next = await startEmbedded(folder);
    expect(next).toMatchObject({ pid: postgres, adopted: true });
    await next.stop();
    expect(existsSync(join(folder, "postgres-18", "data", "postmaster.pid"))).toBe(false);
  });

  test("starts only where no other is named, and stops only its own", async () => {
    const named = await postgresFor("postgres://court@example/zhiheng", folder);
    expect(named.url).toBe("postgres://court@example/zhiheng");
    await named.stop();
    const own = await postgresFor("", folder);
    expect(await ask(own.url, "select current_database() as name")).toEqual([{ name: "zhiheng" }]);
    await own.stop();
  });

  test("one that dies is started again at the same address, and whoever was connected goes on", async () => {
    const kept = await keepEmbedded(folder);
    await ask(kept.url, "create table outlived as select 7 as seven");
    const first = kept.pid;
    process.kill(first, "SIGKILL");
    const deadline = Date.now() + 20_000;
    let answer: unknown;
    while (answer === undefined && Date.now() < deadline) {
      await pause(50);
      answer = await ask(kept.url, "select seven from outlived").catch(() => undefined);
    }
    expect(answer).toEqual([{ seven: 7 }]);
    while (kept.pid === first && Date.now() < deadline) await pause(20);
    expect(kept.pid).not.toBe(first);
    await kept.stop();
    expect(isAlive(kept.pid)).toBe(false);
  });

  test("processes of a folder share one server: who owned it may go, and the last to stop stops it", async () => {
    const first = await keepEmbedded(folder);
    const second = await keepEmbedded(folder);
    const third = await keepEmbedded(folder);
    expect([second.pid, second.url]).toEqual([first.pid, first.url]);
    await first.stop();
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    // Whoever stayed owns the folder now, and starts its server again as the first would have.
    const deadline = Date.now() + 20_000;
    const died = second.pid;
    await pause(1_500);
    process.kill(died, "SIGKILL");
    while ((second.pid === died || third.pid === died) && Date.now() < deadline) await pause(20);
    expect(second.pid).not.toBe(died);
    expect(third.pid).toBe(second.pid);
    expect(await ask(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await Promise.all([second.stop(), third.stop()]);
    expect(isAlive(second.pid)).toBe(false);
  });

  test("data of another version is left alone and named", async () => {
    const older = newFolder();
    mkdirSync(join(older, "postgres-17"));
    await expect(startEmbedded(older)).rejects.toMatchObject({ code: "folder-of-other-version" });
    expect(existsSync(join(older, "postgres-18"))).toBe(false);
  });

  test("a stale process file of a machine that lost power does not stop it", async () => {
    const first = await startEmbedded(folder);
    await first.stop();
    const stale = join(folder, "postgres-18", "data", "postmaster.pid");
    writeFileSync(stale, `${2 ** 22 - 1}\n${join(folder, "postgres-18", "data")}\n0\n1\n\n127.0.0.1\n`);
    const second = await startEmbedded(folder);
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  test("under a closed home it lives where its user can reach it, and a note says where", async () => {
    const outside = newFolder();
    const home = join(outside, "home");
    mkdirSync(home, { mode: 0o700 });
    const project = join(home, "project", ".zhiheng");
    const place = placeFor(project, join(outside, "elsewhere"));
    const { stop, url } = await startEmbedded(project, place);
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
    await stop();
    const there = asRoot ? readFileSync(join(project, "elsewhere.txt"), "utf8").trim() : project;
    expect(existsSync(join(there, "postgres-18", "data"))).toBe(true);
  });
});
