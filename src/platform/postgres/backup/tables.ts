import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Measure, measuring } from "./measure.ts";

/** What a backup holds of one table. */
export type KeptTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly order: readonly string[];
};

/** Left out: keys and sessions of one installation, what migrations write themselves, what is computed from events (`…_row` too). */
const NOT_KEPT = [
  "day_turned",
  "entry_key",
  "first_token",
  "migration",
  "seal_secret",
  "secret",
  "session",
  "sign_in_attempt",
  "snapshot",
];

/** Every other table, the list of courts first: their parts must exist before what belongs to them. */
export async function keptTables(administrator: pg.ClientBase): Promise<readonly KeptTable[]> {
  const { rows } = await administrator.query<KeptTable>(
    `select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns,
        (select array_agg(quote_ident(k.attname) order by array_position(i.indkey::smallint[], k.attnum))
          from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
          where i.indrelid = c.oid and i.indisprimary) as order
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'zhiheng'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> all ($1) and c.relname not like '%\\_row'
      group by c.oid, c.relname order by c.relname <> 'court', c.relname`,
    [NOT_KEPT],
  );
  return rows.map(({ name, columns, order }) => ({ name, columns: arrayOf(columns), order: arrayOf(order) }));
}

/** Arrays of names come as PostgreSQL writes them. */
const arrayOf = (names: readonly string[] | string): readonly string[] =>
  typeof names === "string" ? names.slice(1, -1).split(",") : names;

/** Writes a table's rows in the order of its key into a stream, and says what they amount to. */
export async function copyOut(
  administrator: pg.ClientBase,
  { name, columns, order }: KeptTable,
  ...into: readonly NodeJS.WritableStream[]
): Promise<Measure> {
  const meter = measuring();
  const rows = administrator.query(
    copyTo(`copy (select ${columns.join(", ")} from zhiheng.${name} order by ${order.join(", ")}) to stdout`),
  );
  await pipeline([rows, meter.stream, ...into]);
  return meter.read();
}
