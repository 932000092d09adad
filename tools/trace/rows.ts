import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a requirement is met today: an example of a law file, a named test, a document, or a later engine or screen. */
export type Proof =
  | { readonly example: string }
  | { readonly test: string; readonly title: string }
  | { readonly document: string; readonly why?: string }
  | { readonly later: string; readonly law?: string };

/** One of the atomic requirements, from the checked-in table. */
export type Requirement = {
  readonly id: string;
  readonly tag: string;
  readonly area: string;
  readonly quote: string;
  readonly proof: Proof;
  /** A one-line change of law or code that must turn the proof red. */
  readonly break?: { readonly file: string; readonly from: string; readonly to: string };
};

/** All requirements, in the order of the tables: `test/trace/<court>.jsonl`, one a line. */
export function requirements(root: string): readonly Requirement[] {
  const folder = join(root, "test", "trace");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => lines(readFileSync(join(folder, name), "utf8")));
}

const lines = (text: string): readonly Requirement[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Requirement);

/** `YD-1.1-1b` is a second example of requirement `YD-1.1-1`. */
export const requirementOf = (example: string): string => example.replace(/[a-z]+$/, "");
