import { type Court, standing } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { type Lines, linesOf } from "./lines.ts";

/** A case of which rows are written down: its whole log, and the law and the day by which they are worked out. */
export type Written = {
  readonly stream: string;
  readonly log: readonly Event[];
  readonly court: Court;
  readonly on: CivilDate;
};

/** Writes down what is looked up of some cases of a court, in place of what there was. */
export async function writeRows(tx: Entered, courtId: string, cases: readonly Written[]): Promise<void> {
  if (cases.length === 0) return;
  const lines = cases.map(({ stream, log, court, on }) =>
    linesOf(courtId, stream, log, standing(log, court, on), court, on),
  );
  await tx.query({
    name: "write-lines",
    text: "select write_lines($1, $2, $3)",
    values: [courtId, cases.map(({ stream }) => stream), JSON.stringify(together(lines))],
  });
}

function together(lines: readonly Lines[]): Lines {
  const all = (table: keyof Lines): readonly unknown[] => lines.flatMap((one) => one[table]);
  return {
    case: all("case"),
    party: all("party"),
    handler: all("handler"),
    clock: all("clock"),
    work: all("work"),
    queue: all("queue"),
    deed: all("deed"),
    tally: all("tally"),
  };
}
