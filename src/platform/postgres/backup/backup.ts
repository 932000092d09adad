import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createGzip } from "node:zlib";
import type pg from "pg";
import type { Instant } from "#kernel/instant.ts";
import { connectAdministrator } from "../database.ts";
import { appliedMigrations } from "../schema/migrate.ts";
import { Trouble } from "../trouble.ts";
import { type Contents, copyContents } from "./contents.ts";
import type { Measure } from "./measure.ts";
import { copyOut, type KeptTable, keptTables } from "./tables.ts";

/** What a backup says of itself. */
export type Manifest = {
  readonly format: 1;
  readonly takenAt: Instant;
  readonly schema: readonly { readonly number: number; readonly digest: string }[];
  readonly tables: readonly (KeptTable & Measure)[];
  /** Files people brought, in `files/`; none where only the database was copied. */
  readonly contents?: Contents;
};

/** What goes along with the database, and who hears how far it has come. */
export type Along = {
  /** The folder of what people brought. */
  readonly files?: string;
  /** A table that is through with its rows, or `files` with how many by now. */
  readonly told?: (what: string, count: number) => void;
};

export const MANIFEST = "manifest.json";
export const contentsIn = (place: string): string => join(place, "files");
export const fileOf = (place: string, table: string): string => join(place, `${table}.copy.gz`);

/**
 * Copies the database into a new folder, as it stands at one instant, and the files it knows of; work goes on meanwhile. The
 * folder has its name only once everything is on the disk. Refuses to overwrite.
 */
export async function backUp(
  url: string,
  place: string,
  takenAt: Instant,
  { files, told = () => undefined }: Along = {},
): Promise<Manifest> {
  if (existsSync(place)) throw new Trouble("backup-exists", { place });
  const half = `${place}.partial`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  const administrator = await connectAdministrator(url);
  try {
    const { rows } = await administrator.query<{ there: boolean }>(
      "select to_regclass('zhiheng.migration') is not null as there",
    );
    if (rows[0]?.there !== true) throw new Trouble("nothing-to-keep", {});
    const schema = await appliedMigrations(administrator);
    await administrator.query("begin isolation level repeatable read read only");
    await administrator.query("set local role zhiheng_keeper");
    const tables: (KeptTable & Measure)[] = [];
    for (const table of await keptTables(administrator)) {
      const file = fileOf(half, table.name);
      const measure = await copyOut(administrator, table, createGzip({ level: 4 }), createWriteStream(file));
      await flush(file);
      tables.push({ ...table, ...measure });
      told(table.name, measure.rows);
    }
    const known = files === undefined ? undefined : await knownFiles(administrator);
    await administrator.query("commit");
    const copied =
      files === undefined || known === undefined
        ? {}
        : { contents: await copyContents(files, contentsIn(half), known, (count) => told("files", count)) };
    const manifest: Manifest = { format: 1, takenAt, schema, tables, ...copied };
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

async function knownFiles(administrator: pg.ClientBase) {
  const { rows } = await administrator.query<{ court: string; digest: string }>(
    "select court, digest from zhiheng.file order by court, digest",
  );
  return rows;
}

async function flush(path: string): Promise<void> {
  const held = await open(path, "r");
  await held.sync();
  await held.close();
}
