import type pg from "pg";

/** An index that can be made again. */
type Index = { readonly name: string; readonly made: string };

/**
 * Indexes of the tables to be loaded that enforce nothing, of tables that are still empty: kept up row by row they cost more than
 * all else, made at the end a fraction. Parts of a table go with their whole.
 */
export async function dropIndexes(administrator: pg.ClientBase, tables: readonly string[]): Promise<readonly Index[]> {
  const { rows } = await administrator.query<Index & { table: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made, c.oid::regclass::text as table
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'zhiheng'::regnamespace and c.relname = any ($1) and not i.indisunique and not c.relispartition`,
    [tables],
  );
  const dropped: Index[] = [];
  for (const { name, made, table } of rows) {
    const { rowCount } = await administrator.query(`select from ${table} limit 1`);
    if (rowCount !== 0) continue;
    await administrator.query(`drop index ${name}`);
    dropped.push({ name, made });
  }
  return dropped;
}

/** Makes dropped indexes again, one after another. */
export async function makeIndexes(
  administrator: pg.ClientBase,
  indexes: readonly Index[],
  say: (name: string) => void,
): Promise<void> {
  await administrator.query("set maintenance_work_mem = '512MB'");
  for (const { name, made } of indexes) {
    say(name);
    await administrator.query(made.replace(" ON ONLY ", " ON "));
  }
}
