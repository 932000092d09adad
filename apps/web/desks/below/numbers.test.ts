import { expect, test } from "vitest";
import { levelOf, NUMBERS } from "./numbers.ts";

const court = (id: string, superior: string) => ({
  id,
  superior,
  name: id,
  law: "",
  behind: 0,
  open: 0,
  overdue: 0,
  lapsed: 0,
  triage: 0,
  nobody: 0,
});

test("a court stands as many levels below as there are courts between", () => {
  const rows = [court("middle", "high"), court("south", "middle"), court("north", "middle")];
  expect(rows.map((row) => levelOf(row, rows, "high"))).toEqual([0, 1, 1]);
  expect(levelOf(court("other", "elsewhere"), rows, "high")).toBe(0);
  const circle = [court("a", "b"), court("b", "a")];
  expect(circle.map((row) => levelOf(row, circle, "high"))).toEqual([2, 2]);
});

test("every number opens a list of its own", () => {
  expect(new Set(NUMBERS.map(({ search }) => JSON.stringify(search))).size).toBe(NUMBERS.length);
});
