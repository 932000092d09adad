import { ok } from "#kernel/outcome.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { rebuild } from "#platform/postgres/projections.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import type { Office } from "../office.ts";
import { caseRows } from "./caseRows.ts";
import { demand } from "./demand.ts";

/**
 * Writes the rows of all cases of a court anew once another edition is in force than the one they were written by: on its first day,
 * or within the minute where it holds from the day it was adopted. Broken off, it is done again; doing it twice changes nothing.
 */
export const turnEdition =
  (office: Pick<Office, "database" | "courtOn" | "today">): Task =>
  async ({ court, token }) => {
    const today = office.today();
    const law = await office.courtOn(court, today);
    const { edition } = law.law;
    const written = demand(
      await asSession(office.database.app, token, async (tx) => {
        const { rows } = await tx.query<{ edition: string | null }>("select edition from day_turned where court = $1", [
          court,
        ]);
        return ok(rows[0]);
      }),
    );
    // Before the first turn of a day nothing is said of rows yet.
    if (written === undefined || written.edition === edition) return;
    if (written.edition !== null) await rebuild(office.database, court, caseRows(law, today));
    demand(
      await asSession(office.database.app, token, async (tx) => {
        await tx.query("update day_turned set edition = $2 where court = $1", [court, edition]);
        return ok(true);
      }),
    );
  };
