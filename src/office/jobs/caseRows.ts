import type { Court } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { readStreams } from "#platform/postgres/events/read.ts";
import type { Projection } from "#platform/postgres/projections.ts";
import { writeRows } from "../rows/write.ts";

/** What is written down of a court's cases, as a projection: to be made anew, or compared with what a day's law makes of the log. */
export const caseRows = (law: Court, day: CivilDate): Projection => ({
  name: "cases",
  tables: ["case_row", "party_row", "handler_row", "clock_row", "work_row", "queue_row", "deed_row", "tally_row"],
  write: async (tx, court, streams) => {
    const logs = await readStreams(tx, court, streams);
    await writeRows(
      tx,
      court,
      [...logs].map(([stream, log]) => ({ stream, log, court: law, on: day })),
    );
  },
});
