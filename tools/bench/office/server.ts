import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { startEmbedded } from "#platform/postgres/server/embedded.ts";

/** Does something with a PostgreSQL of its own that waits for the disk as in earnest, and removes it unless it is to be `kept` somewhere. */
export async function withPostgres<T>(work: (url: string, folder: string) => Promise<T>, kept?: string): Promise<T> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "zhiheng-bench-"));
  mkdirSync(folder, { recursive: true });
  // The user PostgreSQL runs as must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  try {
    return await work(server.url, folder);
  } finally {
    await server.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** A database beside the one at a url, the same in everything. Nobody may be connected to it. */
export async function twinOf(url: string, name: string): Promise<string> {
  const twin = new URL(url);
  const original = twin.pathname.slice(1);
  twin.pathname = "/postgres";
  const administrator = await connectAdministrator(twin.href);
  await administrator.query(`create database ${name} template ${original}`);
  await administrator.end();
  twin.pathname = `/${name}`;
  return twin.href;
}
