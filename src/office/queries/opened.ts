import type { Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { refuse } from "../door/wording.ts";
import { recordAccess } from "../identity/access.ts";
import { type CaseRow, caseRow } from "./cases.ts";
import type { Known } from "./known.ts";

export type Opened = { readonly stream: string; readonly row: CaseRow; readonly log: readonly Event[] };

/** The stream of a case. */
export const streamOf = (id: string): string => `case/${id}`;

/**
 * One case before somebody's eyes: its line and its log. That he looked is written down; `what` says how, if not plainly. All of
 * it is asked for at once: of a case there is not, the refusal takes back what was written.
 */
export async function openCase(id: string, known: Known, what = "case"): Promise<Outcome<Opened>> {
  const stream = streamOf(id);
  const [row, log] = await Promise.all([
    caseRow(known, stream),
    readStream(known.tx, known.courtId, stream),
    recordAccess(known.tx, known.courtId, stream, what),
  ]);
  return row === undefined || log.length === 0 ? refuse("stream-unknown", []) : ok({ stream, row, log });
}
