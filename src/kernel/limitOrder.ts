import { addMonths, type CivilDate, civil, daysBetween } from "./calendar.ts";
import type { Limit, Span } from "./limit.ts";

/** Days a limit can span from start to last day, at the least and at the most, whenever it starts and before any rolling. */
type Bounds = { readonly least: number; readonly most: number };

/** Every start month of a leap cycle; 2096 to 2104 holds the only gap of eight years. */
const STARTS: readonly CivilDate[] = ["2020-01-01", "2096-03-01"].flatMap((first) =>
  Array.from({ length: 48 }, (_, n) => addMonths(civil(first), n)),
);

const monthBounds = (months: number): Bounds => {
  const lengths = STARTS.map((start) => daysBetween(start, addMonths(start, months)));
  return { least: Math.min(...lengths), most: Math.max(...lengths) };
};

/**
 * No stretch of working days was wider by any notice since 2018: seven days for five working days, nine for one long
 * holiday (the Spring Festival of 2020), and one more for every thirteen working days after the first five.
 */
const mostDaysOfWorkingDays = (n: number): number => Math.ceil((n * 7) / 5) + 9 + Math.floor(Math.max(0, n - 5) / 13);

const spanBounds = ({ n, unit }: Span): Bounds => {
  switch (unit) {
    case "day":
      return { least: n, most: n };
    case "working-day":
      return { least: n, most: mostDaysOfWorkingDays(n) };
    case "month":
      return monthBounds(n);
    case "year":
      return monthBounds(n * 12);
    case "hour":
      return { least: n / 24, most: n / 24 };
  }
};

const bounds = (limit: Limit): Bounds | undefined => {
  switch (limit.form) {
    case "span":
      return spanBounds(limit);
    case "same-day":
      return { least: 0, most: 0 };
    case "next-day":
      return { least: 1, most: mostDaysOfWorkingDays(1) };
    case "same-or-next-day":
      return { least: 0, most: mostDaysOfWorkingDays(1) };
    default:
      return undefined;
  }
};

const months = (limit: Limit): number | undefined =>
  limit.form === "span" && (limit.unit === "month" || limit.unit === "year")
    ? limit.n * (limit.unit === "year" ? 12 : 1)
    : undefined;

/** How two limits started on one day compare whatever that day is; `uncertain` when it depends on the day. */
export type Order = "shorter" | "same" | "longer" | "uncertain";

/**
 * Compares limits by what they can come to in days. Limits in one unit compare by their numbers. A limit without a number
 * (promptly, elsewhere, none, fill) or tied to a fact is never comparable: undefined.
 */
export const compareLimits = (a: Limit, b: Limit): Order | undefined => {
  const [boundsA, boundsB] = [bounds(a), bounds(b)];
  if (!boundsA || !boundsB) return undefined;
  const sameForm = a.form !== "span" ? a.form === b.form : b.form === "span" && a.unit === b.unit;
  const [countA, countB] = [months(a), months(b)];
  const difference =
    countA !== undefined && countB !== undefined
      ? countA - countB
      : sameForm
        ? boundsA.least - boundsB.least
        : undefined;
  if (difference !== undefined) return difference === 0 ? "same" : difference < 0 ? "shorter" : "longer";
  if (boundsA.most < boundsB.least) return "shorter";
  if (boundsA.least > boundsB.most) return "longer";
  return boundsA.least === boundsA.most && boundsB.least === boundsB.most ? "same" : "uncertain";
};

/** Both have a number of something. */
export const comparable = (a: Limit, b: Limit): boolean => compareLimits(a, b) !== undefined;

/** Certainly shorter, whatever day both start. */
export const shorterThan = (a: Limit, b: Limit): boolean => compareLimits(a, b) === "shorter";

/** Certainly not longer, whatever day both start: what an `at-most` asks. */
export const atMost = (a: Limit, bound: Limit): boolean => {
  const order = compareLimits(a, bound);
  if (order !== "uncertain") return order === "shorter" || order === "same";
  const [mine, most] = [bounds(a), bounds(bound)];
  return mine !== undefined && most !== undefined && mine.most <= most.least;
};
