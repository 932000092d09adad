import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { courtAt, type Library, readLibrary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles, type TextFile } from "#platform/courts.ts";
import { runExample } from "#verify/index.ts";
import { type Requirement, requirementOf } from "./rows.ts";

/** The day examples are read on: all editions checked in are in force. */
const TODAY = civil("2026-11-22");

export const courtFiles = (root: string): readonly TextFile[] => readCourtFiles(join(root, "courts"));

/** Examples by requirement, each with what it finds wrong today. */
export function exampleResults(
  files: readonly TextFile[],
  only?: (id: string) => boolean,
  library: Library = readLibrary(files),
): ReadonlyMap<string, readonly string[]> {
  const results = new Map<string, string[]>();
  for (const document of library.documents) {
    const { court } = courtAt(library, document.front.id.split("/")[0] ?? "", TODAY);
    for (const example of document.articles.flatMap((article) => article.examples)) {
      const id = requirementOf(example.id);
      if (only !== undefined && !only(id)) continue;
      const wrong = court === undefined ? ["the law does not resolve"] : runExample(example, court).map(([, en]) => en);
      results.set(id, [...(results.get(id) ?? []), ...wrong.map((one) => `${example.id}: ${one}`)]);
    }
  }
  return results;
}

export type Standing = "proved" | "failing" | "unproved" | "document" | "later";

/** Where a requirement stands, given the examples and the titles of the tests that passed. */
export function standingOf(
  row: Requirement,
  examples: ReadonlyMap<string, readonly string[]>,
  passed: ReadonlySet<string>,
): Standing {
  if ("later" in row.proof) return "later";
  if ("document" in row.proof) return "document";
  if ("example" in row.proof) {
    const wrong = examples.get(requirementOf(row.proof.example));
    return wrong === undefined ? "unproved" : wrong.length === 0 ? "proved" : "failing";
  }
  const { title, test } = row.proof;
  return [...passed].some((one) => one.startsWith(`${test} `) && one.includes(title)) ? "proved" : "unproved";
}

/** Applies a row's break to the court files; none if it is no break of law, or its place is not found exactly once. */
export function broken(row: Requirement, files: readonly TextFile[]): readonly TextFile[] | undefined {
  const change = row.break;
  if (change === undefined || !change.file.startsWith("courts/")) return undefined;
  const name = change.file.slice("courts/".length);
  const file = files.find((one) => one.file === name);
  if (file === undefined || file.text.split(change.from).length !== 2) return undefined;
  return files.map((one) =>
    one === file ? { file: name, text: one.text.replace(change.from, () => change.to) } : one,
  );
}

/** The titles of passing tests behind their file, as seen from the root, from a report of the test runner (JSON). */
export function passedTitles(report: string, root: string): ReadonlySet<string> {
  const json = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
  };
  return new Set(
    json.testResults.flatMap((file) =>
      file.assertionResults
        .filter((one) => one.status === "passed")
        .map((one) => `${relative(root, file.name)} ${one.fullName}`),
    ),
  );
}
