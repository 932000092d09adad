import { expect, test } from "vitest";
import { foreignPlaces } from "./places.ts";

const found = (text: string) => foreignPlaces({ path: "docs/a.md", text }).length;
const path = (...parts: readonly string[]) => parts.join("/");

test("paths of a machine are caught", () => {
  expect(found(`see ${path("", "wo".concat("rk"), "main")}`)).toBe(1);
  expect(found(`"${path("", "root", "x.ts")}"`)).toBe(1);
  expect(found(path("", "tmp", "zh", "check.ts"))).toBe(1);
});

test("so is material that is not part of the project", () => {
  expect(found(`see ${path("sha".concat("red"), "design.md")}`)).toBe(1);
});

test("paths of the project are left in peace", () => {
  for (const text of ["src/work/index.ts", "https://example.org/home/x", "the work/home balance", "#kernel/money.ts"])
    expect(found(text), text).toBe(0);
});
