import { type AffairRun, runAffairs } from "#affairs/index.ts";
import { type ClockRun, runClocks, times } from "#clocks/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Clock } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
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

/** How far a history has been played: the log, the latest day, and the first version each line left. */
export type Played = {
  readonly log: readonly Event[];
  readonly today: CivilDate;
  readonly versions: ReadonlyMap<number, number>;
};

/** Nothing played yet. */
export const beginning = (on: CivilDate): Played => ({ log: [], today: on, versions: new Map() });

/**
 * Plays one line: an event is recorded as told, an act goes through the door. An event of an earlier day is a late entry
 * and counts from the day it happened; nobody acts in the past. A line that is turned back leaves everything as it was.
 */
export function take(
  line: Line,
  played: Played,
  court: Court,
  given: Facts = {},
): Played | { readonly turned: Turned } {
  const late = line.on < played.today;
  const today = late ? played.today : line.on;
  const matter: Matter = { stream: "case", log: played.log, given };
  const next =
    line.event === undefined ? acted(line, late, matter, court) : told(line, today, played.versions, matter, court);
  if ("turned" in next) return next;
  const [first] = next.events;
  const versions = first === undefined ? played.versions : new Map([...played.versions, [line.line, first.version]]);
  return { log: [...played.log, ...next.events], today, versions };
}

/** Plays a history through the law. Lines turned back are listed; the rest stands. */
export function play(lines: readonly Line[], court: Court, now?: CivilDate, given: Facts = {}): Standing {
  let played = beginning(lines[0]?.on ?? court.law.on);
  const turned: Turned[] = [];
  for (const line of lines) {
    const next = take(line, played, court, given);
    if ("turned" in next) turned.push(next.turned);
    else played = next;
  }
  return { ...standing(played.log, court, now ?? played.today, given), turned };
}

type Step = { readonly events: readonly Event[] } | { readonly turned: Turned };

function acted(line: Line, late: boolean, matter: Matter, court: Court): Step {
  if (late) return { turned: turn(line.line, "order-broken") };
  const answer = perform({ ...line, act: line.act ?? "" }, matter, court);
  if ("events" in answer) return answer;
  if ("asks" in answer) return { turned: { line: line.line, refusals: [], asks: answer.asks } };
  return { turned: { line: line.line, refusals: answer.refused, asks: [], objections: answer.objections } };
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

/** A limit that runs from a day of the calendar, or comes round with one, is the court's once, and of no case. */
function isOfCourt({ starts, affair }: Clock, { law }: Court): boolean {
  const form = starts ?? law.rules.affairs.find(({ key }) => key === affair)?.opens;
  return form !== undefined && ("date" in form || "every" in form);
}

/** Clocks, affairs and facts of a log on a day. Overdue is a question put to the log, never stored. */
export function standing(log: readonly Event[], court: Court, now: CivilDate, given?: Facts): Omit<Standing, "turned"> {
  const chronicle = chronicleOf(log, now, given);
  const inCase = log.some(({ kind }) => kind === "case.registered");
  const clocks = runClocks({ law: court.law, chronicle, calendar: court.calendar, now }).filter(
    ({ clock }) => !inCase || !isOfCourt(clock, court),
  );
  const expiries = (key: string) =>
    clocks.flatMap((run) =>
      run.clock.key === key && run.due !== undefined && (run.stoppedOn ?? now) > run.due && run.state !== "lapsed"
        ? [{ id: run.id, due: run.due }]
        : [],
    );
  const affairs = runAffairs(court.law, chronicle, now, (form, per, since) =>
    times(form, chronicle, per, now, expiries, since),
  );
  const known = chronicle.factsAfter(chronicle.events.length - 1);
  const overdue = clocks.some((run) => run.state === "broken" && run.stoppedOn === undefined);
  const facts = overlay(known, { "case.overdue": known["case.overdue"] ?? overdue });
  return { events: log, clocks, affairs, facts };
}
