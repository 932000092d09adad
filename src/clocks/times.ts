import { addDays, type CivilDate, weekday } from "#kernel/calendar.ts";
import type { EventForm, Per } from "#policy/model.ts";
import { type Chronicle, type Occurrence, occurrences, WHOLE_CASE } from "#policy/occurrence.ts";

/** Expired instances of a clock: what `expiry-of` waits for. */
export type Expiries = (clock: string) => readonly { readonly id: string; readonly due: CivilDate }[];

/**
 * Every time an event form came true up to `now`, including what no log holds:
 * expiries of other clocks (true from the day after the due date), intervals and printed dates. With `since`, events of
 * the log count only after it.
 */
export function times(
  form: EventForm,
  chronicle: Chronicle,
  per: Per,
  now: CivilDate,
  expiries: Expiries,
  since?: Occurrence,
): readonly Occurrence[] {
  if ("expiryOf" in form) return expiries(form.expiryOf).map(({ id, due }) => ({ on: addDays(due, 1), index: -1, id }));
  if ("date" in form) return form.date <= now ? [{ on: form.date, index: -1, id: WHOLE_CASE }] : [];
  if ("every" in form) {
    const on = form.every === "fill" ? undefined : periodStart(form.every, now);
    return on === undefined ? [] : [{ on, index: -1, id: on }];
  }
  if ("any" in form) {
    const found = form.any.flatMap((one) => times(one, chronicle, per, now, expiries, since));
    return found.sort((a, b) => (a.on === b.on ? a.index - b.index : a.on < b.on ? -1 : 1));
  }
  return occurrences(form, chronicle, per, since);
}

/** The first day of the day, week (Monday), month, quarter or year that `now` lies in. */
export function periodStart(every: "day" | "week" | "month" | "quarter" | "year", now: CivilDate): CivilDate {
  const [year = "", month = ""] = now.split("-");
  switch (every) {
    case "day":
      return now;
    case "week":
      return addDays(now, 1 - weekday(now));
    case "month":
      return `${year}-${month}-01` as CivilDate;
    case "quarter":
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01` as CivilDate;
    case "year":
      return `${year}-01-01` as CivilDate;
  }
}
