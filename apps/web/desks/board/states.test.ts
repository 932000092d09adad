import { expect, test } from "vitest";
import { byRisk, countOf, type Node, stateIn } from "./states.ts";

const node = (key: string, numbers: Partial<Node>): Node => ({
  clock: { key, zh: key, en: key },
  document: { zh: "", en: "" },
  running: 0,
  soon: 0,
  overdue: 0,
  paused: 0,
  keptThisMonth: 0,
  brokenThisMonth: 0,
  ...numbers,
});

test("the node with most overdue stands first, then what is due soon, then what runs", () => {
  const nodes = [
    node("quiet", {}),
    node("busy", { running: 9 }),
    node("soon", { soon: 1 }),
    node("late", { overdue: 2 }),
  ];
  expect(byRisk(nodes).map(({ clock }) => clock.key)).toEqual(["late", "soon", "busy", "quiet"]);
});

test("each state has its own number, and an address nobody made names none", () => {
  expect(countOf(node("n", { keptThisMonth: 3, brokenThisMonth: 4 }), "kept")).toBe(3);
  expect(countOf(node("n", { keptThisMonth: 3, brokenThisMonth: 4 }), "broken")).toBe(4);
  expect(stateIn("toString")).toBeUndefined();
});
