import { assert } from "./assert.ts";
import type { Outcome } from "./outcome.ts";
import { ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";

declare const brand: unique symbol;

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`, years 0001 to 9999. Sorts as text. */
export type CivilDate = string & { readonly [brand]: "CivilDate" };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const twoDigits = (n: number): string => String(n).padStart(2, "0");

const written = (year: number, month: number, day: number): CivilDate => {
  assert(year >= 1 && year <= 9999, `year ${year} lies outside the civil calendar`);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate;
};

/** Reads a day a person or a file wrote. Refuses what is not `YYYY-MM-DD` or does not exist, such as 2023-02-29. */
export const civilDate = (text: string): Outcome<CivilDate> => {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return refuse("date-malformed", { text });
  return dateExists(Number(year), Number(month), Number(day))
    ? ok(text as CivilDate)
    : refuse("date-impossible", { text });
};

/** Whether the calendar has that day. Month 1–12, day 1–31, year 1–9999. */
export const dateExists = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** A day our own code or storage wrote. Asserts where `civilDate` refuses. */
export const civil = (text: string): CivilDate => {
  const read = civilDate(text);
  assert("ok" in read, `${text} is not a civil day`);
  return read.ok;
};

/** Year, month (1–12) and day of the month. */
export const partsOf = (date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Days since 1970-01-01, negative before it. Counted in 400-year eras of years that begin in March. */
export const epochDay = (date: CivilDate): number => {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
};

/** The day that many days after 1970-01-01: the inverse of `epochDay`. */
export const fromEpochDay = (days: number): CivilDate => {
  assert(Number.isSafeInteger(days), `${days} is not a whole number of days`);
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** `days` may be negative. */
export const addDays = (date: CivilDate, days: number): CivilDate => fromEpochDay(epochDay(date) + days);

/** The same-numbered day `months` later, or the last day of a shorter month (Civil Code, on periods by month). */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

/** As `addMonths` with twelve a year: 2024-02-29 and one year is 2025-02-28. */
export const addYears = (date: CivilDate, years: number): CivilDate => addMonths(date, years * 12);

/** Days from one day to another: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => epochDay(to) - epochDay(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: CivilDate): number => weekdayOfEpochDay(epochDay(date));

/** 1 Monday … 7 Sunday, of a day counted from 1970-01-01 (a Thursday). */
export const weekdayOfEpochDay = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** Negative, zero or positive, for sorting. */
export const compareDates = (a: CivilDate, b: CivilDate): number => (a < b ? -1 : a > b ? 1 : 0);
