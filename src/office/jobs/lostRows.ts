import type { CivilDate } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { rebuild } from "#platform/postgres/projections.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import type { Office } from "../office.ts";
import { caseRows } from "./caseRows.ts";
import { demand } from "./demand.ts";

/** Writes down all cases of a court where none is written down, as after a restore: backups hold the log and not what is made of it. */
export async function writeLostRows(
  { database, courtOn }: Pick<Office, "database" | "courtOn">,
  court: string,
  token: string,
  day: CivilDate,
): Promise<void> {
  const lost = demand(
    await asSession(database.app, token, async (tx) => {
      const { rows } = await tx.query<{ lost: boolean }>(
        `select exists (select from stream where court = $1 and id like 'case/%' and version > 0)
          and not exists (select from case_row where court = $1) as lost`,
        [court],
      );
      return ok(rows[0]?.lost === true);
    }),
  );
  if (lost) await rebuild(database, court, caseRows(await courtOn(court, day), day));
}
