import { expect, test } from "vitest";
import { limitIn, limitOf, testIn, testOf } from "./answers.ts";

test("a limit is written as law files write it, and read back", () => {
  expect(limitOf(10, "working-days")).toBe("10 working days");
  expect(limitOf(1, "months")).toBe("1 month");
  expect(limitIn("10 working days")).toEqual({ count: 10, unit: "working-days" });
  expect(limitIn("1 month")).toEqual({ count: 1, unit: "months" });
  expect(limitIn("same day")).toEqual({ unit: "days" });
});

test("a comparison is written as law files write it, and read back", () => {
  expect(testOf(24, ">")).toBe("> 24");
  expect(testIn("<= 100000")).toEqual({ count: 100_000, comparison: "<=" });
  expect(testIn("[1..2]")).toEqual({ comparison: ">" });
});
