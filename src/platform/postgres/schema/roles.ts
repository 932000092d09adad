import pg from "pg";
import { codeOf, reasonOf, Trouble } from "../trouble.ts";

/** Who may what. Owner: holds the tables. App: the servers. Gate: opens sessions. Keeper: reads all, for backups. */
const ROLES = ["zhiheng_owner", "zhiheng_app", "zhiheng_gate", "zhiheng_keeper"] as const;
const ALREADY = new Set(["42710", "23505"]);

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** The login of the servers, or of the gate, in one database; several databases may share a cluster. */
const loginName = (database: string, duty: "app" | "gate"): string => `${database}_login_${duty}`;

/** Creates what migrations stand on: roles, the schema, the list of migrations. Safe to repeat, and at once. */
export async function prepareRoles(administrator: pg.ClientBase): Promise<void> {
  try {
    for (const role of ROLES) await createRole(administrator, `create role ${role} nologin`, role);
    await administrator.query(`grant ${ROLES.join(", ")} to current_user`);
    const { rows } = await administrator.query<{ name: string }>("select current_database() as name");
    const database = quoted(rows[0]?.name ?? "");
    await administrator.query(`grant create on database ${database} to zhiheng_owner`);
    await administrator.query(`revoke connect, temporary on database ${database} from public`);
    await administrator.query("revoke create on schema public from public");
    await administrator.query("set role zhiheng_owner");
    await administrator.query("alter default privileges revoke execute on functions from public");
    await administrator.query("create schema if not exists zhiheng");
    await administrator.query("grant usage on schema zhiheng to zhiheng_app, zhiheng_gate, zhiheng_keeper");
    await administrator.query(`create table if not exists zhiheng.migration (
      number integer primary key,
      name text not null,
      digest text not null,
      applied_at timestamptz not null default now()
    )`);
    await administrator.query("reset role");
  } catch (error) {
    throw new Trouble("not-administrator", { why: reasonOf(error) }, error);
  }
}

async function createRole(administrator: pg.ClientBase, statement: string, role: string): Promise<void> {
  const { rowCount } = await administrator.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount !== 0) return;
  try {
    await administrator.query(statement);
  } catch (error) {
    // Another database of this cluster may be prepared at the same moment.
    if (!ALREADY.has(codeOf(error) ?? "")) throw error;
  }
}

/** Logins of this database and their passwords. The passwords lie in the owner's table, so that every process finds the same. */
export async function prepareLogins(administrator: pg.ClientBase): Promise<Readonly<Record<"app" | "gate", Login>>> {
  const { rows } = await administrator.query<{ database: string; app: string; gate: string }>(`
    select current_database() as database,
      (select encode(value, 'hex') from zhiheng.secret where name = 'login-app') as app,
      (select encode(value, 'hex') from zhiheng.secret where name = 'login-gate') as gate`);
  const [row] = rows;
  if (row === undefined) throw new Trouble("not-administrator", { why: "zhiheng.secret" });
  const logins = {
    app: { user: loginName(row.database, "app"), password: row.app },
    gate: { user: loginName(row.database, "gate"), password: row.gate },
  };
  for (const duty of ["app", "gate"] as const) await prepareLogin(administrator, duty, logins[duty], row.database);
  return logins;
}

export type Login = { readonly user: string; readonly password: string };

async function prepareLogin(administrator: pg.ClientBase, duty: string, login: Login, database: string): Promise<void> {
  const name = quoted(login.user);
  await createRole(administrator, `create role ${name}`, login.user);
  // Said again at every start: the role may be left from a database of this name that is gone.
  await administrator.query(`alter role ${name} login password ${pg.escapeLiteral(login.password)}`);
  await administrator.query(`grant zhiheng_${duty} to ${name}`);
  await administrator.query(`grant connect on database ${quoted(database)} to ${name}`);
  await administrator.query(`alter role ${name} in database ${quoted(database)} set search_path = zhiheng, pg_catalog`);
}
