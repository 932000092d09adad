import type { Search } from "../../client/address.ts";
import type { AnswerOf } from "../../client/call.ts";

type Row = AnswerOf<"courtsBelow">["rows"][number];

/** Every stage in which a case is still open. */
const OPEN = "triage-due,assignment-due,receipt-due,handling,suspended,closing-reported";

/** A number of a court: the list of cases it opens, and how it looks when it is not zero. */
export type Number = {
  readonly name: "open" | "overdue" | "lapsed" | "triage" | "nobody";
  readonly search: Search;
  readonly tone?: "red" | "amber";
};

export const NUMBERS: readonly Number[] = [
  { name: "open", search: { stage: OPEN } },
  { name: "overdue", search: { due: "over" }, tone: "red" },
  { name: "lapsed", search: { due: "lapsed" }, tone: "amber" },
  { name: "triage", search: { stage: "triage-due" } },
  { name: "nobody", search: { handler: "none" }, tone: "amber" },
];

/** How far below one's own court a court stands: 0 directly below. One that stands under no court of the list is directly below. */
export function levelOf(row: Row, rows: readonly Row[], own: string): number {
  let level = 0;
  for (let at: Row | undefined = row; at !== undefined && at.superior !== own && level < rows.length; level += 1) {
    const superior: string = at.superior;
    at = rows.find(({ id }) => id === superior);
    if (at === undefined) return level;
  }
  return level;
}
