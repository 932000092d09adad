import type { Language } from "#kernel/phrase.ts";
import { wording } from "./wording.ts";

/** What is wrong, where in the file, and what to do. Rows and columns are as the spreadsheet shows them. */
export type Problem = {
  readonly code: string;
  readonly row?: number;
  /** Heading of the column, or its letter where it has none. */
  readonly column?: string;
  /** Address as the spreadsheet shows it, such as `C5`. */
  readonly cell?: string;
  readonly zh: string;
  readonly en: string;
};

export type Spot = { readonly row?: number; readonly column?: string; readonly cell?: string };

/** Builds a problem from this folder's wording; `$1`, `$2` … are filled in. */
export function problem(code: keyof typeof wording, args: readonly string[] = [], spot: Spot = {}): Problem {
  const [zh, en] = wording[code];
  const fill = (text: string) => text.replace(/\$(\d)/g, (_, n: string) => args[Number(n) - 1] ?? "");
  return { code, ...spot, zh: fill(zh), en: fill(en) };
}

/** Thrown inside this folder when the whole file must be refused; `openSheet` turns it into a value. */
export class Unreadable extends Error {
  readonly problem: Problem;
  constructor(code: keyof typeof wording, ...args: readonly string[]) {
    super(code);
    this.problem = problem(code, args);
  }
}

/** The text of a problem in one language. */
export const told = (one: Pick<Problem, "zh" | "en">, language: Language): string => one[language];
