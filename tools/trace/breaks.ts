import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLibrary } from "#casework/index.ts";
import { random } from "#kernel/random.ts";
import { broken, courtFiles, exampleResults } from "./proofs.ts";
import { type Requirement, requirementOf } from "./rows.ts";

/** What a break did: turned the proof red as it must, left it green, or could not be made. */
export type BreakResult = { readonly id: string; readonly result: "red" | "green" | "unmade"; readonly detail: string };

/** Draws `count` rows with a break, by seed, and breaks each. */
export function drawBreaks(rows: readonly Requirement[], count: number, seed: string): readonly Requirement[] {
  const able = rows.filter((row) => row.break !== undefined && !("later" in row.proof) && !("document" in row.proof));
  return count >= able.length ? able : random(seed).shuffle(able).slice(0, count);
}

/** Makes one break and runs the one proof that must notice. Nothing in the working tree is touched. */
export function tryBreak(row: Requirement, root: string): BreakResult {
  const { id } = row;
  if (row.break === undefined) return { id, result: "unmade", detail: "no break" };
  return row.break.file.startsWith("courts/") && "example" in row.proof ? breakLaw(row, root) : breakCode(row, root);
}

function breakLaw(row: Requirement, root: string): BreakResult {
  const files = broken(row, courtFiles(root));
  if (files === undefined || !("example" in row.proof))
    return { id: row.id, result: "unmade", detail: `not found exactly once: ${row.break?.from ?? ""}` };
  const wanted = requirementOf(row.proof.example);
  const library = readLibrary(files);
  const spoilt = library.faults[0];
  if (spoilt !== undefined)
    return { id: row.id, result: "unmade", detail: `breaks the file, not the rule: ${spoilt.en}` };
  const wrong = exampleResults(files, (id) => id === wanted, library).get(wanted);
  if (wrong === undefined) return { id: row.id, result: "unmade", detail: "takes the example away" };
  return wrong.length > 0
    ? { id: row.id, result: "red", detail: wrong[0] ?? "" }
    : { id: row.id, result: "green", detail: `${row.break?.from ?? ""} → ${row.break?.to ?? ""}` };
}

const COPIED = ["src", "apps", "test", "tools", "courts", "package.json", "tsconfig.json", "vitest.config.ts"];

function breakCode(row: Requirement, root: string): BreakResult {
  const { id, proof } = row;
  const change = row.break;
  if (change === undefined || !("test" in proof))
    return { id, result: "unmade", detail: "a break of code needs a named test" };
  const copy = mkdtempSync(join(tmpdir(), "zhiheng-break-"));
  try {
    for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const path = join(copy, change.file);
    const text = readFileSync(path, "utf8");
    if (text.split(change.from).length !== 2)
      return { id, result: "unmade", detail: `not found exactly once: ${change.from}` };
    writeFileSync(
      path,
      text.replace(change.from, () => change.to),
    );
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const pattern = proof.title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const run = spawnSync(process.execPath, [vitest, "run", proof.test, "-t", pattern], {
      cwd: copy,
      encoding: "utf8",
    });
    return run.status === 0
      ? { id, result: "green", detail: `${change.from} → ${change.to}` }
      : { id, result: "red", detail: proof.title };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
