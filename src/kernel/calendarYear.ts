import { type CivilDate, civilDate, partsOf, weekday } from "./calendar.ts";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";
import { isMap, readYaml } from "./yamlText.ts";

/** What the State Council's yearly notice says: days off with their holiday, weekend days worked in exchange. */
export type CalendarYear = {
  readonly year: number;
  /** Title of the notice, with its number where it is known for sure. */
  readonly notice: string;
  readonly holidays: readonly { readonly name: string; readonly days: readonly CivilDate[] }[];
  readonly workdays: readonly CivilDate[];
};

/** A notice may take in the last days of the December before it (2018-12-29 to 31 stand in the notice for 2019). */
export const FIRST_DECEMBER_DAY_OF_NEXT_NOTICE = 29;

const KEYS = ["year", "notice", "holidays", "workdays"];

/**
 * Reads `year, notice, holidays: [{ name, days }], workdays` from YAML text. `file` names the place in refusals;
 * its last part must be the year. Refuses unknown keys, impossible or repeated days, days of another year (only the last
 * three of the December before are a notice's business), a worked day that is no weekend day, a day both off and worked.
 */
export const readCalendarYear = (text: string, file: string): Outcome<CalendarYear> => {
  const parsed = readYaml(text, file);
  if ("refused" in parsed) return parsed;
  const content = parsed.ok;
  if (!isMap(content)) return refuse("calendar-shape", { file });
  const stranger = Object.keys(content).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) return refuse("calendar-key", { file, key: stranger });
  const { year, notice, holidays, workdays } = content;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 1950 || year > 9998)
    return refuse("calendar-year", { file });
  if (!new RegExp(`(^|/)${year}\\.yaml$`).test(file)) return refuse("calendar-file-name", { file, year });
  if (typeof notice !== "string" || notice.trim() === "") return refuse("calendar-notice", { file });
  if (!Array.isArray(holidays) || holidays.length === 0) return refuse("calendar-holidays", { file });
  return readDays({ file, year, seen: new Set() }, notice, holidays, workdays);
};

type Reading = { readonly file: string; readonly year: number; readonly seen: Set<CivilDate> };

const readDays = (
  reading: Reading,
  notice: string,
  listed: readonly unknown[],
  worked: unknown,
): Outcome<CalendarYear> => {
  const { file, year } = reading;
  const holidays: { name: string; days: readonly CivilDate[] }[] = [];
  for (const entry of listed) {
    if (!isMap(entry) || typeof entry.name !== "string" || entry.name.trim() === "")
      return refuse("calendar-holidays", { file });
    const days = dayList(reading, entry.days, entry.name);
    if ("refused" in days) return days;
    if (days.ok.length === 0) return refuse("calendar-holidays", { file });
    holidays.push({ name: entry.name, days: days.ok });
  }
  const workdays = dayList(reading, worked, "workdays");
  if ("refused" in workdays) return workdays;
  const weekdayWorked = workdays.ok.find((day) => weekday(day) <= 5);
  if (weekdayWorked !== undefined) return refuse("calendar-workday-on-weekday", { file, date: weekdayWorked });
  return ok({ year, notice, holidays, workdays: workdays.ok });
};

const dayList = ({ file, year, seen }: Reading, list: unknown, of: string): Outcome<readonly CivilDate[]> => {
  if (!Array.isArray(list)) return refuse("calendar-days", { file, of });
  const days: CivilDate[] = [];
  for (const written of list) {
    const day = civilDate(String(written));
    if ("refused" in day) return refuse("calendar-date", { file, of, text: String(written) });
    const at = partsOf(day.ok);
    const decemberBefore = at.year === year - 1 && at.month === 12 && at.day >= FIRST_DECEMBER_DAY_OF_NEXT_NOTICE;
    if (at.year !== year && !decemberBefore) return refuse("calendar-other-year", { file, year, date: day.ok });
    if (seen.has(day.ok)) return refuse("calendar-day-both", { file, date: day.ok });
    seen.add(day.ok);
    days.push(day.ok);
  }
  return ok(days);
};
