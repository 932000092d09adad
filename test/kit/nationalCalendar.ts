import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "#kernel/assert.ts";
import { type CalendarYear, readCalendarYear } from "#kernel/calendarYear.ts";
import { type Calendar, calendarOf } from "#kernel/workingDays.ts";

const FOLDER = join(import.meta.dirname, "../../courts/national/calendar");

/** The holiday years entered in `courts/national/calendar`, as read from their files. */
export const nationalYears = (): readonly CalendarYear[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const read = readCalendarYear(readFileSync(join(FOLDER, name), "utf8"), name);
      assert("ok" in read, "refused" in read ? read.refused.en : "");
      return read.ok;
    });

/** The working-day calendar of those years. */
export const nationalCalendar = (): Calendar => {
  const calendar = calendarOf(nationalYears());
  assert("ok" in calendar, "the national years contradict each other");
  return calendar.ok;
};
