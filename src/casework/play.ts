import { type AffairRun, runAffairs } from "#affairs/index.ts";
import { type ClockRun, runClocks, times } from "#clocks/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { chronicleOf } from "./chronicle.ts";
import type { Matter } from "./command.ts";
import type { Court } from "./court.ts";
import { entry, perform } from "./door.ts";
import { type Line, type Turned, turn } from "./history.ts";
import { reactions } from "./reactions.ts";

/** Where a case stands after its history. */
export type Standing = {
  readonly events: readonly Event[];
  readonly clocks: readonly ClockRun[];
  readonly affairs: readonly AffairRun[];
  readonly turned: readonly Turned[];
  readonly facts: Facts;
};

/**
 * Plays a history through the law: events are recorded as told, acts go through the door. An event of an earlier day is
 * a late entry and counts from the day it happened; nobody acts in the past. A line that is turned back changes nothing.
 */
export function play(lines: readonly Line[], court: Court, now?: CivilDate, given: Facts = {}): Standing {
  let log: readonly Event[] = [];
  let today = lines[0]?.on ?? court.law.on;
  const turned: Turned[] = [];
  const versions = new Map<number, number>();
  for (const line of lines) {
    const late = line.on < today;
    today = late ? today : line.on;
    const matter: Matter = { stream: "case", log, given };
    const next =
      line.event === undefined ? acted(line, late, matter, court) : told(line, today, versions, matter, court);
    if ("turned" in next) {
      turned.push(next.turned);
      continue;
    }
    const [first] = next.events;
    if (first !== undefined) versions.set(line.line, first.version);
    log = [...log, ...next.events];
  }
  return { ...standing(log, court, now ?? today, given), turned };
}

type Step = { readonly events: readonly Event[] } | { readonly turned: Turned };

function acted(line: Line, late: boolean, matter: Matter, court: Court): Step {
  if (late) return { turned: turn(line.line, "order-broken") };
  const answer = perform({ ...line, act: line.act ?? "" }, matter, court);
  if ("events" in answer) return answer;
  const { refused = [], asks = [] } = "refused" in answer ? { refused: answer.refused } : { asks: answer.asks };
  return { turned: { line: line.line, refusals: refused, asks } };
}

function told(line: Line, today: CivilDate, versions: ReadonlyMap<number, number>, matter: Matter, court: Court): Step {
  const { corrects, event: kind = "", fields } = line;
  const version = corrects === undefined ? undefined : versions.get(corrects.line);
  if (corrects !== undefined && version === undefined)
    return { turned: turn(line.line, "correction-of-nothing", String(corrects.line)) };
  const { reason = "", approver = "" } = corrects ?? {};
  const corrected = version === undefined ? {} : { corrects: { version, reason, approver } };
  const event = entry({ kind, fields, ...corrected }, { ...line, on: today, happenedOn: line.on }, matter, court, []);
  const followed = reactions([...matter.log, event], 1, matter, court);
  if ("refused" in followed) return { turned: { line: line.line, refusals: [followed.refused], asks: [] } };
  return { events: [event, ...followed.ok] };
}

/** Clocks, affairs and facts of a log on a day. Overdue is a question put to the log, never stored. */
export function standing(
  log: readonly Event[],
  court: Court,
  now: CivilDate,
  given: Facts = {},
): Omit<Standing, "turned"> {
  const chronicle = chronicleOf(log, now, given);
  const clocks = runClocks({ law: court.law, chronicle, calendar: court.calendar, now });
  const expiries = (key: string) =>
    clocks.flatMap((run) =>
      run.clock.key === key && run.due !== undefined && (run.stoppedOn ?? now) > run.due && run.state !== "lapsed"
        ? [{ id: run.id, due: run.due }]
        : [],
    );
  const affairs = runAffairs(court.law, chronicle, now, (form, per, since) =>
    times(form, chronicle, per, now, expiries, since),
  );
  return { events: log, clocks, affairs, facts: chronicle.factsAfter(chronicle.events.length - 1) };
}
