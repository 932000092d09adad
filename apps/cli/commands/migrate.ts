import { installationIn } from "#platform/installation.ts";
import { checkServer, connectAdministrator, openDatabase } from "#platform/postgres/database.ts";
import { knownMigrations, migrationsDue } from "#platform/postgres/schema/migrate.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../surroundings.ts";
import { sayIn } from "../wording.ts";

/** `migrate`: which changes of the schema a database has, which are due, and unless only asked, makes them. */
export const migrating: Command = {
  options: { check: "flag" },
  takes: 0,
  async run(given, around) {
    const tell = (code: string, ...args: readonly string[]) => around.out(`${sayIn(around.language, code, ...args)}\n`);
    const installation = installationIn(around.env);
    const postgres = await postgresFor(installation.databaseUrl, installation.home);
    try {
      const due = await dueIn(postgres.url);
      const known = knownMigrations();
      for (const migration of known) {
        const state = due.includes(migration.number) ? "migrate-due" : "migrate-applied";
        tell(state, String(migration.number).padStart(4, "0"), migration.name);
      }
      if (due.length === 0) tell("migrate-none", String(known.length));
      else if (given.flag("check")) tell("migrate-waits", String(due.length));
      else {
        await (await openDatabase(postgres.url, 1)).close();
        tell("migrate-done", String(due.length), String(known.length));
      }
      return due.length > 0 && given.flag("check") ? EXIT.found : EXIT.done;
    } finally {
      await postgres.stop();
    }
  },
};

/** Numbers of migrations a database has not had; refuses one that is newer than this program, or altered. */
async function dueIn(url: string): Promise<readonly number[]> {
  const administrator = await connectAdministrator(url);
  try {
    await checkServer(administrator);
    return (await migrationsDue(administrator)).map(({ number }) => number);
  } finally {
    await administrator.end();
  }
}
