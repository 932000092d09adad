import { describe, expect, test } from "vitest";
import { readCalendarYear } from "./calendarYear.ts";

const year = (changes: Readonly<Record<string, string>> = {}): string => {
  const fields = {
    year: "2023",
    notice: "国务院办公厅关于2023年部分节假日安排的通知",
    holidays: "[{ name: 元旦, days: [2022-12-31, 2023-01-01, 2023-01-02] }]",
    workdays: "[2023-01-28]",
    ...changes,
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
};

const refusal = (text: string, file = "calendar/2023.yaml"): string => {
  const read = readCalendarYear(text, file);
  return "refused" in read ? read.refused.code : "read";
};

describe("a year's holidays", () => {
  test("are read from a file that names its notice", () => {
    expect(readCalendarYear(year(), "courts/national/calendar/2023.yaml")).toEqual({
      ok: {
        year: 2023,
        notice: "国务院办公厅关于2023年部分节假日安排的通知",
        holidays: [{ name: "元旦", days: ["2022-12-31", "2023-01-01", "2023-01-02"] }],
        workdays: ["2023-01-28"],
      },
    });
  });

  test.each([
    ["yaml-syntax", "year: [2023"],
    ["calendar-shape", "- 2023"],
    ["calendar-key", year({ weekends: "[]" })],
    ["calendar-year", year({ year: "23" })],
    ["calendar-year", year({ year: "'2023'" })],
    ["calendar-file-name", year({ year: "2024" })],
    ["calendar-notice", year({ notice: "''" })],
    ["calendar-holidays", year({ holidays: "[]" })],
    ["calendar-holidays", year({ holidays: "[{ days: [2023-01-01] }]" })],
    ["calendar-holidays", year({ holidays: "[{ name: 元旦, days: [] }]" })],
    ["calendar-days", year({ holidays: "[{ name: 元旦, days: 2023-01-01 }]" })],
    ["calendar-days", year({ workdays: "none" })],
    ["calendar-date", year({ workdays: "[2023-02-29]" })],
    ["calendar-date", year({ workdays: "[1月28日]" })],
    ["calendar-other-year", year({ workdays: "[2022-12-28]" })],
    ["calendar-other-year", year({ workdays: "[2024-01-06]" })],
    ["calendar-day-both", year({ workdays: "[2023-01-01]" })],
    ["calendar-day-both", year({ workdays: "[2023-01-28, 2023-01-28]" })],
    ["calendar-workday-on-weekday", year({ workdays: "[2023-01-30]" })],
  ])("are refused with %s: %s", (code, text) => {
    expect(refusal(text)).toBe(code);
  });

  test("a refusal says file, day and what to do", () => {
    expect(readCalendarYear(year({ workdays: "[2023-01-30]" }), "2023.yaml")).toMatchObject({
      refused: { zh: "2023.yaml 的 workdays 里 2023-01-30 本来就是工作日，只写调休上班的周末，请核对" },
    });
    expect(readCalendarYear("year: 2023\nnotice: {", "2023.yaml")).toMatchObject({
      refused: { en: expect.stringMatching(/^2023\.yaml, line [23] is not valid YAML/) },
    });
  });
});
