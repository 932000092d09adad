import type { Instant } from "#kernel/instant.ts";
import { installationIn } from "#platform/installation.ts";
import { backUp } from "#platform/postgres/backup/backup.ts";
import { readBackup } from "#platform/postgres/backup/restore.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { due } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

/** `backup`: copies a running court into a new folder, and reads the folder back before it says so. */
export const backup: Command = {
  options: {},
  takes: 1,
  async run(given, around) {
    const tell = (code: string, ...args: readonly string[]) => around.out(`${sayIn(around.language, code, ...args)}\n`);
    const place = due(given.words[0], say("folder-word")[around.language === "zh" ? 0 : 1]);
    const installation = installationIn(around.env);
    const postgres = await postgresFor(installation.databaseUrl, installation.home);
    try {
      await backUp(postgres.url, place, Date.now() as Instant, {
        files: installation.files,
        told: (what, count) => tell("backup-table", what, String(count)),
      });
      const { tables, contents } = await readBackup(place);
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      tell("backup-done", place, String(tables.length), String(rows), String(contents?.count ?? 0));
      for (const missing of contents?.missing ?? []) around.complain(sayIn(around.language, "backup-missing", missing));
      tell("backup-without");
      return (contents?.missing.length ?? 0) > 0 ? EXIT.found : EXIT.done;
    } finally {
      await postgres.stop();
    }
  },
};
