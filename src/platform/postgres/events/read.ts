import type { Event } from "#kernel/event.ts";
import type { Entered } from "../transaction.ts";
import { EVENT_COLUMNS, type EventRow, eventOf } from "./rows.ts";

/** A place in the order of all events of a court. `xid` is text: it outgrows a number. */
export type Position = { readonly era: number; readonly xid: string; readonly position: number };

export const BEGINNING: Position = { era: 0, xid: "0", position: 0 };

/** The events of a stream in order, after a version. */
export async function readStream(tx: Entered, court: string, stream: string, after = 0): Promise<readonly Event[]> {
  const { rows } = await tx.query<EventRow>({
    name: "read-stream",
    text: `select ${EVENT_COLUMNS} from event where court = $1 and stream = $2 and version > $3 order by version`,
    values: [court, stream, after],
  });
  return rows.map(eventOf);
}

/** The events of some streams, each in order; of a stream that is not there none. */
export async function readStreams(
  tx: Entered,
  court: string,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly Event[]>> {
  const { rows } = await tx.query<EventRow>({
    name: "read-streams",
    text: `select ${EVENT_COLUMNS} from event where court = $1 and stream = any ($2) order by stream, version`,
    values: [court, streams],
  });
  const logs = new Map<string, Event[]>(streams.map((stream) => [stream, []]));
  for (const row of rows) logs.get(row.stream)?.push(eventOf(row));
  return logs;
}

/**
 * Below this no transaction is still open: what is not visible there now never will be. Places of earlier eras are all
 * below it, for their transactions ended in another cluster.
 */
export const SETTLED = "(era < current_era() or xid < pg_snapshot_xmin(pg_current_snapshot()))";

/** Order of all events of a court; `($2, $3, $4)` is the place to read after. */
export const AFTER = "court = $1 and (era, xid, position) > ($2::integer, $3::xid8, $4::bigint)";

/** Said with the table's name: a bare `xid` would be the text that is selected, and "999" comes after "1000". */
export const IN_ORDER = "event.era, event.xid, event.position";

/**
 * Events of a court after a place, at most `limit`, in an order in which nothing ever appears before what was read. An event
 * that was just committed may still be held back by an older transaction that is open.
 */
export async function readCourt(
  tx: Entered,
  court: string,
  after: Position = BEGINNING,
  limit = 1000,
): Promise<readonly { readonly event: Event; readonly at: Position }[]> {
  const { rows } = await tx.query<EventRow & Position>({
    name: "read-court",
    text: `select ${EVENT_COLUMNS}, era, xid::text, position from event
      where ${AFTER} and ${SETTLED} order by ${IN_ORDER} limit $5`,
    values: [court, after.era, after.xid, after.position, limit],
  });
  return rows.map((row) => ({
    event: eventOf(row),
    at: { era: row.era, xid: String(row.xid), position: row.position },
  }));
}
