import { setTimeout as pause } from "node:timers/promises";
import { ok } from "#kernel/outcome.ts";
import { random } from "#kernel/random.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { verifyStream } from "#platform/postgres/seals/verify.ts";
import { keepEmbedded } from "#platform/postgres/server/keeping.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { COURT, LAW, layOutBureau, sessionOf } from "../../tools/bench/office/bureau.ts";
import { registration } from "../../tools/bench/office/commands.ts";
import { lawOf } from "../../tools/load/law.ts";
import { type KeptServer, keepServer } from "./httpServers.ts";

export type FaultOrder = {
  readonly rounds: number;
  readonly seed: string;
  /** An empty folder for the database and the servers. */
  readonly folder: string;
  readonly say: (line: string) => void;
};

export type FaultReport = {
  /** Keys that were acknowledged, and how often one had to be sent again. */
  readonly acknowledged: number;
  readonly sentAgain: number;
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** Registered more than once, or by nobody's key. */
  readonly strange: readonly string[];
  /** Sent once more after all was over, and answered otherwise than before. */
  readonly otherwise: readonly string[];
  /** Streams whose chain does not hold. */
  readonly broken: readonly string[];
};

const WRITERS = 6;
const SERVERS = 2;
const PATIENCE = 90_000;
/** Commands acknowledged between one kill and the next. */
const MEANWHILE = 15;

/**
 * Registers cases over HTTP from several writers while database and servers are killed in turn. Each writer sends a command
 * until it is acknowledged, always under the same key. In the end every acknowledged key stands for one case, and says so again.
 */
export async function httpFaults({ rounds, seed, folder, say }: FaultOrder): Promise<FaultReport> {
  const chance = random(seed);
  const postgres = await keepEmbedded(folder);
  const database = await openDatabase(postgres.url, 4);
  await layOutBureau(database, lawOf(LAW));
  const { token } = await sessionOf(database, "generated-registrar-1");
  const servers = await Promise.all(
    Array.from({ length: SERVERS }, (_, number) => keepServer(postgres.url, `${folder}/server-${number}`)),
  );
  const desk: Desk = { servers, token, seed, streams: new Map(), stopped: false, sentAgain: 0 };
  try {
    // One writer's failure is everybody's end; it is told below, where all are waited for.
    const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(desk, writer)));
    writers.catch(() => {
      desk.stopped = true;
    });
    for (let round = 0; round < rounds; round += 1) {
      await moved(desk);
      await pause(chance.integer(0, 800));
      const victim = round % (SERVERS + 1);
      say(
        `round ${round + 1}: ${desk.streams.size} acknowledged, killing ${victim === 0 ? "the database" : `server ${victim}`}`,
      );
      if (victim === 0) kill(postgres.pid);
      else servers[victim - 1]?.kill();
    }
    await allUp(servers);
    await pause(1000);
    desk.stopped = true;
    await writers;
    return await judge(desk, database);
  } finally {
    desk.stopped = true;
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
    await postgres.stop();
  }
}

/** Kills a process that may just have died or not be back yet. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

type Desk = {
  readonly servers: readonly KeptServer[];
  readonly token: string;
  readonly seed: string;
  /** The stream each acknowledged command was answered with, by its number. */
  readonly streams: Map<number, string>;
  stopped: boolean;
  sentAgain: number;
};

/** Waits until some more commands were acknowledged, so that every kill meets work underway. */
async function moved(desk: Desk): Promise<void> {
  const { streams, servers } = desk;
  const wanted = streams.size + MEANWHILE;
  for (let waited = 0; streams.size < wanted && !desk.stopped; waited += 20) {
    if (waited > PATIENCE)
      throw new Error(`nothing is acknowledged: ${servers.map(({ trouble }) => trouble()).join("\n")}`);
    await pause(20);
  }
}

async function allUp(servers: readonly KeptServer[]): Promise<void> {
  for (let waited = 0; servers.some((server) => !server.isUp()); waited += 100) {
    if (waited > PATIENCE)
      throw new Error(`a server does not come back: ${servers.map(({ trouble }) => trouble()).join("\n")}`);
    await pause(100);
  }
}

/** One writer: command after command, each sent until it is acknowledged. Server after server, whichever answers. */
async function write(desk: Desk, writer: number): Promise<void> {
  for (let turn = 0; !desk.stopped; turn += 1) {
    const number = turn * WRITERS + writer;
    const since = performance.now();
    for (let attempt = 0; ; attempt += 1) {
      const came = await send(desk, number, (writer + attempt) % desk.servers.length);
      if (came !== undefined) {
        desk.streams.set(number, came);
        break;
      }
      if (performance.now() - since > PATIENCE) throw new Error(`command ${number} is not answered in ${PATIENCE} ms`);
      desk.sentAgain += 1;
      await pause(50);
    }
  }
}

/** The stream a command was answered with, or nothing where it is not known what became of it. */
async function send({ servers, token, seed }: Desk, number: number, server: number): Promise<string | undefined> {
  const headers = { "content-type": "application/json", cookie: `zhiheng=${token}` };
  const body = JSON.stringify(registration(number, seed));
  try {
    const answer = await fetch(`${servers[server]?.address}/api/commands`, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(20_000),
    });
    const said = (await answer.json()) as { readonly stream?: string; readonly code?: string; readonly en?: string };
    if (answer.status === 200) return said.stream;
    // Too many requests, a database that is away, or one lost while it kept: once more. Anything else would be the registrar's mistake.
    if (answer.status >= 500 || answer.status === 429 || said.code === "outcome-unknown") return undefined;
    throw new Refused(`${answer.status} ${said.code}: ${said.en}`);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}

class Refused extends Error {}

async function judge(desk: Desk, database: Parameters<typeof layOutBureau>[0]): Promise<FaultReport> {
  const cases = await asSession(database.app, desk.token, async (tx) => {
    const { rows } = await tx.query<{ stream: string; registered: number; listed: number }>(
      `select e.stream, count(*)::integer as registered,
          (select count(*)::integer from case_row r where r.court = e.court and r.stream = e.stream) as listed
        from event e where e.court = $1 and e.kind = 'case.registered' group by e.court, e.stream`,
      [COURT],
    );
    const broken: string[] = [];
    for (const { stream } of rows) if ((await verifyStream(tx, COURT, stream)).length > 0) broken.push(stream);
    return ok({ rows, broken });
  });
  if ("refused" in cases) throw new Error(cases.refused.en);
  const there = new Map(cases.ok.rows.map((row) => [row.stream, row]));
  const known = new Set(desk.streams.values());
  const otherwise: string[] = [];
  for (const [number, stream] of desk.streams) {
    const again = await send(desk, number, number % desk.servers.length);
    if (again !== stream) otherwise.push(`${number}: ${stream}, then ${again}`);
  }
  return {
    acknowledged: desk.streams.size,
    sentAgain: desk.sentAgain,
    lost: [...desk.streams].flatMap(([number, stream]) => (there.has(stream) ? [] : [`${number} ${stream}`])),
    strange: [
      ...cases.ok.rows.flatMap((row) =>
        row.registered === 1 && row.listed === 1 && known.has(row.stream) ? [] : [row.stream],
      ),
      ...(known.size === desk.streams.size ? [] : ["two commands with one case"]),
    ],
    otherwise,
    broken: cases.ok.broken,
  };
}
