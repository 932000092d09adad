import { type CivilDate, epochDay, fromEpochDay, weekdayOfEpochDay } from "./calendar.ts";
import { type CalendarYear, FIRST_DECEMBER_DAY_OF_NEXT_NOTICE } from "./calendarYear.ts";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";

/**
 * Which days are working days. Keys are epoch days. A year whose notice is not entered is provisional:
 * its weekends rest, nothing else does, and every result says that it rests on such a year.
 */
export type Calendar = {
  readonly years: ReadonlySet<number>;
  /** Days off by notice → the holiday's name. */
  readonly holidays: ReadonlyMap<number, string>;
  /** Weekend days worked in exchange (调休). */
  readonly workdays: ReadonlySet<number>;
};

/** A day, and the provisional years that were looked at to find it, ascending. */
export type Found = { readonly date: CivilDate; readonly provisional: readonly number[] };

/** Puts yearly notices together. Refuses a year given twice and a day that one notice frees and another works. */
export const calendarOf = (years: readonly CalendarYear[]): Outcome<Calendar> => {
  const known = new Set<number>();
  const holidays = new Map<number, string>();
  const workdays = new Set<number>();
  for (const { year, holidays: named, workdays: worked } of years) {
    if (known.has(year)) return refuse("calendar-year-twice", { year });
    known.add(year);
    for (const { name, days } of named) for (const day of days) holidays.set(epochDay(day), name);
    for (const day of worked) workdays.add(epochDay(day));
  }
  for (const day of workdays)
    if (holidays.has(day)) return refuse("calendar-notices-clash", { date: fromEpochDay(day) });
  return ok({ years: known, holidays, workdays });
};

/** As `isWorkingDay`, of an epoch day; for walks over many days. */
export const isWorkingEpochDay = (calendar: Calendar, day: number): boolean =>
  calendar.workdays.has(day) || (weekdayOfEpochDay(day) <= 5 && !calendar.holidays.has(day));

/** Worked by notice, or a weekday no notice frees. */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean =>
  isWorkingEpochDay(calendar, epochDay(date));

/** A weekend day or a day off by notice: 法定休假日 in the sense of the rules on periods. */
export const isRestDay = (calendar: Calendar, date: CivilDate): boolean => !isWorkingDay(calendar, date);

/** Name of the holiday the notice counts the day to; none for an ordinary weekend or a working day. */
export const holidayName = (calendar: Calendar, date: CivilDate): string | undefined =>
  calendar.holidays.get(epochDay(date));

/** The year whose notice would have to be entered before that day is certain; none when it is. */
export const provisionalYear = (calendar: Calendar, date: CivilDate): number | undefined => {
  const year = Number(date.slice(0, 4));
  if (!calendar.years.has(year)) return year;
  const nextNotice = date.slice(5, 7) === "12" && Number(date.slice(8)) >= FIRST_DECEMBER_DAY_OF_NEXT_NOTICE;
  return nextNotice && !calendar.years.has(year + 1) ? year + 1 : undefined;
};

/** The provisional years the days of a stretch (epoch days, both ends in) rest on, ascending. */
export const provisionalYears = (calendar: Calendar, from: number, to: number): readonly number[] => {
  const first = Number(fromEpochDay(from).slice(0, 4));
  const last = Number(fromEpochDay(to).slice(0, 4));
  const years = new Set<number>();
  for (let year = first; year <= last; year++) if (!calendar.years.has(year)) years.add(year);
  // An earlier December waits on a year inside the stretch, counted above; only the last day can reach beyond it.
  const beyond = provisionalYear(calendar, fromEpochDay(to));
  if (beyond !== undefined) years.add(beyond);
  return [...years].sort((a, b) => a - b);
};

/** The day itself when it is a working day, else the first one after it. */
export const nextWorkingDay = (calendar: Calendar, date: CivilDate): Found => {
  const from = epochDay(date);
  let day = from;
  while (!isWorkingEpochDay(calendar, day)) day++;
  return { date: fromEpochDay(day), provisional: provisionalYears(calendar, from, day) };
};

/** The nth working day after (or, negative, before) a day that is itself not counted. Zero gives the day back. */
export const addWorkingDays = (calendar: Calendar, date: CivilDate, n: number): Found => {
  const from = epochDay(date);
  const step = n < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (isWorkingEpochDay(calendar, day)) left--;
  }
  if (n === 0) return { date, provisional: [] };
  const [low, high] = n > 0 ? [from + 1, day] : [day, from - 1];
  return { date: fromEpochDay(day), provisional: provisionalYears(calendar, low, high) };
};

/** Working days from one epoch day to another, both ends in. */
export const countWorkingDays = (calendar: Calendar, from: number, to: number): number => {
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkingEpochDay(calendar, day)) count++;
  return count;
};
