import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { checkServer, connectAdministrator } from "../database.ts";
import { alone, knownMigrations, migrate } from "../schema/migrate.ts";
import { signatureCheck } from "../seals/keys.ts";
import { type Discrepancy, verifySeals } from "../seals/verify.ts";
import { reasonOf, Trouble } from "../trouble.ts";
import { type Along, contentsIn, fileOf, MANIFEST, type Manifest } from "./backup.ts";
import { contentsOf, copyContents, weighContents } from "./contents.ts";
import { measuring } from "./measure.ts";
import { copyOut } from "./tables.ts";

/** What was restored, and what seals of it do not agree: whatever did not agree before the backup does not after. */
export type Restored = { readonly manifest: Manifest; readonly discrepancies: readonly Discrepancy[] };

/** Reads a backup's manifest and holds every file against it: after it was made, and before anything is touched by it. */
export async function readBackup(place: string): Promise<Manifest> {
  const unreadable = (why: string, cause?: unknown) => new Trouble("backup-unreadable", { place, why }, cause);
  try {
    const manifest = JSON.parse(await readFile(join(place, MANIFEST), "utf8")) as Manifest;
    if (manifest.format !== 1) throw new Error(`format ${manifest.format}`);
    for (const { name, rows, digest } of manifest.tables) {
      const meter = measuring();
      const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
      await pipeline(createReadStream(fileOf(place, name)), createGunzip(), meter.stream, nowhere);
      const found = meter.read();
      if (found.rows !== rows || found.digest !== digest) throw new Error(`${name}.copy.gz`);
    }
    if (manifest.contents !== undefined) {
      const { count, bytes } = await weighContents(contentsIn(place));
      if (count !== manifest.contents.count || bytes !== manifest.contents.bytes) throw new Error("files");
    }
    return manifest;
  } catch (error) {
    throw unreadable(reasonOf(error), error);
  }
}

/**
 * Puts a backup into an empty database that nobody else uses, in one transaction: each table is copied in, copied out again and
 * compared, and if one differs nothing stays. A backup of an older schema is brought up to date afterwards. Files come first: those
 * without a record are swept, a record without its file would be a loss.
 */
export async function restore(
  url: string,
  place: string,
  { files, told = () => undefined }: Along = {},
): Promise<Restored> {
  const manifest = await readBackup(place);
  const known = knownMigrations();
  if (manifest.schema.length > known.length)
    throw new Trouble("schema-newer", { found: manifest.schema.length, known: known.length });
  for (const { number, digest } of manifest.schema)
    if (known[number - 1]?.digest !== digest) throw new Trouble("schema-rewritten", { number });
  const administrator = await connectAdministrator(url);
  try {
    await checkServer(administrator);
    await alone(administrator, async () => {
      await demandEmpty(administrator);
      await demandAlone(administrator);
      if (files !== undefined)
        await copyContents(contentsIn(place), files, contentsOf(contentsIn(place)), (count) => told("files", count));
      await migrate(administrator, known, manifest.schema.length);
      await load(administrator, place, manifest, told);
      await migrate(administrator, known);
    });
    return { manifest, discrepancies: await verifyAll(administrator) };
  } finally {
    await administrator.end();
  }
}

async function demandEmpty(administrator: pg.ClientBase): Promise<void> {
  const { rows } = await administrator.query<{ there: boolean }>(
    "select to_regclass('zhiheng.court') is not null as there",
  );
  if (rows[0]?.there !== true) return;
  const counted = await administrator.query<{ courts: number }>("select count(*) as courts from zhiheng.court");
  const courts = counted.rows[0]?.courts ?? 0;
  if (courts > 0) throw new Trouble("not-empty", { courts });
}

/** Servers and workers that are open keep what they read of an empty database: they are stopped first. */
async function demandAlone(administrator: pg.ClientBase): Promise<void> {
  const { rows } = await administrator.query<{ others: number }>(
    `select count(*) as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'zhiheng%'`,
  );
  const others = rows[0]?.others ?? 0;
  if (others > 0) throw new Trouble("database-in-use", { others });
}

async function load(
  administrator: pg.ClientBase,
  place: string,
  manifest: Manifest,
  told: (what: string, count: number) => void,
): Promise<void> {
  await administrator.query("begin; set local role zhiheng_owner; set local search_path = zhiheng, pg_catalog");
  try {
    const triggers = await insertTriggers(administrator);
    for (const { table, name } of triggers) await administrator.query(`alter table ${table} disable trigger ${name}`);
    const fenced = await fencedTables(administrator);
    for (const table of fenced) await administrator.query(`alter table ${table} no force row level security`);
    for (const { name, columns } of manifest.tables) {
      await administrator.query(`delete from ${name}`);
      const rows = administrator.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
      await pipeline(createReadStream(fileOf(place, name)), createGunzip(), rows);
      if (name === "court") await administrator.query("select add_part(id) from court order by id");
    }
    await administrator.query("select setval('event_position', max(position)) from event having count(*) > 0");
    for (const table of manifest.tables) {
      const found = await copyOut(administrator, table, new Writable({ write: (_part, _encoding, done) => done() }));
      if (found.digest !== table.digest)
        throw new Trouble("backup-differs", { table: table.name, expected: table.rows, found: found.rows });
      told(table.name, found.rows);
    }
    for (const table of fenced) await administrator.query(`alter table ${table} force row level security`);
    for (const { table, name } of triggers) await administrator.query(`alter table ${table} enable trigger ${name}`);
    await administrator.query("commit");
  } catch (error) {
    await administrator.query("rollback");
    throw error;
  }
}

/** Triggers that check new rows against those before: the backup's rows were checked when they were new. */
async function insertTriggers(administrator: pg.ClientBase) {
  const { rows } = await administrator.query<{ table: string; name: string }>(`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'zhiheng'::regnamespace and not t.tgisinternal and not c.relispartition and t.tgtype & 4 <> 0`);
  return rows;
}

async function fencedTables(administrator: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await administrator.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'zhiheng'::regnamespace and relforcerowsecurity and not relispartition`);
  return rows.map(({ name }) => name);
}

async function verifyAll(administrator: pg.ClientBase): Promise<readonly Discrepancy[]> {
  await administrator.query("begin; set local role zhiheng_keeper; set local search_path = zhiheng, pg_catalog");
  const { rows } = await administrator.query<{ id: string }>("select id from court order by id");
  const found: Discrepancy[] = [];
  for (const { id } of rows)
    for (const one of await verifySeals(administrator, id, await signatureCheck(administrator, id)))
      found.push({ what: one.what, at: `${id} ${one.at}` });
  await administrator.query("rollback");
  return found;
}
