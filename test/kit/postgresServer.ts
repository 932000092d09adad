import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connectAdministrator, openDatabase } from "#platform/postgres/database.ts";
import { type Embedded, startEmbedded } from "#platform/postgres/server/embedded.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The administrator's connection to the server of this run. */
    server: string;
  }
}

export const TEMPLATE = "zhiheng_template";

/** The address of a database of the same server. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * One PostgreSQL for all tests of a run, with a migrated database that test files copy: our own, or the one that
 * `ZHIHENG_TEST_DATABASE` names (an administrator of an empty server).
 */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["ZHIHENG_TEST_DATABASE"];
  const folder = mkdtempSync(join(tmpdir(), "zhiheng-postgres-"));
  // The user PostgreSQL runs as must be able to enter; its own folder inside stays closed.
  chmodSync(folder, 0o755);
  const own: Embedded | undefined = given === undefined ? await startEmbedded(folder) : undefined;
  const server = own?.url ?? given ?? "";
  const administrator = await connectAdministrator(server);
  // These databases live for one run: only the tests of our own server, on folders of their own, wait for the disk.
  if (own !== undefined) {
    await administrator.query("alter system set fsync = off");
    await administrator.query("select pg_reload_conf()");
  }
  await administrator.query(`drop database if exists ${TEMPLATE}`);
  await administrator.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  await administrator.end();
  await (await openDatabase(databaseAt(server, TEMPLATE))).close();
  project.provide("server", server);
  return async () => {
    await own?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
