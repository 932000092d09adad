import type pg from "pg";

/** How large the database is, and each table that is not small, parts counted with their whole. */
export async function sizes(administrator: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await administrator.query<{ name: string; bytes: number; rows: number }>(`
    select coalesce(p.inhparent::regclass::text, c.oid::regclass::text) as name,
      sum(pg_total_relation_size(c.oid))::bigint as bytes, sum(greatest(c.reltuples, 0))::bigint as rows
    from pg_class c left join pg_inherits p on p.inhrelid = c.oid
    where c.relnamespace = 'zhiheng'::regnamespace and c.relkind = 'r'
    group by 1 having sum(pg_total_relation_size(c.oid)) > 1000000 order by 2 desc`);
  const whole = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString("en")} MB`;
  return [
    `${megabytes(whole)} in all`,
    ...rows.map(
      ({ name, bytes, rows: many }) => `  ${name}: ${megabytes(bytes)}, about ${many.toLocaleString("en")} rows`,
    ),
  ];
}
