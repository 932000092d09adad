import { addDays, addMonths, type CivilDate, daysBetween, epochDay, fromEpochDay } from "#kernel/calendar.ts";
import { addWorkingDays, type Calendar, isWorkingDay } from "#kernel/workingDays.ts";
import type { Ladder, Law } from "#policy/model.ts";
import type { ClockRun } from "./run.ts";

/** A reminder of a running limit, and from the day after its last one the word that it is overdue. */
export type Reminder = {
  readonly on: CivilDate;
  /** `50%`, `3 days`, `last-day` as the ladder says it, or `overdue`. */
  readonly step: string;
  readonly to: readonly string[];
  readonly kind: "remind" | "task" | "bulletin" | "order";
  /** The court wrote nothing about reminders of this limit: 系统默认. */
  readonly byDefault: boolean;
  /** The ladder of the court that says so. */
  readonly source?: Ladder;
  /** How often an overdue limit was told by now; `on` is the latest time. */
  readonly times?: number;
};

/** What a court that says nothing gets: three days before, and on the last day, to the owner. */
const DEFAULT_STEPS = ["3 days", "last-day"];

/** The ladder a limit names, else the only one of the court; undefined where the court wrote none. */
export function ladderOf({ overdue }: ClockRun["clock"], law: Law): Ladder | undefined {
  const { ladders } = law.rules;
  return (
    ladders.find(({ key }) => key === overdue) ??
    (overdue === undefined && ladders.length === 1 ? ladders[0] : undefined)
  );
}

/**
 * Reminders of one limit due up to a day, oldest first. Before its end they go to the owner; one that would lie before
 * the start comes on the start, and of several on one day only the most urgent. Once overdue the owner, whoever watches
 * and whom the ladder names are told, again as the ladder says, the latest time standing for all: until it is done, or,
 * where the ladder wants it rectified, until that is written off. A limit kept, lapsed, without a last day (as while it
 * is paused), or one nobody can be late for has none. Without the calendar, shares of a limit in working days are near,
 * not exact, and the last reminder comes on the last day even if nobody works then.
 */
export function remindersOf(run: ClockRun, law: Law, today: CivilDate, calendar?: Calendar): readonly Reminder[] {
  const { due, clock, state, stoppedOn, rectifiedOn } = run;
  if (due === undefined || state === "lapsed" || !clock.breach) return [];
  const ladder = ladderOf(clock, law);
  if (stoppedOn !== undefined) {
    const waits = state === "broken" && ladder?.until === "rectified" && rectifiedOn === undefined;
    return waits && today > due ? [overdue(run, ladder, due, today)] : [];
  }
  const byDefault = ladder === undefined || ladder.remind.length === 0;
  const steps = byDefault ? DEFAULT_STEPS : ladder.remind;
  const before = steps.map(
    (step): Reminder => ({
      on: dayOf(step, run, due, calendar),
      step,
      to: run.owner,
      kind: "remind",
      byDefault,
      ...(byDefault ? {} : { source: ladder }),
    }),
  );
  const all = today > due ? [...before, overdue(run, ladder, due, today)] : before;
  const urgent = all.filter(({ on }, at) => !all.some((other, n) => other.on === on && n > at));
  return urgent.filter(({ on }) => on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function overdue({ owner, clock }: ClockRun, ladder: Ladder | undefined, due: CivilDate, today: CivilDate): Reminder {
  const first = addDays(due, 1);
  const more = repeatsSince(first, today, ladder?.repeat);
  const named = (ladder?.to ?? []).filter((word) => word !== "owner");
  return {
    on: more === 0 ? first : repeated(first, more, ladder?.repeat),
    step: "overdue",
    to: [...new Set([...owner, ...(clock.watch ?? []), ...named])],
    kind: ladder?.overdue ?? "task",
    byDefault: ladder === undefined,
    ...(ladder === undefined ? {} : { source: ladder }),
    times: more + 1,
  };
}

function repeated(first: CivilDate, n: number, repeat: Ladder["repeat"]): CivilDate {
  if (repeat === "month") return addMonths(first, n);
  return addDays(first, repeat === "week" ? n * 7 : n);
}

/** How often it came round again by a day. */
function repeatsSince(first: CivilDate, today: CivilDate, repeat: Ladder["repeat"]): number {
  const days = daysBetween(first, today);
  if (repeat === undefined || days <= 0) return 0;
  if (repeat !== "month") return Math.floor(days / (repeat === "week" ? 7 : 1));
  let months = Math.floor(days / 31);
  while (addMonths(first, months + 1) <= today) months++;
  return months;
}

const SHARE = /^(\d{1,3})%$/;
const DAYS_BEFORE = /^(\d{1,4}) (working )?days?$/;

/** The day of a step: a share of the limit used up, days before its end, or its end; never before the start. */
function dayOf(step: string, run: ClockRun, due: CivilDate, calendar: Calendar | undefined): CivilDate {
  const [, share] = SHARE.exec(step) ?? [];
  const [, days, working] = DAYS_BEFORE.exec(step) ?? [];
  const before = (n: number): CivilDate =>
    working !== undefined && calendar !== undefined ? addWorkingDays(calendar, due, -n).date : addDays(due, -n);
  const on =
    share !== undefined
      ? shareDay(Number(share), run, due, calendar)
      : days !== undefined
        ? before(Number(days))
        : workedBy(due, calendar);
  return on < run.startedOn ? run.startedOn : on;
}

/** That day, or the last one before it on which somebody is there to be reminded. */
function workedBy(day: CivilDate, calendar: Calendar | undefined): CivilDate {
  if (calendar === undefined || isWorkingDay(calendar, day)) return day;
  return addWorkingDays(calendar, day, -1).date;
}

/** The first day by whose end so many hundredths of the counted days are used up, pauses left out. */
function shareDay(
  hundredths: number,
  { reckoning, startedOn }: ClockRun,
  due: CivilDate,
  calendar: Calendar | undefined,
): CivilDate {
  const { ledger, budget } = reckoning;
  const near = addDays(startedOn, Math.ceil((daysBetween(startedOn, due) * hundredths) / 100));
  if (budget === undefined) return near;
  let left = Math.max(1, Math.ceil((budget.total * hundredths) / 100));
  for (const line of ledger) {
    if (line.kind !== "runs") continue;
    if (line.days < left) left -= line.days;
    else if (line.unit === "day") return addDays(line.from, left - 1);
    else return calendar === undefined ? near : nthWorkingDay(line.from, left, calendar);
  }
  return near < due ? near : due;
}

/** The nth working day of a stretch, its first day counted if somebody works then. */
const nthWorkingDay = (from: CivilDate, n: number, calendar: Calendar): CivilDate =>
  addWorkingDays(calendar, fromEpochDay(epochDay(from) - 1), n).date;
