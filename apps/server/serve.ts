import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { application } from "#office/http/application.ts";
import { firstToken } from "#office/identity/founding.ts";
import { startJobs } from "#office/jobs/start.ts";
import { openOffice } from "#office/open.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { demonstrate } from "./demonstration.ts";
import { screensIn } from "./screens.ts";
import type { Starting } from "./surroundings.ts";
import { tell } from "./wording.ts";

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

/** Starts everything, in order, and says what it does; what cannot start is said and stops what was started. */
export async function serve(start: Starting): Promise<Running> {
  const note = start.quiet ? () => undefined : tell;
  mkdirSync(start.home, { recursive: true });
  note("starting");
  const postgres = await postgresFor(start.databaseUrl, start.home);
  try {
    return await opened(start, postgres);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

type Postgres = Awaited<ReturnType<typeof postgresFor>>;

async function opened(start: Starting, postgres: Postgres): Promise<Running> {
  const note = start.quiet ? () => undefined : tell;
  // Screens are built while the courts are laid out: each waits much for others.
  const [{ office, card }, screens] = await Promise.all([
    openedOffice(start, postgres),
    start.screens === "none" ? undefined : screensIn(start.home, () => note("building")),
  ]);
  const log = { file: join(start.home, "server.log"), level: start.quiet ? "warn" : "info" };
  const app = await application(office, {
    log,
    ...(screens === undefined ? {} : { screens }),
    ...(card === undefined ? {} : { card }),
  });
  const address = await listening(app, start);
  const jobs = start.jobs
    ? await startJobs(office, (task, error) => app.log.error({ task, error: String(error) }, "job failed"))
    : undefined;
  const token = await firstToken(office.database);
  if (token !== undefined) note("first-token", `${address}/first`, token);
  if (start.quiet) console.log(JSON.stringify({ ready: address, ...(token === undefined ? {} : { token }) }));
  note("ready", address);
  if (!start.jobs) note("jobs-elsewhere");
  return {
    address,
    stop: async () => {
      note("stopping");
      await app.close();
      await jobs?.stop();
      await office.close();
      await postgres.stop();
    },
  };
}

async function openedOffice(start: Starting, { url }: Postgres) {
  const { courts, files, secure } = start;
  const office = await openOffice({ url, courts, files, secure });
  return { office, card: start.demo ? await demonstrate(office, start) : undefined };
}

type Listener = { listen(options: { host: string; port: number }): Promise<string> };

/** Listens on the port, or on the next free one where another program has it. */
async function listening(app: Listener, { host, port, movesOn }: Starting, tries = 20): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken || !movesOn || tries === 0) throw error;
    return listening(app, { host, port: port + 1, movesOn } as Starting, tries - 1);
  }
}
