import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "./database.ts";
import { closeSession, openSession } from "./sessions.ts";
import { asSession, type Entered } from "./transaction.ts";

/** Rows written down for looking up, made from the log alone. */
export type Projection = {
  readonly name: string;
  /** Its tables: each has `court` and `stream`, and a row belongs to one stream. */
  readonly tables: readonly string[];
  /** Writes the rows of these streams from their events. There are none of them yet, and nobody else extends these streams. */
  readonly write: (tx: Entered, court: string, streams: readonly string[]) => Promise<void>;
};

/** What rows made anew amount to beside those there were. */
export type Comparison = {
  readonly streams: number;
  readonly rows: number;
  /** Where they differ, at most a hundred. */
  readonly differing: readonly { readonly table: string; readonly stream: string }[];
};

type Source = Pick<Database, "app" | "gate">;

const BATCH = 200;
const MOST_DIFFERING = 100;
const SESSION = 12 * 3_600_000;

/**
 * Makes every row of a court anew, a batch of streams a transaction, while work goes on: the streams of a batch are locked, and
 * rows of streams that are no more are removed. Safe to break off and to repeat. Returns how many streams were gone through.
 */
export async function rebuild(database: Source, court: string, projection: Projection): Promise<number> {
  return throughStreams(database, court, async (tx, streams, first) => {
    if (first) await removeOrphans(tx, court, projection);
    await remove(tx, court, projection, streams);
    await projection.write(tx, court, streams);
  });
}

/** Makes every row of a court anew and compares with what is there, table by table and stream by stream. Nothing is changed. */
export async function compare(database: Source, court: string, projection: Projection): Promise<Comparison> {
  const differing: { table: string; stream: string }[] = [];
  let rows = 0;
  const streams = await throughStreams(database, court, async (tx, batch, first) => {
    if (first) differing.push(...(await orphans(tx, court, projection)));
    const before = await digests(tx, court, projection, batch);
    await tx.query("savepoint rows_as_they_are");
    await remove(tx, court, projection, batch);
    await projection.write(tx, court, batch);
    const after = await digests(tx, court, projection, batch);
    await tx.query("rollback to savepoint rows_as_they_are");
    for (const table of projection.tables)
      for (const stream of batch) {
        const key = `${table} ${stream}`;
        rows += after.get(key)?.rows ?? 0;
        if (before.get(key)?.digest !== after.get(key)?.digest) differing.push({ table, stream });
      }
  });
  return { streams, rows, differing: differing.slice(0, MOST_DIFFERING) };
}

/** Calls `work` with every stream of a court, in the order of names, a batch a transaction, each locked. */
async function throughStreams(
  database: Source,
  court: string,
  work: (tx: Entered, streams: readonly string[], first: boolean) => Promise<void>,
): Promise<number> {
  const expiresAt = (Date.now() + SESSION) as Instant;
  const token = await openSession(database, { person: "job:rows", acting: [court], expiresAt });
  try {
    let last = "";
    for (let done = 0; ; ) {
      const outcome = await asSession(database.app, token, async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          "select id from stream where court = $1 and version > 0 and id > $2 order by id limit $3",
          [court, last, BATCH],
        );
        const streams = rows.map(({ id }) => id);
        await tx.query("select from hold($1, $2)", [court, streams]);
        await work(tx, streams, done === 0);
        return ok(streams);
      });
      if ("refused" in outcome) throw new Error(outcome.refused.en);
      done += outcome.ok.length;
      last = outcome.ok.at(-1) ?? last;
      if (outcome.ok.length < BATCH) return done;
    }
  } finally {
    await closeSession(database, token);
  }
}

async function remove(tx: Entered, court: string, { tables }: Projection, streams: readonly string[]): Promise<void> {
  for (const table of tables)
    await tx.query(`delete from ${table} where court = $1 and stream = any ($2)`, [court, streams]);
}

const WITHOUT_STREAM =
  "court = $1 and not exists (select from stream s where s.court = $1 and s.id = t.stream and s.version > 0)";

async function removeOrphans(tx: Entered, court: string, { tables }: Projection): Promise<void> {
  for (const table of tables) await tx.query(`delete from ${table} t where ${WITHOUT_STREAM}`, [court]);
}

async function orphans(tx: Entered, court: string, { tables }: Projection) {
  const found: { table: string; stream: string }[] = [];
  for (const table of tables) {
    const { rows } = await tx.query<{ stream: string }>(
      `select distinct stream from ${table} t where ${WITHOUT_STREAM} order by stream limit ${MOST_DIFFERING}`,
      [court],
    );
    found.push(...rows.map(({ stream }) => ({ table, stream })));
  }
  return found;
}

type Digests = ReadonlyMap<string, { readonly digest: string; readonly rows: number }>;

/** For each table and stream that has rows: how many, and a digest of them whatever their order. */
async function digests(
  tx: Entered,
  court: string,
  { tables }: Projection,
  streams: readonly string[],
): Promise<Digests> {
  const found = new Map<string, { digest: string; rows: number }>();
  for (const table of tables) {
    const { rows } = await tx.query<{ stream: string; digest: string; rows: number }>(
      `select stream, count(*) as rows,
          encode(sha256(convert_to(string_agg(t::text, E'\\n' order by t::text), 'UTF8')), 'hex') as digest
        from ${table} t where court = $1 and stream = any ($2) group by stream`,
      [court, streams],
    );
    for (const { stream, digest, rows: count } of rows) found.set(`${table} ${stream}`, { digest, rows: count });
  }
  return found;
}
