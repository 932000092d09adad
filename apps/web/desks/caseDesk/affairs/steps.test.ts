import { expect, test } from "vitest";
import type { AffairView, Offer } from "#contract/index.ts";
import { slipNumbers, stepsOf } from "./steps.ts";

const word = (key: string) => ({ key, zh: key, en: key });
const offer = (key: string, open = true): Offer => ({ act: word(key), open, asks: [], why: [], posts: [], cites: [] });
const all = ["dispatch", "receive", "return", "finish", "accept"].map((step) => offer(`affair.${step}`));
const affair = (more: Partial<AffairView>): AffairView => ({
  key: "search",
  id: "case",
  name: "查控",
  state: "open",
  openedOn: "2026-11-01",
  owner: [],
  slip: false,
  core: false,
  named: false,
  does: [],
  cites: [],
  ...more,
});

test("what is not open to the person is not offered, whatever the affair's state allows", () => {
  expect(stepsOf(affair({}), all)).toEqual(["affair.receive", "affair.finish", "affair.dispatch"]);
  expect(stepsOf(affair({}), [offer("affair.finish"), offer("affair.receive", false)])).toEqual(["affair.finish"]);
});

test("work on a slip begins with its receipt, and only a slip is accepted", () => {
  expect(stepsOf(affair({ slip: true }), all)).toEqual(["affair.dispatch"]);
  expect(stepsOf(affair({ slip: true, state: "dispatched" }), all)).toEqual(["affair.receive", "affair.return"]);
  expect(stepsOf(affair({ slip: true, state: "done" }), all)).toEqual(["affair.accept", "affair.return"]);
  expect(stepsOf(affair({ state: "done" }), all)).toEqual([]);
});

test("what its rule says is done by an act of its own is not finished in general", () => {
  expect(stepsOf(affair({ named: true }), all)).toEqual(["affair.receive", "affair.dispatch"]);
});

test("what only the handling team may do is never sent out", () => {
  expect(stepsOf(affair({ core: true }), all)).not.toContain("affair.dispatch");
});

test("slips sent out together get different numbers, none used before", () => {
  expect(slipNumbers(7, ["a", "a", "b"]).map(([, slip]) => slip)).toEqual(["s8", "s9", "s10"]);
});
