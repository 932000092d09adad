import { expect, test } from "vitest";
import { addressOf, lineIn, periodIn, queryOf } from "./asked.ts";
import { barOf, parts, written } from "./numbers.ts";

test("shares have one place, ratios two, days one, and nothing of nothing is a dash", () => {
  expect(written("count", { count: 12_345 })).toBe("12,345");
  expect(written("count", { count: 0 })).toBe("–");
  expect(written("share", { count: 2, of: 3 })).toBe("66.7%");
  expect(written("share", { count: 0, of: 0 })).toBe("–");
  expect(written("ratio", { count: 5, of: 4 })).toBe("1.25");
  expect(written("days", { count: 4, sum: 50 })).toBe("12.5");
  expect(written("days", { count: 0, sum: 0 })).toBe("–");
});

test("what a share is made of stands beside it, and its bar is as long", () => {
  expect(parts("share", { count: 2, of: 3 })).toBe("2/3");
  expect(parts("share", { count: 0, of: 0 })).toBeUndefined();
  expect(parts("days", { count: 2, sum: 3 })).toBeUndefined();
  expect([barOf({ count: 2, of: 3 }), barOf({ count: 0, of: 0 })]).toEqual([67, 0]);
});

test("an address asks for what it says, and for two days only once both are there", () => {
  expect(periodIn({ period: "decade" })).toBe("month");
  expect(queryOf({ period: "quarter", team: "fast" })).toMatchObject({ period: "quarter", team: "fast" });
  expect(queryOf({ period: "between", from: "2026-01-01" })).toMatchObject({ period: "month" });
  expect(queryOf({ period: "between", from: "2026-01-01", until: "2026-02-01" })).toMatchObject({
    period: "between",
    from: "2026-01-01",
    until: "2026-02-01",
  });
});

test("a line without a name is another than the total", () => {
  expect([lineIn(addressOf(undefined)), lineIn(addressOf("")), lineIn(addressOf("fast"))]).toEqual([
    undefined,
    "",
    "fast",
  ]);
});
