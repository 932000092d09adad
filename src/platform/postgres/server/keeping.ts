import { isAlive } from "./cluster.ts";
import { type Embedded, type Shared, shareEmbedded } from "./embedded.ts";
import { placeFor } from "./place.ts";

const LOOKED_AT_EVERY = 500;

/**
 * Starts the PostgreSQL of a folder, or joins the one another process started there, and starts it again, at the same address,
 * whenever it dies: killed, or out of disk space. Those connected to it wait, or say that it is away, and go on by themselves.
 */
export async function keepEmbedded(folder: string): Promise<Embedded> {
  const place = placeFor(folder);
  let current = await shareEmbedded(folder, place);
  const port = Number(new URL(current.url).port);
  const again = () => shareEmbedded(folder, place, port);
  let stopping = false;
  let restarting: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (stopping || restarting !== undefined || (current.owns() && isAlive(current.pid))) return;
    restarting = (isAlive(current.pid) ? claimed(current) : again())
      .catch(again)
      .then(
        (started) => {
          current = started;
        },
        // Whatever stands in the way, the disk perhaps: it is tried again until it is gone.
        () => undefined,
      )
      .finally(() => {
        restarting = undefined;
      });
  }, LOOKED_AT_EVERY).unref();
  return {
    url: current.url,
    adopted: current.adopted,
    get pid() {
      return current.pid;
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await current.stop();
    },
  };
}

/** The same part in the same server, as its owner if nobody else is. */
async function claimed(shared: Shared): Promise<Shared> {
  await shared.claim();
  return shared;
}

/** The PostgreSQL to work with: the one `DATABASE_URL` names, which is not ours to stop, or our own under a folder, which processes share. */
export async function postgresFor(
  databaseUrl: string | undefined,
  folder: string,
): Promise<Pick<Embedded, "url" | "stop">> {
  return databaseUrl === undefined || databaseUrl === ""
    ? keepEmbedded(folder)
    : { url: databaseUrl, stop: () => Promise.resolve() };
}
