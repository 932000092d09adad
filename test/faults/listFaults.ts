import { setTimeout as pause } from "node:timers/promises";
import { ok } from "#kernel/outcome.ts";
import { random } from "#kernel/random.ts";
import type { SignedIn } from "#office/identity/signedIn.ts";
import { type Database, openDatabase } from "#platform/postgres/database.ts";
import { verifyStream } from "#platform/postgres/seals/verify.ts";
import { keepEmbedded } from "#platform/postgres/server/keeping.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { COURT, LAW, layOutBureau, MARK, sessionOf } from "../../tools/bench/office/bureau.ts";
import { lawOf } from "../../tools/load/law.ts";
import { bookOf } from "../kit/workbooks.ts";
import { keepServer, keepWorker } from "./httpServers.ts";
import type { KeptProgram } from "./keptProgram.ts";

export type ListOrder = {
  /** So often the worker is killed. */
  readonly kills: number;
  readonly rows: number;
  readonly seed: string;
  /** An empty folder for the database, the server and the worker. */
  readonly folder: string;
  /** Waits until what a dead worker held is free by itself, instead of letting it go as if that time were over. */
  readonly patient: boolean;
  readonly say: (line: string) => void;
};

export type ListReport = {
  /** Rows marked as registered in the end. */
  readonly done: number;
  /** Kills that met cases registered and not yet marked. */
  readonly unmarked: number;
  /** Rows without a case of their own instrument. */
  readonly lost: readonly string[];
  /** Rows with more than one, and cases of no row. */
  readonly twice: readonly string[];
  /** Serials left out between the first and the last that were given. */
  readonly gaps: readonly number[];
  /** Streams whose chain does not hold. */
  readonly broken: readonly string[];
};

const PATIENCE = 120_000;
/** Cases registered between one kill and the next, so that every kill meets work underway. */
const MEANWHILE = 10;

/**
 * Brings a list over HTTP and kills the worker that registers it, again and again: in any moment, and in every second round in
 * the moment between a case being there and its row being marked. In the end each row stands for one case of its own.
 */
export async function listFaults(order: ListOrder): Promise<ListReport> {
  const { folder } = order;
  const postgres = await keepEmbedded(folder);
  const database = await openDatabase(postgres.url, 4);
  await layOutBureau(database, lawOf(LAW));
  const session = await sessionOf(database, "generated-registrar-1");
  const home = `${folder}/office`;
  const server = await keepServer(postgres.url, home, { ZHIHENG_JOBS: "off" });
  const worker = await keepWorker(postgres.url, home);
  try {
    await bring(server.address, session, order.rows);
    const unmarked = await killing(worker, database, session, order);
    for (let waited = 0; (await stand(database, session)).wanted > 0; waited += 200) {
      if (waited > PATIENCE) throw new Error(`the list is not finished: ${worker.trouble()}`);
      await pause(200);
    }
    return { unmarked, ...(await judge(database, session, order.rows)) };
  } finally {
    await worker.stop();
    await server.stop();
    await database.close();
    await postgres.stop();
  }
}

const instrumentOf = (row: number): string => `（2026）${MARK}民初${row}号`;

/** The list, wanted in whole by a registrar at his screen. The heading is its first row. */
async function bring(address: string, { token }: SignedIn, count: number): Promise<void> {
  const head = ["案件类型", "申请执行人", "被执行人", "执行依据文号", "执行标的额", "执行标的种类"];
  const rows = Array.from({ length: count }, (_, index) => [
    "首次执行",
    "禾一",
    `鹿${index}商贸有限公司`,
    instrumentOf(index + 2),
    "30000",
    "金钱给付",
  ]);
  const post = async (
    path: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const headers = { "content-type": type, cookie: `zhiheng=${token}` };
    const answer = await fetch(`${address}${path}`, { method: "POST", headers, body });
    const said = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said;
  };
  const json = "application/json";
  const book = new Uint8Array(bookOf([head, ...rows]));
  const { digest } = await post("/api/files?name=list.xlsx", "application/octet-stream", book);
  const { id } = await post("/api/imports", json, JSON.stringify({ kind: "registration", digest }));
  await post(`/api/imports/${String(id)}/run`, json, "{}");
}

/** Kills the worker so often, and says how many kills met cases that were there and not yet marked. */
async function killing(
  worker: KeptProgram,
  database: Database,
  session: SignedIn,
  { kills, seed, patient, say }: ListOrder,
): Promise<number> {
  const chance = random(seed);
  let unmarked = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const { cases } = await stand(database, session);
    const between = kill % 2 === 0;
    const until = ({ cases: now, done }: Stand) => now >= cases + MEANWHILE && (!between || now > done);
    for (let since = performance.now(); ; ) {
      const now = await stand(database, session);
      if (now.wanted === 0 || until(now)) break;
      if (performance.now() - since > PATIENCE) throw new Error(`nothing is registered: ${worker.trouble()}`);
    }
    if (!between) await pause(chance.integer(0, 150));
    worker.kill();
    const met = await stand(database, session);
    if (met.cases > met.done) unmarked += 1;
    say(`kill ${kill}: ${met.cases} registered, ${met.done} marked, ${met.wanted} to go`);
    if (!patient)
      await asking(database, session, (tx) =>
        tx.query("update import set held_until = '-infinity' where court = $1", [COURT]),
      );
  }
  return unmarked;
}

type Stand = { readonly cases: number; readonly done: number; readonly wanted: number };

const stand = (database: Database, session: SignedIn): Promise<Stand> =>
  asking(database, session, async (tx) => {
    const { rows } = await tx.query<Stand>(
      `select (select count(*)::integer from case_row where court = $1) as cases,
          count(*) filter (where state = 'done')::integer as done, count(*) filter (where state = 'wanted')::integer as wanted
        from import_line where court = $1`,
      [COURT],
    );
    return rows[0] ?? { cases: 0, done: 0, wanted: 0 };
  });

async function asking<T>({ app }: Database, { token }: SignedIn, work: (tx: Entered) => Promise<T>): Promise<T> {
  const came = await asSession(app, token, async (tx) => ok(await work(tx)));
  if ("refused" in came) throw new Error(came.refused.en);
  return came.ok;
}

type Registered = { readonly stream: string; readonly instrument: string; readonly serial: number };

const judge = (database: Database, session: SignedIn, count: number): Promise<Omit<ListReport, "unmarked">> =>
  asking(database, session, async (tx) => {
    const { rows: cases } = await tx.query<Registered>(
      "select stream, instrument, serial::integer as serial from case_row where court = $1 order by serial",
      [COURT],
    );
    const { rows: events } = await tx.query<{ stream: string }>(
      "select stream from event where court = $1 and kind = 'case.registered'",
      [COURT],
    );
    const { rows: lines } = await tx.query<{ row: number; stream: string | null }>(
      "select row, stream from import_line where court = $1 and state = 'done' order by row",
      [COURT],
    );
    const broken: string[] = [];
    for (const { stream } of cases) if ((await verifyStream(tx, COURT, stream)).length > 0) broken.push(stream);
    const byStream = new Map(cases.map((one) => [one.stream, one.instrument]));
    const wanted = Array.from({ length: count }, (_, index) => index + 2);
    const marked = new Map(lines.map(({ row, stream }) => [row, stream ?? ""]));
    const serials = new Set(cases.map(({ serial }) => serial));
    return {
      done: lines.length,
      lost: wanted
        .filter((row) => byStream.get(marked.get(row) ?? "") !== instrumentOf(row))
        .map((row) => `row ${row}`),
      twice: [
        ...cases.filter(({ stream }) => ![...marked.values()].includes(stream)).map(({ stream }) => stream),
        ...events.filter(({ stream }, at) => events.findIndex((one) => one.stream === stream) !== at).map(String),
      ],
      gaps: Array.from({ length: cases.at(-1)?.serial ?? 0 }, (_, at) => at + 1).filter((one) => !serials.has(one)),
      broken,
    };
  });
