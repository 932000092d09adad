import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createGzip } from "node:zlib";
import type { Instant } from "#kernel/instant.ts";
import { connectAdministrator } from "../database.ts";
import { appliedMigrations } from "../schema/migrate.ts";
import { Trouble } from "../trouble.ts";
import type { Measure } from "./measure.ts";
import { copyOut, type KeptTable, keptTables } from "./tables.ts";

/** What a backup says of itself. */
export type Manifest = {
  readonly format: 1;
  readonly takenAt: Instant;
  readonly schema: readonly { readonly number: number; readonly digest: string }[];
  readonly tables: readonly (KeptTable & Measure)[];
};

export const MANIFEST = "manifest.json";
export const fileOf = (place: string, table: string): string => join(place, `${table}.copy.gz`);

/**
 * Copies the database into a new folder, as it stands at one instant; work goes on meanwhile. The folder has its name only
 * once everything is on the disk. Refuses to overwrite.
 */
export async function backUp(url: string, place: string, takenAt: Instant): Promise<Manifest> {
  if (existsSync(place)) throw new Trouble("backup-exists", { place });
  const half = `${place}.partial`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  const administrator = await connectAdministrator(url);
  try {
    const schema = await appliedMigrations(administrator);
    await administrator.query("begin isolation level repeatable read read only");
    await administrator.query("set local role zhiheng_keeper");
    const tables: (KeptTable & Measure)[] = [];
    for (const table of await keptTables(administrator)) {
      const file = fileOf(half, table.name);
      const measure = await copyOut(administrator, table, createGzip({ level: 4 }), createWriteStream(file));
      await flush(file);
      tables.push({ ...table, ...measure });
    }
    await administrator.query("commit");
    const manifest: Manifest = { format: 1, takenAt, schema, tables };
    const file = await open(join(half, MANIFEST), "w");
    await file.writeFile(`${JSON.stringify(manifest, undefined, 2)}\n`);
    await file.sync();
    await file.close();
    await rename(half, place);
    await flush(dirname(place));
    return manifest;
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  } finally {
    await administrator.end();
  }
}

async function flush(path: string): Promise<void> {
  const held = await open(path, "r");
  await held.sync();
  await held.close();
}
