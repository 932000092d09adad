import type pg from "pg";

/** What there is in the schema, one line or definition each, by the catalogue alone: no program of PostgreSQL's is needed. */
const PARTS: Readonly<Record<string, string>> = {
  tables: `
    select format('%s %s%s%s', case c.relkind when 'S' then 'sequence' else 'table' end, c.relname,
      case when c.relkind = 'p' then ' partitioned ' || pg_get_partkeydef(c.oid) else '' end,
      case when c.relrowsecurity then ' fenced' || case when c.relforcerowsecurity then ' even for its owner' else '' end else '' end)
    from pg_class c where c.relnamespace = 'zhiheng'::regnamespace and c.relkind in ('r', 'p', 'S') and not c.relispartition
    order by c.relname`,
  columns: `
    select format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end,
      case when a.attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      left join pg_collation l on l.oid = a.attcollation
    where c.relnamespace = 'zhiheng'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`,
  constraints: `
    select format('%s: %s', c.relname, pg_get_constraintdef(k.oid))
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'zhiheng'::regnamespace and not c.relispartition and k.contype in ('p', 'u', 'f', 'c', 'x')
    order by c.relname, k.contype, k.conname`,
  indexes: `
    select pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'zhiheng'::regnamespace and not c.relispartition and not i.indisprimary
    order by 1`,
  policies: `
    select format('%s.%s %s to %s%s%s', tablename, policyname, lower(cmd), array_to_string(roles, ', '),
      coalesce(' using ' || qual, ''), coalesce(' check ' || with_check, ''))
    from pg_policies where schemaname = 'zhiheng' order by tablename, policyname`,
  triggers: `
    select pg_get_triggerdef(t.oid) || case t.tgenabled when 'A' then ' always' else '' end
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'zhiheng'::regnamespace and not t.tgisinternal and not c.relispartition
    order by c.relname, t.tgname`,
  grants: `
    select format('%s on %s to %s', string_agg(lower(privilege), ', ' order by privilege), object, grantee)
    from (
      select c.relname::text as object, a.privilege_type as privilege, a.grantee::regrole::text as grantee, c.relowner as owner, a.grantee as who
      from pg_class c cross join lateral aclexplode(c.relacl) a where c.relnamespace = 'zhiheng'::regnamespace and not c.relispartition
      union all
      select c.relname || '.' || t.attname, a.privilege_type, a.grantee::regrole::text, c.relowner, a.grantee
      from pg_class c join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a
      where c.relnamespace = 'zhiheng'::regnamespace and not c.relispartition
      union all
      select p.oid::regprocedure::text, a.privilege_type, a.grantee::regrole::text, p.proowner, a.grantee
      from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace = 'zhiheng'::regnamespace
    ) as granted where who <> owner group by object, grantee order by object, grantee`,
  functions: `
    select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'zhiheng'::regnamespace
    order by p.oid::regprocedure::text`,
};

/** The whole schema as text: the same text, the same schema. Courts' parts of a table are not named. */
export async function describeSchema(administrator: pg.ClientBase): Promise<string> {
  await administrator.query("set search_path = zhiheng, pg_catalog");
  const sections: string[] = [];
  for (const [title, query] of Object.entries(PARTS)) {
    const { rows } = await administrator.query<string[]>({ text: query, rowMode: "array" });
    sections.push(`-- ${title}\n${rows.map(([line]) => line).join("\n")}\n`);
  }
  await administrator.query("reset search_path");
  return sections.join("\n");
}
