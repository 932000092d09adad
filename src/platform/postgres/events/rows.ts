import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";

type Columns = "stream" | "version" | "kind" | "happenedOn" | "recordedAt";

/** What an event says beyond the columns of its row. */
export type Body = Omit<Event, Columns>;

/** A row of the table `event`, as the driver gives it. */
export type EventRow = {
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly happened_on: string;
  readonly recorded_at: Instant;
  readonly body: Body;
};

export const EVENT_COLUMNS = "stream, version, kind, happened_on, recorded_at, body";

export const eventOf = (row: EventRow): Event => ({
  stream: row.stream,
  version: row.version,
  kind: row.kind,
  happenedOn: civil(row.happened_on) satisfies CivilDate,
  recordedAt: row.recorded_at,
  ...row.body,
});

export const bodyOf = (event: Event): Body => {
  const { stream: _, version: __, kind: ___, happenedOn: ____, recordedAt: _____, ...body } = event;
  return body;
};
