import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../tools/check/step.ts";
import { conformance } from "../../tools/trace/conformance.ts";
import { courtFiles, exampleResults, standingOf } from "../../tools/trace/proofs.ts";
import { requirements } from "../../tools/trace/rows.ts";

const rows = requirements(root);
const files = courtFiles(root);

/** A test a row names stands in its file; that it passes is for the whole run to say. */
const named = new Set(
  rows.flatMap(({ proof }) =>
    "test" in proof && readFileSync(join(root, proof.test), "utf8").includes(proof.title)
      ? [`${proof.test} ${proof.title}`]
      : [],
  ),
);

test("every requirement of the five documents is accounted for, once", () => {
  expect(rows).toHaveLength(504);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(504);
});

test("a requirement left for later says whose it is, what is missing, and why", () => {
  for (const { id, proof } of rows)
    if ("later" in proof) expect([id, proof.later]).toEqual([id, expect.stringMatching(/^[^:]+: .{10,}: .{20,}/)]);
});

test("no proof a requirement names is missing or fails, and the page says what is so (npm run docs writes it)", () => {
  const examples = exampleResults(files);
  const standings = new Map(rows.map((row) => [row.id, standingOf(row, examples, named)]));
  expect([...standings].filter(([, standing]) => standing === "failing" || standing === "unproved")).toEqual([]);
  expect(readFileSync(join(root, "docs", "conformance.md"), "utf8")).toBe(conformance(rows, standings, files));
});
