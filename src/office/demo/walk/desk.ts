import { type Court, factRecord } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { type Instant, startOfDay } from "#kernel/instant.ts";
import type { Random } from "#kernel/random.ts";
import { eventDigest, NOTHING_BEFORE } from "#platform/postgres/events/digest.ts";
import type { Facts } from "#policy/vocabulary.ts";
import type { Staff } from "#staff/index.ts";
import type { Deed } from "../../door/deed.ts";
import { deedAfterDeed, draftOf } from "../../door/deeds.ts";
import type { Turned } from "../../door/refusal.ts";

/** A court whose cases are brought forward: its people, and its law as it stands on a day. */
export type Bureau = {
  readonly courtId: string;
  readonly staff: Staff;
  readonly courtOn: (on: CivilDate) => Court;
  /** The last day anything happens on. */
  readonly until: CivilDate;
};

/** One command somebody sent on a day, and what it left in the log. */
export type Step = {
  readonly at: Instant;
  readonly by: string;
  readonly deeds: readonly Deed[];
  readonly events: readonly Event[];
};

/** A case as it lies before whoever brings it forward: what was done, the day it is, and what is true of it though nobody said so yet. */
export type Desk = {
  readonly stream: string;
  readonly on: CivilDate;
  readonly log: readonly Event[];
  readonly steps: readonly Step[];
  readonly truth: Facts;
  readonly team?: string;
  readonly chance: Random;
};

const OPENS = 9 * 3_600_000;
const MINUTE = 60_000;

/** The moment of the next step of a day: people begin at nine, and take some minutes for each. */
function momentOf({ on, steps, chance }: Desk): Instant {
  const last = steps.at(-1)?.at ?? 0;
  const start = startOfDay(on) + OPENS;
  return (Math.max(start, last) + chance.integer(2, 12) * MINUTE) as Instant;
}

/** Does deeds in somebody's name through the door's own rules; the desk stays as it was if they are refused. */
export function send(deeds: readonly Deed[], by: string, desk: Desk, bureau: Bureau): { readonly ok: Desk } | Turned {
  const court = bureau.courtOn(desk.on);
  const name = bureau.staff.people.find(({ id }) => id === by)?.name ?? by;
  const session = { token: "", person: { id: by, name }, court: bureau.courtId, reads: [] };
  const at = momentOf(desk);
  const head = deeds.some((deed) => "act" in deed && deed.act === "lot.draw") ? headOf(desk, bureau) : "";
  const done = deedAfterDeed(
    deeds,
    { stream: desk.stream, log: desk.log },
    { session, court, staff: bureau.staff, on: desk.on, at },
    head,
  );
  if ("refused" in done) return done;
  const { stream } = desk;
  const events = done.ok.map((event): Event => ({ stream, version: event.version, ...draftOf(event, at) }));
  const log = [...desk.log, ...events];
  const after: Desk = { ...desk, log, steps: [...desk.steps, { at, by, deeds, events }] };
  if (!events.some(({ kind }) => kind.startsWith("triage.") || kind.startsWith("assignment."))) return { ok: after };
  const { "case.team": team } = factRecord(log, { on: desk.on });
  return { ok: typeof team === "string" ? { ...after, team } : after };
}

/** The digest the database will have at the end of this log: the seed of a lot nobody can choose. */
const headOf = ({ log }: Desk, { courtId }: Bureau): string =>
  log.reduce((previous, event) => eventDigest(previous, courtId, event), NOTHING_BEFORE);

/** The same desk on a later day; never on an earlier one. */
export const onDay = (day: CivilDate, desk: Desk): Desk => (day > desk.on ? { ...desk, on: day } : desk);

/** Whether such an event stands in the log. */
export const happened = (desk: Desk, ...kinds: readonly string[]): boolean =>
  desk.log.some(({ kind }) => kinds.includes(kind));
