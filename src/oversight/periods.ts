import { addDays, addMonths, type CivilDate, compareDates, daysBetween, partsOf } from "#kernel/calendar.ts";

/** How a period of figures is named: the month, quarter or year so far, or two days somebody chose. */
export type PeriodKind = "month" | "quarter" | "year" | "between";

/** Both days are counted. */
export type Period = { readonly from: CivilDate; readonly until: CivilDate };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

const firstOf = (date: CivilDate, months: number): CivilDate => {
  const { month, day } = partsOf(date);
  return addMonths(addDays(date, 1 - day), -((month - 1) % months));
};

/** The month, quarter or year that has begun, up to a day. */
export const periodUntil = (kind: Exclude<PeriodKind, "between">, today: CivilDate): Period => ({
  from: firstOf(today, MONTHS[kind]),
  until: today,
});

/**
 * The period to compare with: of a month, quarter or year so far the one before up to the same day of it (the last day where that
 * month is shorter); of whole months as many whole months before; of any other days as many days before.
 */
export function periodBefore(kind: PeriodKind, { from, until }: Period): Period {
  if (kind !== "between") return { from: addMonths(from, -MONTHS[kind]), until: addMonths(until, -MONTHS[kind]) };
  const months = wholeMonths({ from, until });
  if (months > 0) return { from: addMonths(from, -months), until: addDays(from, -1) };
  return { from: addDays(from, -(daysBetween(from, until) + 1)), until: addDays(from, -1) };
}

/** How many whole months a period is; 0 if it is none. */
function wholeMonths({ from, until }: Period): number {
  const after = addDays(until, 1);
  if (partsOf(from).day !== 1 || partsOf(after).day !== 1 || compareDates(after, from) <= 0) return 0;
  const [begin, end] = [partsOf(from), partsOf(after)];
  return (end.year - begin.year) * 12 + end.month - begin.month;
}

/** A share in hundredths of a percent, rounded to the nearest; none of nothing. */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part * 10_000) / whole);

/** A mean in tenths, rounded to the nearest; none of nothing. */
export const meanOf = (sum: number, count: number): number | undefined =>
  count === 0 ? undefined : Math.round((sum * 10) / count);
