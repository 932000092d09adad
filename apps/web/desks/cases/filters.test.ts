import { expect, test } from "vitest";
import { caseFilter } from "#contract/index.ts";
import { cleared, isFiltered, queryOf, viewOf } from "./filters.ts";

test("an address says what is asked of the server, amounts in fen, and nothing the contract would refuse", () => {
  const search = {
    q: " 王 ",
    stage: "handling,closing",
    region: "east,none",
    node: "fast-close,inquiry",
    due: "7",
    least: "10万",
    most: "1,000,000.50",
    from: "2022-03-01",
  };
  const query = queryOf(search);
  expect(query).toEqual({
    sort: "registered",
    order: "desc",
    q: "王",
    stage: "handling,closing",
    region: "east,none",
    node: "fast-close,inquiry",
    dueWithin: 7,
    least: 10_000_000,
    most: 100_000_050,
    from: "2022-03-01",
  });
  expect(caseFilter.safeParse(query).success).toBe(true);
});

test("what was mistyped is not asked for, whatever stands in the address", () => {
  const query = queryOf({ q: "   ", due: "soon", least: "many", from: "2022-3-1", order: "by-magic", until: "" });
  expect(query).toEqual({ sort: "registered", order: "desc" });
});

test("overdue is asked for as such", () => {
  expect(queryOf({ due: "over" })).toMatchObject({ overdue: "yes" });
  expect(queryOf({ due: "over" })).not.toHaveProperty("dueWithin");
});

test("a saved view keeps filters and order, and put back clears every other filter", () => {
  const view = viewOf({ stage: "handling", order: "due", row: "c1", least: "" });
  expect(view).toEqual({ stage: "handling", order: "due" });
  expect(cleared(view)).toMatchObject({ stage: "handling", order: "due", team: undefined, q: undefined });
  expect(isFiltered(cleared())).toBe(false);
  expect(isFiltered({ team: "fast" })).toBe(true);
});
