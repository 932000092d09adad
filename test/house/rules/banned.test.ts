import { expect, test } from "vitest";
import { bannedCalls } from "./banned.ts";

const inPure = (text: string) => bannedCalls({ path: "src/kernel/a.ts", text }).map(({ what }) => what.split(":")[0]);

test.each([
  ["const now = Date.now();", ["Date"]],
  ["const now = new Date();", ["Date"]],
  ["let day: Date;", ["Date"]],
  ["const clock = Date;", ["Date"]],
  ["const n = Math.random();", ["Math.random"]],
  ['console.log("x");', ["console"]],
  ["setTimeout(() => {}, 1);", ["setTimeout"]],
  ["const home = process.env;", ["process"]],
  ["const all = { process };", ["process"]],
  ["f(process);", ["process"]],
  ["a.localeCompare(b);", ["a.localeCompare"]],
])("%s is caught in a pure file", (text, caught) => {
  expect(inPure(text)).toEqual(caught);
});

test.each([
  "const x = { process: 1 };",
  "x.process = 1;",
  "type A = { Date: string };",
  "// Date.now()",
  'say("new Date");',
])("%s is left in peace", (text) => {
  expect(inPure(text)).toEqual([]);
});

test("an edge, platform and tests may", () => {
  for (const path of ["src/intake/store.ts", "src/platform/files.ts", "src/kernel/a.test.ts", "apps/cli/main.ts"])
    expect(bannedCalls({ path, text: "Date.now();" })).toEqual([]);
});
