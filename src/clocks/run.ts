import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { dueDate, overdueOn, type Reckoning } from "#kernel/dueDate.ts";
import { type Limit, limitDay, parseLimit, withDay } from "#kernel/limit.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import { readingOf } from "#policy/cite.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, Clock, EventForm, Law } from "#policy/model.ts";
import { type Chronicle, first, instanceOf, type Occurrence, WHOLE_CASE } from "#policy/occurrence.ts";
import { type Span, spansOf } from "#policy/spans.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { extensionsOf, pausesOf } from "./pauses.ts";
import { clockDays } from "./settings.ts";
import { type Expiries, times } from "./times.ts";

export type ClockState = "running" | "paused" | "kept" | "broken" | "lapsed";

/** Another day the clock would have, had the reading been chosen otherwise. Marked as the system's, not the court's. */
export type OtherDay = { readonly start: CivilDate; readonly due?: CivilDate; readonly instead: string };

/** One running of a clock, recomputed from the log. */
export type ClockRun = {
  readonly clock: Clock;
  /** The edition it runs by: not always the one now in force. */
  readonly law: Law;
  readonly id: string;
  readonly startedOn: CivilDate;
  readonly state: ClockState;
  readonly reckoning: Reckoning;
  readonly due?: CivilDate;
  readonly stoppedOn?: CivilDate;
  /** The day the case was no longer one the limit is about. */
  readonly lapsedOn?: CivilDate;
  /** For a clock nobody can be late for: the day it ran out. */
  readonly expiredOn?: CivilDate;
  /** The day whoever watches the limit wrote off that it was late, where it was done at last. */
  readonly rectifiedOn?: CivilDate;
  readonly owner: readonly string[];
  readonly others: readonly OtherDay[];
};

export type ClockContext = {
  readonly law: Law;
  readonly chronicle: Chronicle;
  readonly calendar: Calendar;
  readonly now: CivilDate;
};

/** One running with the start it counts from and the stop that ends it. */
export type Running = { readonly span: Span; readonly run: ClockRun };

/** Every running of one clock by the law of the context alone, whatever was law before. */
export const runningsOf = (clock: Clock, context: ClockContext, expiries: Expiries): readonly Running[] =>
  spans(clock, context, expiries).flatMap((span) => runningFrom(clock, span, context, expiries));

/** The same from a start that no event made: a limit that begins anew. */
export function runningSince(
  clock: Clock,
  start: Occurrence,
  context: ClockContext,
  expiries: Expiries,
): readonly Running[] {
  const stops = stopForm(clock, context.law);
  const since = (from: Occurrence) =>
    stops === undefined ? [] : times(stops, context.chronicle, clock.per, context.now, expiries, from);
  return spansOf([start], since).flatMap((span) => runningFrom(clock, span, context, expiries));
}

function runningFrom(clock: Clock, span: Span, context: ClockContext, expiries: Expiries): readonly Running[] {
  const run = runFrom(clock, span, context, expiries);
  return run === undefined ? [] : [{ span, run }];
}

export const ranOut = (run: ClockRun, now: CivilDate): boolean =>
  run.state !== "lapsed" && overdueOn(run.due, run.stoppedOn ?? now);

const affairOf = (clock: Clock, law: Law): Affair | undefined =>
  clock.affair === undefined ? undefined : law.rules.affairs.find((affair) => affair.key === clock.affair);

/** An affair asked for by hand opens and ends by the events every affair has. */
const byHand = (affair: Affair | undefined, kind: "affair.opened" | "affair.done"): EventForm | undefined =>
  affair && {
    on: kind,
    where: [
      [{ fact: "affair.kind", test: { op: "in", values: [affair.key] }, text: affair.key, place: affair.source.place }],
    ],
  };

/** What starts a clock: its own form, or that of its affair. */
export const startForm = (clock: Clock, law: Law): EventForm | undefined =>
  clock.starts ?? affairOf(clock, law)?.opens ?? byHand(affairOf(clock, law), "affair.opened");
/** What stops it, likewise. */
export const stopForm = (clock: Clock, law: Law): EventForm | undefined =>
  clock.stops ?? affairOf(clock, law)?.done ?? byHand(affairOf(clock, law), "affair.done");

/** Every running of a clock: its starts, each with what stopped it. */
function spans(clock: Clock, context: ClockContext, expiries: Expiries): readonly Span[] {
  const [starts, stops] = [startForm(clock, context.law), stopForm(clock, context.law)];
  const found = (form: EventForm | undefined, since?: Occurrence) =>
    form === undefined ? [] : times(form, context.chronicle, clock.per, context.now, expiries, since);
  return spansOf(found(starts), (start) => found(stops, start));
}

function runFrom(clock: Clock, { start, stop }: Span, context: ClockContext, expiries: Expiries): ClockRun | undefined {
  const { law, chronicle, now } = context;
  if (start.on > now) return undefined;
  const stopped = stop !== undefined && stop.on <= now ? stop : undefined;
  const scope = scopeOf(clock, start, stopped, chronicle);
  if (scope === "never") return undefined;
  const reckoning = reckon(clock, clock.limit, start, context);
  const due = reckoning.due;
  const late = overdueOn(due, stopped?.on ?? now);
  const state = scope !== "in" ? "lapsed" : stateOf(clock, reckoning, stopped !== undefined, late);
  const rectified = stopped === undefined ? undefined : rectifiedAfter(stopped, clock, start.id, context);
  const owner = clock.owner.length > 0 ? clock.owner : (affairOf(clock, law)?.owner ?? []);
  return {
    clock,
    law,
    id: start.id,
    startedOn: start.on,
    state,
    reckoning,
    owner,
    others: otherDays(clock, start, context, expiries),
    ...(due === undefined ? {} : { due }),
    ...(stopped === undefined ? {} : { stoppedOn: stopped.on }),
    ...(scope === "in" ? {} : { lapsedOn: scope.leftOn }),
    ...(rectified === undefined ? {} : { rectifiedOn: rectified }),
    ...(late && !clock.breach && due !== undefined ? { expiredOn: addDays(due, 1) } : {}),
  };
}

const rectifiedAfter = (stopped: Occurrence, clock: Clock, id: string, { chronicle, now }: ClockContext) =>
  chronicle.events.find(
    (event) =>
      event.kind === "clock.rectified" &&
      event.fields["clock.key"] === clock.key &&
      [id, WHOLE_CASE].includes(instanceOf(event, clock.per)) &&
      event.happenedOn >= stopped.on &&
      event.happenedOn <= now,
  )?.happenedOn;

function stateOf({ breach }: Clock, { ledger }: Reckoning, over: boolean, late: boolean): ClockState {
  if (over) return late && breach ? "broken" : "kept";
  if (ledger.some((line) => line.kind === "pauses" && line.to === undefined)) return "paused";
  return late && breach ? "broken" : "running";
}

/**
 * Whether the rule is about this case at all. `where` must have been true and `unless` not; once it was in scope and
 * no longer is, the clock has lapsed. An unknown `unless` never excuses; an unknown `where` never applies.
 */
function scopeOf(
  clock: Clock,
  start: Occurrence,
  stop: Occurrence | undefined,
  chronicle: Chronicle,
): "in" | "never" | { readonly leftOn: CivilDate } {
  if (clock.where === undefined && clock.unless === undefined) return "in";
  const last = stop === undefined || stop.index < 0 ? chronicle.events.length - 1 : stop.index - 1;
  const own = chronicle.events[start.index]?.fields ?? {};
  const known = (index: number): Facts => beneath(own, chronicle.factsAfter(index));
  const applies = (index: number) => clock.where === undefined || holds(clock.where, known(index)) === true;
  const excused = (index: number) => clock.unless !== undefined && holds(clock.unless, known(index)) === true;
  const end = Math.max(last, start.index);
  const on = (index: number): CivilDate => chronicle.events[index]?.happenedOn ?? start.on;
  const leftAt = (index: number) => ({ leftOn: index <= start.index ? start.on : on(index) });
  if (applies(end)) {
    if (!excused(end)) return "in";
    let first = end;
    while (first > start.index && excused(first - 1)) first -= 1;
    return leftAt(first);
  }
  for (let index = end - 1; index >= start.index; index--) if (applies(index)) return leftAt(index + 1);
  return "never";
}

/** What the start event said of its own thing, where nothing is known of it since. Read as it is asked for: facts are computed then. */
const beneath = (own: Facts, facts: Facts): Facts =>
  new Proxy<Facts>({}, { get: (_, word) => (typeof word === "string" ? (facts[word] ?? own[word]) : undefined) });

function reckon(clock: Clock, limit: Limit, start: Occurrence, { law, chronicle, calendar }: ClockContext): Reckoning {
  const history = {
    pauses: pausesOf(clock, law, chronicle, start.id),
    extensions: extensionsOf(clock, law, chronicle, start.id),
  };
  return dueDate(dated(limit, clock, start, chronicle), start.on, clockDays(clock, law), calendar, history);
}

/** A limit that runs to a day some fact carries takes that day from the start event or from what is known since. */
function dated(limit: Limit, clock: Clock, start: Occurrence, chronicle: Chronicle): Limit {
  const day = limitDay(limit);
  if (day === undefined || "date" in day) return limit;
  const latest = chronicle.events.findLast(
    (event) => instanceOf(event, clock.per) === start.id && event.fields[day.fact] !== undefined,
  );
  const value = latest?.fields[day.fact] ?? chronicle.factsAfter(chronicle.events.length - 1)[day.fact];
  return typeof value === "string" ? withDay(limit, value as CivilDate) : limit;
}

const EVENT_WORD = /^[a-z-]+\.[a-z-]+$/;

/** What the clock would say under the other readings of its article: another start event, or another limit. */
function otherDays(clock: Clock, start: Occurrence, context: ClockContext, expiries: Expiries): readonly OtherDay[] {
  const reading = readingOf(clock, context.law);
  if (reading === undefined || reading.by === "court" || reading.by === "text") return [];
  return reading.others.flatMap((other): readonly OtherDay[] => {
    if (typeof other !== "string") return [];
    if (EVENT_WORD.test(other)) {
      const begin = first(times({ on: other }, context.chronicle, clock.per, context.now, expiries), start.id);
      return begin === undefined ? [] : [day(clock.limit, begin, other)];
    }
    const limit = parseLimit(other);
    return "ok" in limit ? [day(limit.ok, start, other)] : [];
  });

  function day(limit: Limit, begin: Occurrence, instead: string): OtherDay {
    const { due } = reckon(clock, limit, begin, context);
    return { start: begin.on, instead, ...(due === undefined ? {} : { due }) };
  }
}
