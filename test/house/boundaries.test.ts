import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import readRules from "dependency-cruiser/config-utl/extract-depcruise-options";
import { afterAll, describe, expect, test } from "vitest";
import { type Cruise, cruiseTree } from "../../tools/check/boundaries.ts";
import { root } from "../../tools/check/step.ts";
import { cleanTree } from "./cleanTree.ts";
import { plants } from "./plants.ts";

const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

/** Writes a tree into a temporary folder, with the packages of this one, and cruises it. */
function cruiseWritten(files: Readonly<Record<string, string>>): Promise<Cruise> {
  const top = mkdtempSync(join(tmpdir(), "zhiheng-tree-"));
  trees.push(top);
  symlinkSync(join(root, "node_modules"), join(top, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
  return cruiseTree(top);
}

describe("boundaries", () => {
  test("this tree is read whole and crosses none", async () => {
    const { crossings, sources, unread } = await cruiseTree(root);
    expect(sources.length).toBeGreaterThan(100);
    expect(unread).toEqual([]);
    expect(crossings).toEqual([]);
  });

  test("a tree that keeps them is left in peace", async () => {
    const { crossings, unread } = await cruiseWritten(cleanTree);
    expect(unread).toEqual([]);
    expect(crossings).toEqual([]);
  });

  test("every planted violation is caught where it stands, and nothing else is", async () => {
    const planted = Object.fromEntries(plants.map(({ file, text }) => [file, text]));
    const { crossings } = await cruiseWritten({ ...cleanTree, ...planted });
    const caught = new Set(crossings.map(({ rule, from }) => `${rule} ${from}`));
    const due = new Set(plants.flatMap(({ file, caught }) => caught.map((rule) => `${rule} ${file}`)));
    expect([...caught].sort()).toEqual([...due].sort());
  });

  test("every rule has a sentence and a planted violation", async () => {
    const { ruleSet } = await readRules(join(root, ".dependency-cruiser.mjs"));
    const planted = new Set(plants.flatMap(({ caught }) => caught));
    const rules = ruleSet?.forbidden ?? [];
    expect(rules.length).toBeGreaterThan(15);
    for (const { name, comment } of rules) {
      expect(comment, name).toMatch(/^[A-Z].*\.$/);
      expect(planted, name).toContain(name);
    }
  });
});
