import type pg from "pg";
import type { Database } from "#platform/postgres/database.ts";

type Statement = string | pg.QueryConfig | { readonly text: string; readonly values: readonly unknown[] };

/** What one transaction sent: statements that were on their way together, one after another. */
export type Recorded = readonly (readonly Statement[])[];

/** A database whose transactions are written down as they are sent. */
export type Recorder = { readonly database: Database; take(): readonly Recorded[] };

/** Writes down every transaction of the servers' login, in the order in which they ended. */
export function recorder(database: Database): Recorder {
  let ended: Recorded[] = [];
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await database.app.connect();
    const sent: Statement[][] = [];
    let underway = 0;
    const query = (text: Statement, values?: readonly unknown[]): Promise<pg.QueryResult> => {
      const statement = values === undefined ? text : { text: String(text), values };
      if (underway === 0) sent.push([]);
      sent.at(-1)?.push(statement);
      underway += 1;
      const answer = client.query(statement as pg.QueryConfig);
      answer.then(
        () => {
          underway -= 1;
        },
        () => {
          underway -= 1;
        },
      );
      return answer;
    };
    const release = (broken?: Error | boolean): void => {
      ended.push(sent);
      client.release(broken);
    };
    return Object.create(client, { query: { value: query }, release: { value: release } }) as pg.PoolClient;
  };
  // Single statements outside transactions, news among them, go their own way.
  const query = database.app.query.bind(database.app);
  const app = Object.create(database.app, { connect: { value: connect }, query: { value: query } }) as pg.Pool;
  return {
    database: { ...database, app },
    take: () => {
      const taken = ended;
      ended = [];
      return taken;
    },
  };
}

/** Sends a recorded transaction again, as it was sent. */
export async function replay(pool: pg.Pool, recorded: Recorded): Promise<void> {
  const client = await pool.connect();
  try {
    for (const together of recorded) await Promise.all(together.map((one) => client.query(one as pg.QueryConfig)));
  } finally {
    client.release();
  }
}

/** Does pieces of work, so many at a time, in their order. Returns the seconds one waits for all of them. */
export async function together<T>(
  pieces: readonly T[],
  atOnce: number,
  work: (piece: T, one: number) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  const left = pieces.entries();
  const worker = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value[1], next.value[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - start) / 1000;
}
