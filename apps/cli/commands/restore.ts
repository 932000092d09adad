import { installationIn } from "#platform/installation.ts";
import { restore } from "#platform/postgres/backup/restore.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import { due } from "../arguments.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

/** `restore`: puts a backup into an empty database, compares it row by row, and checks every seal in it. */
export const restoring: Command = {
  options: {},
  takes: 1,
  async run(given, around) {
    const tell = (code: string, ...args: readonly string[]) => around.out(`${sayIn(around.language, code, ...args)}\n`);
    const place = due(given.words[0], say("folder-word")[around.language === "zh" ? 0 : 1]);
    const installation = installationIn(around.env);
    const postgres = await postgresFor(installation.databaseUrl, installation.home);
    try {
      const { manifest, discrepancies } = await restore(postgres.url, place, {
        files: installation.files,
        told: (what, count) => tell("restore-table", what, String(count)),
      });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      tell("restore-done", place, String(manifest.tables.length), String(rows), String(manifest.contents?.count ?? 0));
      for (const { what, at } of discrepancies)
        around.complain(sayIn(around.language, "restore-seal", sayIn(around.language, `seal=${what}`), at));
      tell("restore-next");
      return discrepancies.length > 0 ? EXIT.found : EXIT.done;
    } finally {
      await postgres.stop();
    }
  },
};
