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

/**
 * Starts the PostgreSQL of a folder, or adopts one that a killed process left running. The folder has one owner at a
 * time; a second is refused. Workers are handed the owner's `url`. Started again at the same `port`, it is found by whoever knew it.
 */
export async function startEmbedded(folder: string, place: Place = placeFor(folder), port?: number): Promise<Embedded> {
  const cluster = await openCluster(place);
  const { server, adopted } = await reach(cluster, port);
  const owner = await own(cluster, server.port);
  await createDatabase(owner);
  return {
    url: urlOf(cluster, server.port, DATABASE),
    pid: server.pid,
    adopted,
    stop: async () => {
      await owner.end().catch(() => undefined);
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

async function own(cluster: Cluster, port: number): Promise<pg.Client> {
  const client = clientFor(cluster, port, `${OWNER}${process.pid}`);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [OWNER_LOCK]);
  if (rows[0]?.mine === true) return client;
  const others = await client.query<{ name: string }>(
    "select application_name as name from pg_stat_activity where application_name like $1 and pid <> pg_backend_pid()",
    [`${OWNER}%`],
  );
  await client.end();
  const holder = others.rows[0]?.name.slice(OWNER.length) ?? "?";
  throw new Trouble("folder-taken", { folder: cluster.place.folder, holder });
}

async function createDatabase(owner: pg.Client): Promise<void> {
  try {
    const { rowCount } = await owner.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await owner.query(`create database ${DATABASE} encoding 'UTF8'`);
  } catch (error) {
    await owner.end();
    throw new Trouble("unreachable", { why: reasonOf(error) }, error);
  }
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
