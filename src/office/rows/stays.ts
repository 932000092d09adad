import type { CivilDate } from "#kernel/calendar.ts";
import type { Chronicle } from "#policy/occurrence.ts";

/** Where a case lay from when until when: with a team on a track, or not yet with any. */
export type Stay = {
  /** The version of the event that brought it there. */
  readonly version: number;
  readonly team?: string;
  readonly track?: string;
  readonly how: "registered" | "first" | "moved" | "returned";
  readonly since: CivilDate;
  readonly until?: CivilDate;
  readonly outcome?: "closed" | "moved";
};

const MOVES = /^(case\.(team|track)|to\.(team|track))$/;

/** Every stay of a case in its order, by the log as it truly happened; none before it was registered. */
export function staysOf({ events, factsAfter }: Chronicle): readonly Stay[] {
  const stays: Stay[] = [];
  const closed = events.findLast(({ kind }) => kind === "case.closed")?.happenedOn;
  for (const [index, event] of events.entries()) {
    const first = event.kind === "case.registered" && stays.length === 0;
    const moves = event.kind === "triage.returned" || Object.keys(event.fields).some((word) => MOVES.test(word));
    if (!first && (stays.length === 0 || !moves)) continue;
    const { "case.team": team, "case.track": track } = factsAfter(index);
    const place = {
      ...(typeof team === "string" ? { team } : {}),
      ...(typeof track === "string" ? { track } : {}),
    };
    const before = stays.at(-1);
    if (before !== undefined && before.team === place.team && before.track === place.track) continue;
    if (before !== undefined) stays[stays.length - 1] = { ...before, until: event.happenedOn, outcome: "moved" };
    stays.push({ version: event.version, ...place, how: howOf(place, stays), since: event.happenedOn });
  }
  const last = stays.at(-1);
  if (last !== undefined && closed !== undefined)
    stays[stays.length - 1] = { ...last, until: closed < last.since ? last.since : closed, outcome: "closed" };
  return stays;
}

type Place = Pick<Stay, "team" | "track">;

const isPlaced = ({ team, track }: Place): boolean => team !== undefined || track !== undefined;

function howOf(place: Place, before: readonly Stay[]): Stay["how"] {
  if (!isPlaced(place)) return before.length === 0 ? "registered" : "returned";
  return before.some(isPlaced) ? "moved" : "first";
}

/** Where a case lay on a day: where it already did when the day began, else where it came that day. Without a day, where it lies. */
export const stayOn = (stays: readonly Stay[], day: CivilDate | undefined): Stay | undefined =>
  day === undefined
    ? stays.at(-1)
    : stays.find(({ since, until }) => since <= day && (until === undefined || until >= day));
