import { beforeEach, expect, test } from "vitest";
import { queries } from "./ask.ts";
import { heard, listsChanged } from "./live.ts";

const stale = () =>
  queries
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.isInvalidated)
    .map(({ queryKey: [name, parts] }) => `${name} ${JSON.stringify(parts)}`)
    .sort();

const pages = (count: number) => ({ pages: Array.from({ length: count }, () => ({ rows: [] })), pageParams: [] });

beforeEach(() => {
  queries.clear();
  for (const id of ["a1", "b2"]) queries.setQueryData(["caseGet", { params: { id } }], {});
  queries.setQueryData(["caseWhy", { params: { id: "a1", version: 3 } }], {});
  queries.setQueryData(["staffList", {}], {});
  queries.setQueryData(["work", { query: {} }, "pages"], pages(1));
  queries.setQueryData(["caseList", { query: {} }, "pages"], pages(40));
});

test("news of a case makes stale what is shown of that case, and of no other", () => {
  heard({ stream: "case/a1" });
  expect(stale()).toEqual(['caseGet {"params":{"id":"a1"}}', 'caseWhy {"params":{"id":"a1","version":3}}']);
});

test("news of the register makes people stale", () => {
  heard({ stream: "court/staff" });
  expect(stale()).toEqual(["staffList {}"]);
});

test("lists become stale, long ones too, and nothing else", () => {
  listsChanged();
  expect(stale()).toEqual(['caseList {"query":{}}', 'work {"query":{}}']);
});
