import { isWorkday } from "chinese-days";
import { describe, expect, test } from "vitest";
import { nationalCalendar, nationalYears } from "../../test/kit/nationalCalendar.ts";
import { addDays, type CivilDate, civil } from "./calendar.ts";
import {
  addWorkingDays,
  calendarOf,
  holidayName,
  isRestDay,
  isWorkingDay,
  nextWorkingDay,
  provisionalYear,
} from "./workingDays.ts";

const calendar = nationalCalendar();

describe("working days of the published years", () => {
  test("every day of 2018 to 2026 agrees with an independent library", () => {
    const differing: CivilDate[] = [];
    for (let date = civil("2018-01-01"); date <= "2026-12-31"; date = addDays(date, 1))
      if (isWorkingDay(calendar, date) !== isWorkday(date)) differing.push(date);
    expect(differing).toEqual([]);
  });

  test("each year has the working days the notice leaves it", () => {
    const counts: Record<number, number> = {};
    for (let date = civil("2018-01-01"); date <= "2026-12-31"; date = addDays(date, 1))
      if (isWorkingDay(calendar, date)) counts[Number(date.slice(0, 4))] = (counts[Number(date.slice(0, 4))] ?? 0) + 1;
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(2244);
    expect(counts[2024]).toBe(251);
    expect(counts[2026]).toBe(248);
  });

  test("rows a notice writes for the December before it count for that December", () => {
    expect(isWorkingDay(calendar, civil("2018-12-29"))).toBe(true);
    expect(holidayName(calendar, civil("2018-12-31"))).toBe("元旦");
    expect(holidayName(calendar, civil("2022-12-31"))).toBe("元旦");
  });

  test("make-up weekends are worked and the extended Spring Festival of 2020 is not", () => {
    expect(isWorkingDay(calendar, civil("2025-10-11"))).toBe(true);
    expect(holidayName(calendar, civil("2025-10-11"))).toBeUndefined();
    expect(isRestDay(calendar, civil("2020-01-31"))).toBe(true);
    expect(isWorkingDay(calendar, civil("2020-02-03"))).toBe(true);
    expect(isRestDay(calendar, civil("2026-11-22"))).toBe(true);
  });
});

describe("walking over working days", () => {
  test("counts forwards, backwards and not at all", () => {
    expect(addWorkingDays(calendar, civil("2025-09-28"), 3)).toEqual({ date: "2025-10-09", provisional: [] });
    expect(addWorkingDays(calendar, civil("2025-09-28"), 5).date).toBe("2025-10-11");
    expect(addWorkingDays(calendar, civil("2025-10-11"), -3)).toEqual({ date: "2025-09-30", provisional: [] });
    expect(addWorkingDays(calendar, civil("2025-10-01"), 0).date).toBe("2025-10-01");
  });

  test("finds the next working day, the day itself included", () => {
    expect(nextWorkingDay(calendar, civil("2022-04-30")).date).toBe("2022-05-05");
    expect(nextWorkingDay(calendar, civil("2022-05-05")).date).toBe("2022-05-05");
  });
});

describe("years without a notice", () => {
  test("rest on weekends only and say so", () => {
    expect(isWorkingDay(calendar, civil("2027-10-01"))).toBe(true);
    expect(nextWorkingDay(calendar, civil("2027-10-02"))).toEqual({ date: "2027-10-04", provisional: [2027] });
    expect(addWorkingDays(calendar, civil("2026-12-25"), 10)).toEqual({ date: "2027-01-08", provisional: [2027] });
    expect(addWorkingDays(calendar, civil("2018-01-03"), -5)).toEqual({ date: "2017-12-26", provisional: [2017] });
    expect(provisionalYear(calendar, civil("2026-12-28"))).toBeUndefined();
  });

  test("the last three days of a December also wait for the next notice", () => {
    expect(provisionalYear(calendar, civil("2026-12-31"))).toBe(2027);
    expect(provisionalYear(calendar, civil("2025-12-31"))).toBeUndefined();
    expect(provisionalYear(calendar, civil("2029-12-31"))).toBe(2029);
  });

  test("one year cannot be given twice, nor one day freed and worked by two notices", () => {
    const [first] = nationalYears();
    expect(calendarOf(first ? [first, first] : [])).toMatchObject({ refused: { code: "calendar-year-twice" } });
    const worked = { year: 2001, notice: "n", holidays: [], workdays: [civil("2000-12-30")] };
    const freed = { year: 2000, notice: "n", holidays: [{ name: "h", days: [civil("2000-12-30")] }], workdays: [] };
    expect(calendarOf([worked, freed])).toMatchObject({ refused: { code: "calendar-notices-clash" } });
  });
});
