import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { addDays, civil, daysBetween, epochDay, fromEpochDay, weekday } from "./calendar.ts";

const day = integer({ min: epochDay(civil("0001-01-01")), max: epochDay(civil("9999-12-31")) });

test("day numbers and civil days are one and the same, and agree with the platform's calendar", () => {
  assert(
    property(day, (n) => {
      const date = fromEpochDay(n);
      expect(epochDay(date)).toBe(n);
      expect(date).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
      expect(weekday(date) % 7).toBe(new Date(n * 86_400_000).getUTCDay());
    }),
    { numRuns: 2000 },
  );
});

test("adding days and counting them are inverse, and days sort as text", () => {
  assert(
    property(day, day, (a, b) => {
      expect(addDays(fromEpochDay(a), b - a)).toBe(fromEpochDay(b));
      expect(daysBetween(fromEpochDay(a), fromEpochDay(b))).toBe(b - a);
      expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b);
    }),
  );
});
