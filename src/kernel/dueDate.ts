import {
  type Counter,
  countInDays,
  countInWorkingDays,
  mergePauses,
  pauseLine,
  runBudget,
  type Stretch,
} from "./budget.ts";
import { addDays, addMonths, type CivilDate, daysBetween, epochDay, fromEpochDay, partsOf } from "./calendar.ts";
import { type Extension, type LedgerLine, type LedgerUnit, type Pause, usedBy } from "./ledger.ts";
import { type Limit, limitDay, type Span, type SpanUnit } from "./limit.ts";
import { type Calendar, holidayName, isWorkingEpochDay, provisionalYears } from "./workingDays.ts";

/** How a court counts days: the `days` setting of its law. */
export type DaySettings = {
  /** Whether the day of the start event is day one. */
  readonly startDay: "counted" | "not-counted";
  /** Whether a last day that is a rest day moves to the next working day. */
  readonly lastDay: "stays" | "next-working-day";
  /** What `next day` means. */
  readonly nextDay: "calendar" | "working";
};

/** What national procedure says where a court says nothing. */
export const DEFAULT_DAYS: DaySettings = { startDay: "not-counted", lastDay: "next-working-day", nextDay: "calendar" };

/** For what simply runs out, such as the term of a seizure: it ends on its day, working day or not. */
export const neverRolling = (settings: DaySettings): DaySettings => ({ ...settings, lastDay: "stays" });

/** What happened to a limit after it started. In any order; pauses may overlap. */
export type LimitHistory = { readonly pauses?: readonly Pause[]; readonly extensions?: readonly Extension[] };

/** A limit worked out, with the account it rests on. */
export type Reckoning = {
  /** The last day on which the act is in time. Absent: no number, an open pause, or a fact not known yet. */
  readonly due?: CivilDate;
  /** The day after `due`. */
  readonly overdueFrom?: CivilDate;
  readonly ledger: readonly LedgerLine[];
  /** Years without a published calendar that the result rests on: 暂定. */
  readonly provisional: readonly number[];
  /** Counted days in all, and those left while an open pause holds them back (else 0). `unit` is the limit's own. */
  readonly budget?: { readonly total: number; readonly left: number; readonly unit: LedgerUnit };
  /** The fact whose day a `before`/`by` limit still waits on: see `withDay`. */
  readonly waitsOn?: string;
};

/** One part of a budget: the limit itself, or an extension in another unit. */
type Leg = { readonly n: number; readonly unit: "day" | "working-day" | "month" };

/**
 * Works out the last day of a limit that a `start` day set going, and the ledger behind it.
 *
 * - The start day is not counted unless the setting says so; `same day` is the start day itself.
 * - A month or year ends on the same-numbered day, or on the last of a shorter month. Under pauses it is first worked out
 *   undisturbed, which makes it a number of days; the pauses then hold those days back like any others.
 * - An extension in the limit's own unit lengthens it (six months and three are nine months from the start); in another
 *   unit it runs from the end of what came before it, before any rolling.
 * - A rest day as last day moves to the next working day that is not paused, if the setting says so. Hours never move.
 * - Hours are counted here in whole days begun, for a start of which only the day is known; `dueInstant` has the hour.
 * - `before`/`by` a day is that day's business: it neither pauses nor rolls.
 */
export const dueDate = (
  limit: Limit,
  start: CivilDate,
  settings: DaySettings,
  calendar: Calendar,
  history: LimitHistory = {},
): Reckoning => {
  const extensions = history.extensions ?? [];
  const day = limitDay(limit);
  const sameDay = limit.form === "same-day";
  const hours = limit.form === "span" && limit.unit === "hour";
  const counted = sameDay || (limit.form === "span" && !hours && settings.startDay === "counted");
  const starts: LedgerLine = { kind: "starts", on: start, counted, limit };
  const ledger = [starts, ...extensions.map((extension): LedgerLine => ({ kind: "extends", extension }))];
  if (day && "fact" in day) return { ledger: [starts], provisional: [], waitsOn: day.fact };
  const own = legOf(limit, settings);
  if (!day && !own) return { ledger: [starts], provisional: [] };
  const legs = joinLegs([...(own ? [own] : []), ...extensions.map(({ by }) => spanLeg(by))]);
  const stretches = mergePauses(history.pauses ?? []);
  if (!day)
    return reckon({ ledger, legs, stretches, calendar, rolls: settings.lastDay !== "stays" && !hours }, start, counted);
  const on = limit.form === "before" ? addDays(day.date, -1) : day.date;
  ledger.push({ kind: "fixed", on });
  if (legs.length === 0) return { due: on, overdueFrom: addDays(on, 1), ledger, provisional: [] };
  return reckon({ ledger, legs, stretches, calendar, rolls: settings.lastDay !== "stays" }, on, false);
};

const spanLeg = ({ n, unit }: Span): Leg => {
  const legs: Readonly<Record<SpanUnit, Leg>> = {
    day: { n, unit: "day" },
    "working-day": { n, unit: "working-day" },
    month: { n, unit: "month" },
    year: { n: n * 12, unit: "month" },
    hour: { n: Math.ceil(n / 24), unit: "day" },
  };
  return legs[unit];
};

const legOf = (limit: Limit, settings: DaySettings): Leg | undefined => {
  switch (limit.form) {
    case "span":
      return spanLeg(limit);
    case "same-day":
      return { n: 1, unit: "day" };
    case "next-day":
    case "same-or-next-day":
      return { n: 1, unit: settings.nextDay === "working" ? "working-day" : "day" };
    default:
      return undefined;
  }
};

/** Neighbours in one unit become one, so that months add up before they are worked out. */
const joinLegs = (legs: readonly Leg[]): readonly Leg[] => {
  const joined: Leg[] = [];
  for (const leg of legs) {
    const last = joined.at(-1);
    if (last?.unit === leg.unit) joined.splice(-1, 1, { n: last.n + leg.n, unit: leg.unit });
    else joined.push(leg);
  }
  return joined;
};

/** Days in `months` from a day. When that day counts itself, the period ends the day before the same-numbered one. */
const daysInMonths = (from: CivilDate, months: number, counted: boolean): number => {
  const to = addMonths(from, months);
  const shortened = partsOf(to).day !== partsOf(from).day;
  return daysBetween(from, to) + (counted && shortened ? 1 : 0);
};

type Account = {
  readonly ledger: LedgerLine[];
  readonly legs: readonly Leg[];
  readonly stretches: readonly Stretch[];
  readonly calendar: Calendar;
  readonly rolls: boolean;
};

const reckon = (account: Account, start: CivilDate, counted: boolean): Reckoning => {
  const { ledger, legs, stretches, calendar, rolls } = account;
  const workingDays = countInWorkingDays(calendar);
  const provisional = new Set<number>();
  const touch = (from: number, to: number): void => {
    for (const year of provisionalYears(calendar, from, to)) provisional.add(year);
  };
  let counter: Counter = countInDays;
  let after = epochDay(start) - (counted ? 1 : 0);
  let total = 0;
  let left = 0;
  let stopped = false;
  for (const [index, leg] of legs.entries()) {
    counter = leg.unit === "working-day" ? workingDays : countInDays;
    const fromStart = index === 0 && counted;
    const anchor = fromStart ? start : fromEpochDay(after);
    const n = leg.unit === "month" ? daysInMonths(anchor, leg.n, fromStart) : leg.n;
    total += n;
    if (stopped) {
      left += n;
      continue;
    }
    const run = runBudget(after, n, counter, stretches);
    ledger.push(...run.lines);
    left = run.left;
    if (run.end === undefined) stopped = true;
    else {
      if (counter === workingDays) touch(after + 1, run.end);
      after = run.end;
    }
  }
  const unit = legs[0]?.unit === "working-day" ? "working-day" : "day";
  const due = stopped ? undefined : rolls ? rollOn(after, account, counter, touch) : after;
  const dated = due === undefined ? {} : { due: fromEpochDay(due), overdueFrom: fromEpochDay(due + 1) };
  return {
    ...dated,
    ledger,
    provisional: [...provisional].sort((a, b) => a - b),
    budget: { total, left, unit },
  };
};

/** The first working day from `last` on that no pause holds back; none when an open pause begins first. */
const rollOn = (
  last: number,
  { ledger, stretches, calendar }: Account,
  counter: Counter,
  touch: (from: number, to: number) => void,
): number | undefined => {
  const stretchAt = (at: number): Stretch | undefined => stretches.find(({ from, to }) => from <= at && at <= to);
  let day = last;
  while (!isWorkingEpochDay(calendar, day) || stretchAt(day)) {
    day++;
    const stretch = stretchAt(day);
    if (!stretch) continue;
    ledger.push(pauseLine(day, stretch, counter));
    if (stretch.to === Number.POSITIVE_INFINITY) return undefined;
    day = stretch.to;
  }
  touch(last, day);
  const from = fromEpochDay(last);
  const holiday = holidayName(calendar, from);
  if (day > last)
    ledger.push({ kind: "rolls", from, to: fromEpochDay(day), ...(holiday === undefined ? {} : { holiday }) });
  return day;
};

/** How far a limit has run by the end of a day: `day` 47 `of` 60. Added up from the ledger; 0 before the start. */
export const dayNumber = (
  { ledger, budget }: Reckoning,
  on: CivilDate,
  calendar: Calendar,
): { readonly day: number; readonly of: number; readonly unit: LedgerUnit } | undefined =>
  budget && { day: usedBy(ledger, on, calendar), of: budget.total, unit: budget.unit };

/** Whether a limit whose last day is `due` is overdue on a day. Without a last day it never is. */
export const overdueOn = (due: CivilDate | undefined, on: CivilDate): boolean => due !== undefined && on > due;

/** Days past the last day; 0 while in time. */
export const daysOverdue = (due: CivilDate | undefined, on: CivilDate): number =>
  due === undefined ? 0 : Math.max(0, daysBetween(due, on));
