import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import { startOfDay } from "#kernel/instant.ts";

/** What a test says of one event; the rest of the envelope is filled in. */
export type Told = {
  readonly kind: string;
  readonly on: string;
  readonly fields?: Fields;
  readonly of?: Readonly<Record<string, string>>;
  readonly corrects?: number;
};

/** A case's log out of what a test says: versions 1, 2, 3 … in the order told. */
export const logOf = (...told: readonly Told[]): readonly Event[] => told.map((one, index) => eventOf(one, index + 1));

function eventOf({ kind, on, fields = {}, of, corrects }: Told, version: number): Event {
  const happenedOn: CivilDate = civil(on);
  return {
    stream: "case-1",
    version,
    kind,
    v: 1,
    fields,
    ...(of === undefined ? {} : { of }),
    happenedOn,
    recordedAt: startOfDay(happenedOn),
    by: { id: "p1", name: "承办人", holds: [] },
    under: "test/rules",
    cites: [],
    ...(corrects === undefined ? {} : { corrects: { version: corrects, reason: "登记有误", approver: "p2" } }),
  };
}
