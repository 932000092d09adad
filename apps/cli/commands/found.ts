import type { Instant } from "#kernel/instant.ts";
import { furtherToken } from "#office/identity/founding.ts";
import { installationIn } from "#platform/installation.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { postgresFor } from "#platform/postgres/server/keeping.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../surroundings.ts";
import { sayIn } from "../wording.ts";

/** `found`: a one-time token for one more court of an installation, and where that court will stand. */
export const founding: Command = {
  options: { below: "value", above: "values" },
  takes: 0,
  async run(given, around) {
    const installation = installationIn(around.env);
    const postgres = await postgresFor(installation.databaseUrl, installation.home);
    try {
      const database = await openDatabase(postgres.url, 1);
      try {
        const superior = given.value("below");
        const standing = { inferiors: given.values("above"), ...(superior === undefined ? {} : { superior }) };
        const token = await furtherToken(database, standing, Date.now() as Instant);
        if ("refused" in token) {
          around.complain(token.refused[around.language]);
          return EXIT.found;
        }
        around.out(`${sayIn(around.language, "found-token", token.ok)}\n`);
        return EXIT.done;
      } finally {
        await database.close();
      }
    } finally {
      await postgres.stop();
    }
  },
};
