import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { meanOf, periodBefore, periodUntil, shareOf } from "./periods.ts";

describe("a period so far", () => {
  test.each([
    ["month", "2026-11-26", "2026-11-01"],
    ["month", "2026-11-01", "2026-11-01"],
    ["month", "2028-02-29", "2028-02-01"],
    ["quarter", "2026-11-26", "2026-10-01"],
    ["quarter", "2026-12-31", "2026-10-01"],
    ["quarter", "2026-01-01", "2026-01-01"],
    ["year", "2026-11-26", "2026-01-01"],
    ["year", "2026-01-01", "2026-01-01"],
  ] as const)("the %s up to %s begins %s", (kind, today, from) => {
    expect(periodUntil(kind, civil(today))).toEqual({ from, until: today });
  });
});

describe("the period before", () => {
  test.each([
    ["month", "2026-11-01", "2026-11-26", "2026-10-01", "2026-10-26"],
    ["month", "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"],
    ["month", "2026-01-01", "2026-01-01", "2025-12-01", "2025-12-01"],
    ["quarter", "2026-01-01", "2026-01-31", "2025-10-01", "2025-10-31"],
    ["quarter", "2026-04-01", "2026-05-31", "2026-01-01", "2026-02-28"],
    ["year", "2028-01-01", "2028-02-29", "2027-01-01", "2027-02-28"],
    ["between", "2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"],
    ["between", "2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"],
    ["between", "2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"],
    ["between", "2026-11-02", "2026-11-08", "2026-10-26", "2026-11-01"],
    ["between", "2026-11-05", "2026-11-05", "2026-11-04", "2026-11-04"],
  ] as const)("of the %s %s to %s is %s to %s", (kind, from, until, before, end) => {
    expect(periodBefore(kind, { from: civil(from), until: civil(until) })).toEqual({ from: before, until: end });
  });
});

describe("shares and means", () => {
  test("are exact to a hundredth of a percent and a tenth, and none of nothing", () => {
    expect([shareOf(1, 3), shareOf(2, 3), shareOf(5, 5), shareOf(0, 7), shareOf(0, 0)]).toEqual([
      3333,
      6667,
      10_000,
      0,
      undefined,
    ]);
    expect([meanOf(10, 4), meanOf(1, 3), meanOf(0, 0)]).toEqual([25, 3, undefined]);
  });
});
