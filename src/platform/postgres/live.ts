import pg from "pg";
import type { Database } from "./database.ts";
import { CHANNEL, type Told, tellLater } from "./telling.ts";
import type { Entered } from "./transaction.ts";

/** Says, a moment after the transaction is kept, that a stream reached a version; if it is not kept, nothing. */
export function notify(tx: Entered, court: string, stream: string, version: number): Promise<void> {
  tellLater(tx, [court, stream, version]);
  return Promise.resolve();
}

/** Hears that a stream reached a version. */
export type Reached = (court: string, stream: string, version: number) => void;

const AGAIN_AFTER = 500;
const STILL_THERE_EVERY = 10_000;

/**
 * Listens to all processes, this one included, over one connection of its own that comes back by itself. After a gap it says
 * `missed`: whatever is shown should be looked at again.
 */
export async function listen(
  { urls }: Pick<Database, "urls">,
  reached: Reached,
  missed: () => void = () => undefined,
): Promise<{ readonly close: () => Promise<void> }> {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const lost = (of: pg.Client): void => {
    if (closed || client !== of) return;
    client = undefined;
    of.end().catch(() => undefined);
    timer = setTimeout(again, AGAIN_AFTER);
    timer.unref();
  };
  const again = (): void => {
    if (closed) return;
    connect().then(missed, () => {
      timer = setTimeout(again, AGAIN_AFTER);
      timer.unref();
    });
  };
  const connect = async (): Promise<void> => {
    const made = listener(urls.app, reached);
    made.on("error", () => lost(made));
    made.on("end", () => lost(made));
    await made.connect();
    await made.query(`listen ${CHANNEL}`);
    client = made;
  };
  // A connection that went without a word is noticed by asking.
  const asking = setInterval(() => {
    const asked = client;
    asked?.query("select 1").catch(() => lost(asked));
  }, STILL_THERE_EVERY).unref();
  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(asking);
      await client?.end().catch(() => undefined);
    },
  };
}

function listener(url: string, reached: Reached): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: "zhiheng listener",
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  client.on("notification", ({ payload = "[]" }) => {
    const [court, stream, version] = JSON.parse(payload) as Partial<Told>;
    if (court !== undefined && stream !== undefined && version !== undefined) reached(court, stream, version);
  });
  return client;
}
