import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { vocabulary } from "#casework/index.ts";
import { root } from "../../tools/check/step.ts";
import { architecture } from "../../tools/docs/architecture.ts";
import { linesOf } from "./rules/size.ts";
import { replay, sessionsOf } from "./sessions.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");

test("ARCHITECTURE.md is what the tree says (npm run docs writes it)", async () => {
  expect(read("docs/ARCHITECTURE.md")).toBe(await architecture(root));
});

test("the style fits on one page", () => {
  expect(linesOf(read("docs/STYLE.md"))).toBeLessThanOrEqual(200);
});

test("the glossary names no word of the law that is not one", () => {
  const named = [...read("docs/GLOSSARY.md").matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, word]) => word ?? "");
  const known = { ...vocabulary.facts, ...vocabulary.events, ...vocabulary.acts };
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((word) => !Object.hasOwn(known, word))).toEqual([]);
});

test.each(["README.md", "README.zh-CN.md"])("the session in %s is what the program prints", (page) => {
  const sessions = sessionsOf(read(page));
  expect(sessions.flat().length).toBeGreaterThan(1);
  for (const session of sessions) expect(replay(session)).toEqual(session);
});
