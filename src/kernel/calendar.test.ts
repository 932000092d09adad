import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  civil,
  civilDate,
  compareDates,
  daysBetween,
  epochDay,
  weekday,
} from "./calendar.ts";
import { civilDay, dueInstant, type Instant, startOfDay } from "./instant.ts";

describe("civil days", () => {
  test("reads days that exist and says what is wrong with the others", () => {
    expect(civilDate("2024-02-29")).toEqual({ ok: "2024-02-29" });
    for (const text of ["2023-02-29", "2022-13-01", "2022-04-31", "2022-00-10", "2022-01-00", "0000-01-01"])
      expect(civilDate(text), text).toMatchObject({ refused: { code: "date-impossible" } });
    for (const text of ["2022-3-1", "2022/03/01", "20220301", "", " 2022-03-01", "2022-03-01T00:00"])
      expect(civilDate(text), text).toMatchObject({ refused: { code: "date-malformed" } });
    expect(civilDate("2022-3-1")).toMatchObject({ refused: { zh: "「2022-3-1」不是日期，请写成 2022-03-01 的样子" } });
    expect(() => civil("2023-02-29")).toThrow("not a civil day");
  });

  test("counts days from 1970, across leap days and centuries", () => {
    expect(epochDay(civil("1970-01-01"))).toBe(0);
    expect(epochDay(civil("1969-12-31"))).toBe(-1);
    expect(epochDay(civil("2000-03-01"))).toBe(11_017);
    expect(daysBetween(civil("1900-02-28"), civil("1900-03-01"))).toBe(1);
    expect(daysBetween(civil("2000-02-28"), civil("2000-03-01"))).toBe(2);
    expect(addDays(civil("2024-12-31"), 1)).toBe("2025-01-01");
    expect(addDays(civil("2025-01-01"), -1)).toBe("2024-12-31");
    expect(() => addDays(civil("9999-12-31"), 1)).toThrow("outside the civil calendar");
  });

  test("ends a month on the same-numbered day or on the last of a shorter month", () => {
    expect(addMonths(civil("2022-01-31"), 1)).toBe("2022-02-28");
    expect(addMonths(civil("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(civil("2025-08-31"), 6)).toBe("2026-02-28");
    expect(addMonths(civil("2022-12-15"), 1)).toBe("2023-01-15");
    expect(addMonths(civil("2022-03-31"), -1)).toBe("2022-02-28");
    expect(addYears(civil("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(civil("2024-02-29"), 4)).toBe("2028-02-29");
  });

  test("knows weekdays and order", () => {
    expect(weekday(civil("1970-01-01"))).toBe(4);
    expect(weekday(civil("1969-12-28"))).toBe(7);
    expect(weekday(civil("2025-10-11"))).toBe(6);
    expect([civil("2022-02-01"), civil("2021-12-31"), civil("2022-02-01")].sort(compareDates)[0]).toBe("2021-12-31");
    expect(compareDates(civil("2022-02-01"), civil("2022-02-01"))).toBe(0);
  });
});

describe("moments", () => {
  const at = (text: string): Instant => Date.parse(text) as Instant;

  test("fall on the civil day of Shanghai", () => {
    expect(civilDay(at("2022-03-01T15:59:59.999Z"))).toBe("2022-03-01");
    expect(civilDay(at("2022-03-01T16:00:00Z"))).toBe("2022-03-02");
    expect(civilDay(at("1969-12-31T15:59:59Z"))).toBe("1969-12-31");
    expect(startOfDay(civil("2022-03-02"))).toBe(at("2022-03-01T16:00:00Z"));
  });

  test("hours run from the next full hour", () => {
    expect(dueInstant(48, at("2022-03-01T09:20:00+08:00"))).toBe(at("2022-03-03T10:00:00+08:00"));
    expect(dueInstant(48, at("2022-03-01T09:00:00+08:00"))).toBe(at("2022-03-03T10:00:00+08:00"));
  });
});
