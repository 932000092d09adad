import { expect, test } from "vitest";
import { nextParty } from "./nextParty.ts";

test("one more party is numbered one beyond the highest in use", () => {
  expect(nextParty([{ id: "p7" }, { id: "p2" }])).toBe("p8");
  expect(nextParty([])).toBe("p1");
});
