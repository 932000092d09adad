import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../test/kit/nationalCalendar.ts";
import { civil, epochDay } from "./calendar.ts";
import { type Limit, parseLimit } from "./limit.ts";
import { atMost, comparable, compareLimits, shorterThan } from "./limitOrder.ts";
import { isWorkingEpochDay } from "./workingDays.ts";

const limit = (text: string): Limit => {
  const read = parseLimit(text);
  if ("refused" in read) throw new Error(read.refused.en);
  return read.ok;
};

describe("limits against each other", () => {
  test.each([
    ["15 days", "30 days", "shorter"],
    ["30 days", "30 days", "same"],
    ["40 days", "3 months", "shorter"],
    ["15 working days", "15 working days", "same"],
    ["16 working days", "15 working days", "longer"],
    ["15 working days", "30 days", "uncertain"],
    ["15 working days", "31 days", "shorter"],
    ["31 working days", "30 days", "longer"],
    ["30 days", "1 month", "uncertain"],
    ["27 days", "1 month", "shorter"],
    ["12 months", "1 year", "same"],
    ["11 months", "1 year", "shorter"],
    ["366 days", "1 year", "uncertain"],
    ["48 hours", "2 days", "same"],
    ["24 hours", "2 days", "shorter"],
    ["same day", "next day", "shorter"],
    ["next day", "next day", "same"],
    ["same day or next day", "2 days", "uncertain"],
  ])("%s and %s: %s", (a, b, order) => {
    expect(compareLimits(limit(a), limit(b))).toBe(order);
    const mirror = { shorter: "longer", longer: "shorter", same: "same", uncertain: "uncertain" }[order];
    expect(compareLimits(limit(b), limit(a))).toBe(mirror);
  });

  test.each(["promptly", "elsewhere", "none", "fill", "by 2020-12-31", "before detention.ends-on"])(
    "%s has nothing to compare",
    (text) => {
      expect(comparable(limit(text), limit("1 day"))).toBe(false);
      expect(shorterThan(limit(text), limit("1 day"))).toBe(false);
      expect(atMost(limit(text), limit("1 day"))).toBe(false);
    },
  );

  test("at most means never longer, on any start day", () => {
    expect(atMost(limit("15 working days"), limit("30 days"))).toBe(true);
    expect(atMost(limit("16 working days"), limit("30 days"))).toBe(false);
    expect(atMost(limit("28 days"), limit("1 month"))).toBe(true);
    expect(atMost(limit("30 days"), limit("30 days"))).toBe(true);
    expect(atMost(limit("31 days"), limit("30 days"))).toBe(false);
    expect(shorterThan(limit("30 days"), limit("30 days"))).toBe(false);
  });

  test("no number of working days ever spanned more days than is assumed", () => {
    const calendar = nationalCalendar();
    const works = (day: number): boolean => isWorkingEpochDay(calendar, day);
    const last = epochDay(civil("2026-12-31"));
    const widest: number[] = [];
    for (let start = epochDay(civil("2018-01-01")); start <= last; start++)
      for (let day = start + 1, n = 0; day <= last && n < 500; day++)
        if (works(day)) widest[++n] = Math.max(widest[n] ?? 0, day - start);
    for (const [n, days] of widest.entries())
      if (n > 0) expect(compareLimits(limit(`${n} working days`), limit(`${days} days`)), `${n}`).toBe("uncertain");
  });
});
