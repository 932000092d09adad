import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { dueDate } from "#kernel/dueDate.ts";
import type { Value } from "#kernel/event.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import { holds } from "#policy/condition.ts";
import type { Clock, Condition, EventForm, Law } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
import { type ClockRun, startForm, stopForm } from "./run.ts";
import { clockDays } from "./settings.ts";

/**
 * A limit of the law that has not started in a case and would. `by` is the limit whose end starts it: `done`, when what that limit asks
 * for is done, on `on` at the latest if it is kept; `run-out`, when it runs out, on `on` at the earliest. `stage`: when the case goes on,
 * for which the law gives no day. `due` is the last day it would then have.
 */
export type Expected = {
  readonly clock: Clock;
  readonly start: EventForm;
  readonly how: "done" | "run-out" | "stage";
  readonly by?: Clock;
  readonly on?: CivilDate;
  readonly due?: CivilDate;
  /** What is known says that it is about this case; else it is only not known that it is not. */
  readonly sure: boolean;
};

export type Foreseeing = {
  readonly law: Law;
  readonly calendar: Calendar;
  readonly now: CivilDate;
  readonly facts: Facts;
  /** The fields each event carries itself. */
  readonly carries: Vocabulary["events"];
  /** Events that bring the case on from where it is, in their order. */
  readonly ahead: readonly string[];
};

/** What is going to happen: events of these kinds, with what their filters say of them, or the end of a limit's days. */
type Coming = {
  readonly events: readonly Extract<EventForm, { on: string }>[];
  readonly clock?: Clock;
  readonly last?: CivilDate;
  /** Each of them happens, and not one or another. */
  readonly each: boolean;
};

/**
 * What starts when the running limits end, and what when those end in turn, to the end of the case: the latest timetable there is, for
 * it takes each limit to its last day. Nothing is guessed: where the law gives no limit there is no day, and a limit whose condition is
 * known to be false is left out. Each limit is expected once, by whatever starts it first; what something else would have to make
 * possible before is told last, without a day.
 */
export function expectedOf(runs: readonly ClockRun[], { ahead, ...known }: Foreseeing): readonly Expected[] {
  const { now, law } = known;
  const running = runs.filter(
    ({ state, stoppedOn, expiredOn }) => state !== "lapsed" && (stoppedOn ?? expiredOn) === undefined,
  );
  const begun = runs.filter((run) => running.includes(run) || (run.state !== "lapsed" && run.clock.per === "case"));
  const keys = new Set(begun.map(({ clock }) => clock.key));
  const found = new Map<string, Expected>();
  const open = (): readonly Clock[] => law.rules.clocks.filter(({ key }) => !keys.has(key) && !found.has(key));
  const coming: Coming[] = [
    ...running.map(({ clock, due, state, law: under }) =>
      comingOf(clock, under, state === "paused" || (due !== undefined && due < now) ? undefined : due),
    ),
    ...ahead.map((on) => ({ events: [{ on }], each: true })),
  ];
  const past: Coming[] = [];
  for (let next = earliest(coming); next !== undefined; next = earliest(coming)) {
    past.push(next);
    for (const clock of open()) {
      const one = startedBy(next, clock, known, FIRM);
      if (one === undefined) continue;
      found.set(clock.key, one);
      coming.push(comingOf(clock, law, one.due));
    }
  }
  for (const { last: _, ...one } of past)
    for (const clock of open()) {
      const loose = startedBy(one, clock, known, ANY);
      if (loose !== undefined) found.set(clock.key, loose);
    }
  return [...found.values()];
}

/** Whoever is late for a limit has to do what it asks for; where nobody is, only its running out is going to happen. */
function comingOf(clock: Clock, law: Law, last: CivilDate | undefined): Coming {
  const stops = clock.breach ? stopForm(clock, law) : undefined;
  const each = stops === undefined || !("any" in stops);
  return { clock, each, events: stops === undefined ? [] : eventsIn(stops), ...(last === undefined ? {} : { last }) };
}

/** Takes out what comes first: by its last day, those without one behind the others, in the order they were found. */
function earliest(coming: Coming[]): Coming | undefined {
  let at = 0;
  for (const [index, { last }] of coming.entries()) if (before(last, coming[at]?.last)) at = index;
  return coming.splice(at, 1)[0];
}

const before = (a: CivilDate | undefined, b: CivilDate | undefined): boolean =>
  a !== undefined && (b === undefined || a < b);

function eventsIn(form: EventForm): Coming["events"] {
  if ("on" in form) return [form];
  if ("any" in form) return form.any.flatMap(eventsIn);
  return "all" in form ? form.all.flatMap(eventsIn) : [];
}

/** How an event meets a form: it does; what it says itself decides; other things would have to be known or to happen first. */
type Match = "true" | "own" | "open";
const FIRM: readonly Match[] = ["true", "own"];
const ANY: readonly Match[] = ["true", "own", "open"];

type Known = Omit<Foreseeing, "ahead">;

function startedBy(coming: Coming, clock: Clock, known: Known, enough: readonly Match[]): Expected | undefined {
  const start = startForm(clock, known.law);
  if (start === undefined) return undefined;
  const { clock: by, last, each } = coming;
  const ranOut = by !== undefined && waitsForEnd(start, by.key);
  const meeting = ranOut ? undefined : bestOf(start, coming, known);
  if (!ranOut && (meeting === undefined || !enough.includes(meeting.match))) return undefined;
  const facts = meeting === undefined ? known.facts : assumed(meeting.event, known);
  const scope = clock.where === undefined ? true : holds(clock.where, facts);
  if (scope === false || (clock.unless !== undefined && holds(clock.unless, facts) === true)) return undefined;
  const on = last === undefined ? undefined : ranOut ? addDays(last, 1) : last;
  const due = on === undefined ? undefined : dueDate(clock.limit, on, clockDays(clock, known.law), known.calendar).due;
  return {
    clock,
    start,
    how: ranOut ? "run-out" : by === undefined ? "stage" : "done",
    sure: scope === true && (ranOut || (each && meeting?.match === "true")),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    ...(due === undefined ? {} : { due }),
  };
}

const waitsForEnd = (form: EventForm, key: string): boolean =>
  "expiryOf" in form ? form.expiryOf === key : "any" in form && form.any.some((one) => waitsForEnd(one, key));

type Meeting = { readonly event: Coming["events"][number]; readonly match: Match };

/** The event of several that meets a form best. */
function bestOf(form: EventForm, { events }: Coming, known: Known): Meeting | undefined {
  const found = events.flatMap((event): readonly Meeting[] => {
    const match = matchOf(form, event, known);
    return match === undefined ? [] : [{ event, match }];
  });
  return ANY.flatMap((match) => found.find((one) => one.match === match) ?? [])[0];
}

/** Of several that all have to happen, one alone never makes the form true. */
function matchOf(form: EventForm, event: Meeting["event"], known: Known): Match | undefined {
  if ("on" in form) return form.on === event.on ? conditionMatch(form.where, event, known) : undefined;
  if ("any" in form) return best(form.any.map((one) => matchOf(one, event, known)));
  return "all" in form && form.all.some((one) => matchOf(one, event, known) !== undefined) ? "open" : undefined;
}

const best = (matches: readonly (Match | undefined)[]): Match | undefined => ANY.find((one) => matches.includes(one));

function conditionMatch(where: Condition | undefined, event: Meeting["event"], known: Known): Match | undefined {
  if (where === undefined) return "true";
  const facts = assumed(event, known);
  const own = known.carries[event.on] ?? [];
  return best(
    where.map((clauses) => {
      const told = clauses.map((clause): Match | undefined => {
        const truth = holds([[clause]], facts);
        return truth === undefined ? (own.includes(clause.fact) ? "own" : "open") : truth ? "true" : undefined;
      });
      return told.includes(undefined) ? undefined : (ANY.findLast((one) => told.includes(one)) ?? "true");
    }),
  );
}

/**
 * What is known once an event has happened: what its filter says of it. What another event of the same noun said of its own thing, such as
 * the kind of a paper, says nothing of this one; what is known of the case stays.
 */
function assumed({ on, where }: Meeting["event"], { facts, carries }: Known): Facts {
  const noun = nounOf(on);
  const things = noun === "case" ? [] : (carries[on] ?? []).filter((word) => nounOf(word) === noun);
  const hidden: Facts = new Proxy<Facts>(
    {},
    { get: (_, word) => (typeof word === "string" && !things.includes(word) ? facts[word] : undefined) },
  );
  return overlay(hidden, Object.fromEntries(where === undefined ? [] : onlyValues(where)));
}

const nounOf = (word: string): string => word.slice(0, word.indexOf("."));

/** Facts that can only have one value where a condition is true. */
const onlyValues = (condition: Condition): readonly (readonly [string, Value])[] =>
  condition.length !== 1
    ? []
    : (condition[0] ?? []).flatMap(({ fact, test }) => {
        const [value] = test.op === "in" && test.values.length === 1 ? test.values : [];
        return value === undefined ? [] : [[fact, value] as const];
      });
