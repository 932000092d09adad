import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { postmasterOf } from "#platform/postgres/server/cluster.ts";

/**
 * Stops the database of a server's folder and keeps it from being started again, for as long as `meanwhile` takes and then until so
 * many seconds are over. The server that owns it tries all the while, and succeeds as soon as it can.
 */
export async function withoutDatabase(home: string, seconds: number, meanwhile: () => Promise<void>): Promise<void> {
  const note = join(home, "elsewhere.txt");
  const folder = existsSync(note) ? readFileSync(note, "utf8").trim() : home;
  const data = join(folder, "postgres-18", "data");
  const began = performance.now();
  const running = postmasterOf(data);
  if (running === undefined) throw new Error(`no database runs in ${data}`);
  renameSync(data, `${data}.away`);
  try {
    process.kill(running.pid, "SIGQUIT");
    await meanwhile();
    await pause(Math.max(0, seconds * 1000 - (performance.now() - began)));
  } finally {
    renameSync(`${data}.away`, data);
  }
}
