import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { demonstrationIn, layOutDemo, PASSWORD } from "#office/demo/layOut.ts";
import { application } from "#office/http/application.ts";
import { firstToken } from "#office/identity/founding.ts";
import { startJobs } from "#office/jobs/start.ts";
import { type OpenOffice, openOffice } from "#office/open.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { alone } from "#platform/postgres/schema/migrate.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { nameOf } from "#policy/who.ts";
import { screensIn } from "./screens.ts";
import type { Starting } from "./surroundings.ts";
import { tell } from "./wording.ts";

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

/** Starts everything, in order, and says what it does; what cannot start is said and stops what was started. */
export async function serve(start: Starting): Promise<Running> {
  const note = start.quiet ? () => undefined : tell;
  mkdirSync(start.home, { recursive: true });
  note("starting");
  const [postgres, screens] = await Promise.all([
    postgresFor(start.databaseUrl, start.home),
    start.screens === "none" ? undefined : screensIn(start.home, () => note("building")),
  ]);
  try {
    return await opened(start, postgres, screens);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

type Postgres = Awaited<ReturnType<typeof postgresFor>>;

async function opened(start: Starting, postgres: Postgres, screens: string | undefined): Promise<Running> {
  const note = start.quiet ? () => undefined : tell;
  const office = await openOffice({
    url: postgres.url,
    courts: start.courts,
    files: start.files,
    secure: start.secure,
  });
  if (start.demo) await demonstrate(office, start);
  const log = { file: join(start.home, "server.log"), level: start.quiet ? "warn" : "info" };
  const app = await application(office, { log, ...(screens === undefined ? {} : { screens }) });
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

/** Lays out the demonstration and shows who signs in as what. */
async function demonstrate(office: OpenOffice, { quiet, courts }: Starting): Promise<void> {
  if (!quiet) tell("founding");
  const which = demonstrationIn(readCourtFiles(courts));
  const administrator = await connectAdministrator(office.database.url);
  // Two servers of one folder may start at once: one lays it out, the other finds it.
  const members = await alone(administrator, () => layOutDemo(office, which, () => undefined)).finally(() =>
    administrator.end(),
  );
  if (quiet) return;
  tell("card", PASSWORD);
  const { law } = await office.courtOn(which.id, office.today());
  for (const { login, holds } of members)
    console.log(
      `  ${login.padEnd(24)}${holds.map(({ key, leads }) => nameOf(key, law) + (leads === true ? " ★" : "")).join("、")}`,
    );
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
