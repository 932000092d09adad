import { expect, test } from "vitest";
import { parseSearch, writeSearch } from "./address.ts";

test("what stands in an address is text and comes back as it was", () => {
  const search = { q: "101", stage: "handling,closed", from: "2022-03-01", name: "张三 & 𠮷" };
  expect(parseSearch(writeSearch(search))).toEqual(search);
});

test("what is empty is left out", () => {
  expect(writeSearch({ q: "", tab: undefined })).toBe("");
  expect(writeSearch({ q: "", tab: "done" })).toBe("?tab=done");
});
