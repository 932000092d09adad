import { mkdirSync } from "node:fs";
import { startJobs } from "#office/jobs/start.ts";
import { openOffice } from "#office/open.ts";
import { installationIn } from "#platform/installation.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import type { Command } from "../command.ts";
import { EXIT, type Surroundings } from "../surroundings.ts";
import { sayIn } from "../wording.ts";

/** `work`: takes jobs and answers nobody, until told to stop. Any number of them may run beside any number of servers. */
export const work: Command = {
  options: {},
  takes: 0,
  async run(_, around) {
    const tell = (code: string, ...args: readonly string[]) => around.out(`${sayIn(around.language, code, ...args)}\n`);
    const installation = installationIn(around.env);
    mkdirSync(installation.home, { recursive: true });
    const stopped = around.stopped();
    const postgres = await postgresFor(installation.databaseUrl, installation.home);
    try {
      const office = await openOffice({ ...installation, url: postgres.url });
      try {
        const jobs = await startJobs(office, reporting(around));
        tell("work-ready");
        await stopped;
        tell("work-stopping");
        await jobs.stop();
      } finally {
        await office.close();
      }
    } finally {
      await postgres.stop();
    }
    return EXIT.done;
  },
};

/** Every failed job is said once it failed; it is tried again by itself. */
const reporting =
  ({ language, complain }: Surroundings) =>
  (task: string, error: unknown): void =>
    complain(sayIn(language, "work-failed", task, error instanceof Error ? error.message : String(error)));
