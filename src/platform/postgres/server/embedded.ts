import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { codeOf, reasonOf, Trouble } from "../trouble.ts";
import { ADMINISTRATOR, type Cluster, isAlive, logEnd, openCluster, postmasterOf, spawnPostgres } from "./cluster.ts";
import { type Place, placeFor } from "./place.ts";

/** A running PostgreSQL of our own. */
export type Embedded = {
  /** The administrator's connection string, for this process and those it starts. */
  readonly url: string;
  readonly pid: number;
  /** Whether a server was found running that an earlier process of ours left behind. */
  readonly adopted: boolean;
  /** Ends connections in order, flushes, stops. */
  readonly stop: () => Promise<void>;
};

const DATABASE = "zhiheng";
/** An advisory lock in the database `postgres`: whoever holds it owns the folder, and it goes with its connection. */
const OWNER_LOCK = 7_031_880;
const START_SECONDS = 60;
const STOP_SECONDS = 60;
const SILENCE_SECONDS = 3;
const CANNOT_CONNECT_NOW = "57P03";
const WRONG_PASSWORD = "28P01";
const OWNER = "zhiheng owner, process ";
const SHARER = "zhiheng sharer, process ";

/**
 * Starts the PostgreSQL of a folder, or adopts one that a killed process left running. The folder has one owner at a
 * time; a second is refused. Started again at the same `port`, it is found by whoever knew it.
 */
export async function startEmbedded(folder: string, place: Place = placeFor(folder), port?: number): Promise<Embedded> {
  const shared = await shareEmbedded(folder, place, port);
  if (shared.owns()) return shared;
  const holder = await shared.holder();
  await shared.leave();
  throw new Trouble("folder-taken", { folder: place.folder, holder });
}

/** One process's part in the PostgreSQL of a folder. */
export type Shared = Embedded & {
  /** Whether it is this process that starts the server again when it dies. */
  readonly owns: () => boolean;
  /** Takes the folder over if its owner is gone. Fails when the connection is lost that would hold it. */
  readonly claim: () => Promise<void>;
  /** The process that owns the folder, as it said itself. */
  readonly holder: () => Promise<string>;
  /** Lets go of the folder, and leaves the server to the others. */
  readonly leave: () => Promise<void>;
};

/**
 * Starts the PostgreSQL of a folder or joins the one that runs there. The first process owns the folder; any number may share it, and
 * whoever stops last stops the server.
 */
export async function shareEmbedded(folder: string, place: Place = placeFor(folder), port?: number): Promise<Shared> {
  const cluster = await openCluster(place);
  const { server, adopted } = await reach(cluster, port);
  const member = clientFor(cluster, server.port, `${SHARER}${process.pid}`);
  await member.connect();
  let owns = await claims(member);
  // The lock went with its connection.
  member.on("end", () => {
    owns = false;
  });
  if (owns) await createDatabase(member);
  else await databaseThere(member);
  const leave = (): Promise<void> => member.end().catch(() => undefined);
  return {
    url: urlOf(cluster, server.port, DATABASE),
    pid: server.pid,
    adopted,
    owns: () => owns,
    claim: async () => {
      owns = owns || (await claims(member));
    },
    holder: () => holderOf(member),
    leave,
    stop: async () => {
      await leave();
      if (await wantedByOthers(cluster, server.port)) return;
      await stopPostgres(cluster, server.pid);
    },
  };
}

type Server = { readonly pid: number; readonly port: number };

const urlOf = ({ password }: Cluster, port: number, database: string): string =>
  `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/${database}`;

/** The server of a cluster, answering: the one that runs, or a new one. */
async function reach(
  cluster: Cluster,
  port: number | undefined,
): Promise<{ readonly server: Server; readonly adopted: boolean }> {
  const deadline = performance.now() + START_SECONDS * 1000;
  const patience = performance.now() + SILENCE_SECONDS * 1000;
  let started: { gone: boolean } | undefined;
  while (performance.now() < deadline) {
    const server = postmasterOf(cluster.data);
    const answer = server !== undefined && isAlive(server.pid) ? await ask(cluster, server.port) : "silence";
    if (answer === "ready" && server !== undefined) return { server, adopted: started === undefined };
    // A process number may have passed to a stranger: PostgreSQL itself refuses if one of its own still uses the data.
    const alone = server === undefined || !isAlive(server.pid) || performance.now() > patience;
    if (answer === "silence" && alone && (started === undefined || started.gone)) {
      const attempt = { gone: false };
      const { exited } = spawnPostgres(cluster, port ?? (await freePort()));
      exited.then(() => {
        attempt.gone = true;
      });
      started = attempt;
    }
    await pause(30);
  }
  throw new Trouble("not-started", { seconds: START_SECONDS, log: cluster.log, why: logEnd(cluster) });
}

/** Whether this cluster's server answers on a port: ready, still recovering, or nobody. */
async function ask(cluster: Cluster, port: number): Promise<"ready" | "recovering" | "silence"> {
  const client = clientFor(cluster, port, "zhiheng start");
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster.data ? "ready" : "silence";
  } catch (error) {
    if (codeOf(error) === WRONG_PASSWORD) throw new Trouble("folder-foreign", { folder: cluster.data }, error);
    return codeOf(error) === CANNOT_CONNECT_NOW ? "recovering" : "silence";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(cluster: Cluster, port: number, name: string): pg.Client {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, "postgres"),
    application_name: name,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
  });
  // A server that dies is noticed by whoever uses it; an idle connection must not end the process.
  client.on("error", () => undefined);
  return client;
}

/** Tries to own the folder; who does says so in the name of his connection. */
async function claims(member: pg.Client): Promise<boolean> {
  const { rows } = await member.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [OWNER_LOCK]);
  if (rows[0]?.mine !== true) return false;
  await member.query(`set application_name = '${OWNER}${process.pid}'`);
  return true;
}

async function holderOf(member: pg.Client): Promise<string> {
  const { rows } = await member.query<{ name: string }>(
    "select application_name as name from pg_stat_activity where application_name like $1 and pid <> pg_backend_pid()",
    [`${OWNER}%`],
  );
  return rows[0]?.name.slice(OWNER.length) ?? "?";
}

/** Whether another process has a part in the server, or is just now finding out that it is the last. One that does not answer is wanted by nobody. */
async function wantedByOthers(cluster: Cluster, port: number): Promise<boolean> {
  const client = clientFor(cluster, port, "zhiheng leaving");
  try {
    await client.connect();
    const { rows } = await client.query<{ wanted: boolean }>(
      `select not pg_try_advisory_lock($1) or exists (
          select from pg_stat_activity where application_name like any ($2) and pid <> pg_backend_pid()) as wanted`,
      [OWNER_LOCK, [`${OWNER}%`, `${SHARER}%`]],
    );
    return rows[0]?.wanted === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(owner: pg.Client): Promise<void> {
  try {
    if (!(await isThere(owner))) await owner.query(`create database ${DATABASE} encoding 'UTF8'`);
  } catch (error) {
    await owner.end();
    throw new Trouble("unreachable", { why: reasonOf(error) }, error);
  }
}

/** The owner makes the database; whoever joined a moment later waits for it. */
async function databaseThere(member: pg.Client): Promise<void> {
  for (const began = performance.now(); !(await isThere(member)); await pause(50))
    if (performance.now() - began > START_SECONDS * 1000)
      throw new Trouble("unreachable", { why: `database ${DATABASE}` });
}

async function isThere(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  return rowCount !== 0;
}

/** Fast shutdown; after half the time an immediate one, which loses nothing either but recovers at the next start. */
async function stopPostgres(cluster: Cluster, pid: number): Promise<void> {
  const began = performance.now();
  let harder = false;
  let released: number | undefined;
  signal(pid, "SIGINT");
  // Its last act is to remove the process file; a dead process whose parent is busy may be listed a while longer.
  while (isAlive(pid) && (released === undefined || performance.now() - released < 500)) {
    if (postmasterOf(cluster.data)?.pid !== pid) released ??= performance.now();
    const waited = (performance.now() - began) / 1000;
    if (waited > STOP_SECONDS) throw new Trouble("not-stopped", { pid, seconds: STOP_SECONDS });
    if (waited > STOP_SECONDS / 2 && !harder) {
      signal(pid, "SIGQUIT");
      harder = true;
    }
    await pause(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
