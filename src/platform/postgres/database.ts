import pg from "pg";
import { prepareJobs } from "./schema/jobSchema.ts";
import { alone, migrate } from "./schema/migrate.ts";
import { type Duty, type Login, prepareLogins } from "./schema/roles.ts";
import { allTold } from "./telling.ts";
import { codeOf, reasonOf, Trouble, within } from "./trouble.ts";
import { types } from "./types.ts";

/** An open database: `app` for all work inside sessions, `gate` for opening and closing sessions and nothing else. */
export type Database = {
  readonly app: pg.Pool;
  readonly gate: pg.Pool;
  /** The administrator's connection string: migrations, backup, restore. */
  readonly url: string;
  /** For connections outside the pools: of the servers, to listen; of the workers, to take jobs. */
  readonly urls: Readonly<Record<"app" | "worker", string>>;
  readonly close: () => Promise<void>;
};

const OLDEST = 150_000;
const CONNECT_SECONDS = 30;
const STATEMENT_SECONDS = 60;

/**
 * Opens a PostgreSQL: checks version and encoding, brings the schema up to date, and connects as the two logins that may do
 * no more than their duty. `url` is the administrator's. Any number of processes may open at once.
 */
export async function openDatabase(url: string, connections = 10): Promise<Database> {
  const administrator = await connectAdministrator(url);
  let logins: Readonly<Record<Duty, Login>>;
  try {
    await checkServer(administrator);
    logins = await alone(administrator, async () => {
      await migrate(administrator);
      await prepareJobs(administrator, url);
      return prepareLogins(administrator);
    });
  } finally {
    await administrator.end();
  }
  const app = poolFor(urlFor(url, logins.app), connections);
  const gate = poolFor(urlFor(url, logins.gate), 2);
  return {
    app,
    gate,
    url,
    urls: { app: urlFor(url, logins.app), worker: urlFor(url, logins.worker) },
    close: async () => {
      await allTold(app);
      await within(CONNECT_SECONDS, "closing connections", Promise.all([app.end(), gate.end()]));
    },
  };
}

/** A connection as the administrator, for work that only one process does at a time. */
export async function connectAdministrator(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "zhiheng administrator",
    connectionTimeoutMillis: CONNECT_SECONDS * 1000,
    options: "-c timezone=UTC",
    types,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Trouble("unreachable", { why: reasonOf(error) || (codeOf(error) ?? "") }, error);
  }
}

/** Refuses a server that is too old, or a database that cannot hold every name. */
export async function checkServer(administrator: pg.Client): Promise<void> {
  const { rows } = await administrator.query<{ number: string; words: string; encoding: string }>(`
    select current_setting('server_version_num') as number, current_setting('server_version') as words,
      current_setting('server_encoding') as encoding`);
  const { number = "0", words = "", encoding = "" } = rows[0] ?? {};
  if (Number(number) < OLDEST) throw new Trouble("too-old", { found: words });
  if (encoding !== "UTF8") throw new Trouble("not-utf8", { found: encoding });
}

function urlFor(url: string, { user, password }: Login): string {
  const parsed = new URL(url);
  parsed.username = encodeURIComponent(user);
  parsed.password = password;
  return parsed.href;
}

function poolFor(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "zhiheng",
    max,
    connectionTimeoutMillis: CONNECT_SECONDS * 1000,
    statement_timeout: STATEMENT_SECONDS * 1000,
    query_timeout: (STATEMENT_SECONDS + 5) * 1000,
    idle_in_transaction_session_timeout: STATEMENT_SECONDS * 1000,
    // Statements here are short: compiling one costs more than running it.
    options: "-c timezone=UTC -c jit=off",
    keepAlive: true,
    pipeline: true,
    types,
  } as pg.PoolConfig);
  // Connections of a server that died are dropped by the pool, and the next statement meets the trouble itself; neither an
  // idle connection nor one between two statements may end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
