import { expect, test } from "vitest";
import type { Me } from "#contract/index.ts";
import { desksFor, homeOf } from "./navigation.ts";

const word = (key: string) => ({ key, zh: key, en: key });
const somebody: Me = {
  person: { id: "p1", name: "王法官" },
  login: "wang",
  court: { id: "c1", name: "演示法院", law: "demo" },
  reads: [],
  units: [],
  posts: [],
  ranks: [],
  leads: [],
  deputises: [],
  today: "2026-03-02",
  now: 0,
  demo: false,
  administrator: true,
  supervises: false,
  owes: [],
  secondFactor: false,
  expiresAt: 0,
};
const addresses = (me: Partial<Me>) => desksFor({ ...somebody, ...me }).map(({ to }) => to);

test("an administrator who holds nothing sees people and law", () => {
  expect(addresses({})).toEqual(["/law", "/staff"]);
});

test("a superior court sees the cases and the board as well, and has no work there", () => {
  expect(addresses({ reads: [{ id: "c2", name: "下级法院" }] })).toEqual([
    "/below",
    "/cases",
    "/board",
    "/reports",
    "/law",
    "/compare",
    "/staff",
  ]);
});

test("a court with a superior compares its rules with his, and has no courts below to look at", () => {
  const court = { ...somebody.court, superior: "c0" };
  expect(addresses({ court })).toEqual(["/law", "/compare", "/staff"]);
  expect(addresses({ court, posts: [word("x")] })).not.toContain("/below");
});

test("whoever holds a post, or stands in for one, has every desk", () => {
  expect(addresses({ posts: [word("triage-officer")] })).toContain("/work");
  expect(addresses({ units: [word("fast")] })).toContain("/register");
  expect(addresses({ deputises: [{ post: word("director"), of: { id: "p2", name: "周局长" } }] })).toContain(
    "/approvals",
  );
});

test("no two desks share a letter", () => {
  const letters = desksFor({ ...somebody, posts: [word("x")] }).map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
});

test("everybody begins at a desk that is his", () => {
  expect(homeOf({ ...somebody, posts: [word("x")] })).toBe("/work");
  expect(homeOf(somebody)).toBe("/staff");
  expect(homeOf({ ...somebody, administrator: false, reads: [{ id: "c2", name: "下级法院" }] })).toBe("/below");
  const above = { ...somebody, posts: [word("x")], reads: [{ id: "c2", name: "下级法院" }] };
  expect(homeOf({ ...above, supervises: true })).toBe("/below");
  expect(homeOf(above)).toBe("/work");
  expect(homeOf({ ...somebody, administrator: false })).toBe("/law");
});
