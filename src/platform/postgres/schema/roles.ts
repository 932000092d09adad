import pg from "pg";
import { codeOf, reasonOf, Trouble } from "../trouble.ts";

/**
 * Who may what. Owner: holds the tables. App: the servers. Gate: opens sessions. Keeper: reads all, for backups. Worker: holds
 * the queue of jobs and takes them, and sees nothing else.
 */
const ROLES = ["zhiheng_owner", "zhiheng_app", "zhiheng_gate", "zhiheng_keeper", "zhiheng_worker"] as const;
const DUTIES = ["app", "gate", "worker"] as const;
const ALREADY = new Set(["42710", "23505"]);

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** What a login of ours is for: the servers, the gate, or taking jobs. */
export type Duty = (typeof DUTIES)[number];

/** A login in one database; several databases may share a cluster. */
const loginName = (database: string, duty: Duty): string => `${database}_login_${duty}`;

/** Creates what migrations stand on: roles, the schema, the list of migrations. Safe to repeat, and at once. */
export async function prepareRoles(administrator: pg.ClientBase): Promise<void> {
  try {
    for (const role of ROLES) await createRole(administrator, `create role ${role} nologin`, role);
    await administrator.query(`grant ${ROLES.join(", ")} to current_user`);
    // The owner's functions queue jobs, in tables the worker holds behind row security of their own.
    await administrator.query("grant zhiheng_worker to zhiheng_owner");
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
export async function prepareLogins(administrator: pg.ClientBase): Promise<Readonly<Record<Duty, Login>>> {
  const { rows } = await administrator.query<{ database: string; duty: Duty; password: string }>(`
    select current_database() as database, substr(name, 7) as duty, encode(value, 'hex') as password
    from zhiheng.secret where name like 'login-%'`);
  const login = async (duty: Duty): Promise<Login> => {
    const row = rows.find((one) => one.duty === duty);
    if (row === undefined) throw new Trouble("not-administrator", { why: "zhiheng.secret" });
    const made = { user: loginName(row.database, duty), password: row.password };
    await prepareLogin(administrator, duty, made, row.database);
    return made;
  };
  return { app: await login("app"), gate: await login("gate"), worker: await login("worker") };
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
