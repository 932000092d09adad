import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import { assert } from "#kernel/assert.ts";
import { reasonOf, Trouble } from "../trouble.ts";
import { prepareRoles } from "./roles.ts";

/** A numbered SQL file. Its first line is a sentence that says what it is for. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
};

const FOLDER = new URL("migrations/", import.meta.url);
const MIGRATION_LOCK = 7_031_881;

/** The migrations this program knows, in order, without a gap. */
export function knownMigrations(folder: URL = FOLDER): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((file, index) => {
    const sql = readFileSync(new URL(file, folder), "utf8");
    const [, number, name] = /^(\d{4})-([a-z-]+)\.sql$/.exec(file) ?? [];
    assert(name !== undefined && Number(number) === index + 1, `${file} is not migration ${index + 1}`);
    assert(/^-- [A-Z].*\.\n/.test(sql), `${file} does not open with a sentence`);
    return { number: index + 1, name, sql, digest: createHash("sha256").update(sql).digest("hex") };
  });
}

/** For what is done once while other connections of the same process open the database. */
export const LAYING_OUT = MIGRATION_LOCK + 1;

/** Does something to the whole database while no other process of ours does. */
export async function alone<T>(
  administrator: pg.ClientBase,
  work: () => Promise<T>,
  lock = MIGRATION_LOCK,
): Promise<T> {
  await administrator.query("select pg_advisory_lock($1)", [lock]);
  try {
    return await work();
  } finally {
    await administrator.query("reset role");
    await administrator.query("select pg_advisory_unlock($1)", [lock]);
  }
}

/**
 * Brings a database to the schema of this program, or to `upTo` (at least 1). Call it `alone`. Refuses a newer schema and
 * altered files before touching anything. Each file is one transaction.
 */
export async function migrate(
  administrator: pg.ClientBase,
  known: readonly Migration[] = knownMigrations(),
  upTo = known.length,
): Promise<readonly Migration[]> {
  await migrationsDue(administrator, known);
  await prepareRoles(administrator);
  const applied = await appliedMigrations(administrator);
  const due = known.slice(applied.length, upTo);
  for (const migration of due) await apply(administrator, migration);
  await administrator.query("set role zhiheng_owner");
  await administrator.query("select zhiheng.settle_era()");
  await administrator.query("reset role");
  return due;
}

/** What `migrate` would do. Refuses a newer schema and altered files; changes nothing. */
export async function migrationsDue(
  administrator: pg.ClientBase,
  known: readonly Migration[] = knownMigrations(),
): Promise<readonly Migration[]> {
  const { rows } = await administrator.query<{ there: boolean }>(
    "select to_regclass('zhiheng.migration') is not null as there",
  );
  if (rows[0]?.there !== true) return known;
  await checkApplied(administrator, known);
  return known.slice((await appliedMigrations(administrator)).length);
}

async function checkApplied(administrator: pg.ClientBase, known: readonly Migration[]): Promise<void> {
  const applied = await appliedMigrations(administrator);
  const newest = applied.at(-1)?.number ?? 0;
  if (newest > known.length) throw new Trouble("schema-newer", { found: newest, known: known.length });
  const rewritten = applied.find(({ number, digest }) => known[number - 1]?.digest !== digest);
  if (rewritten !== undefined) throw new Trouble("schema-rewritten", { number: rewritten.number });
}

/** What was applied, in order. */
export async function appliedMigrations(
  administrator: pg.ClientBase,
): Promise<readonly { readonly number: number; readonly digest: string }[]> {
  const { rows } = await administrator.query<{ number: number; digest: string }>(
    "select number, digest from zhiheng.migration order by number",
  );
  return rows;
}

async function apply(administrator: pg.ClientBase, { number, name, sql, digest }: Migration): Promise<void> {
  try {
    await administrator.query("begin; set local role zhiheng_owner; set local search_path = zhiheng, pg_catalog");
    await administrator.query(sql);
    await administrator.query("insert into zhiheng.migration (number, name, digest) values ($1, $2, $3)", [
      number,
      name,
      digest,
    ]);
    await administrator.query("commit");
  } catch (error) {
    await administrator.query("rollback");
    throw new Trouble("migration-failed", { number, why: reasonOf(error) }, error);
  }
}
