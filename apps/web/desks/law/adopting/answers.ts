import type { AnswerOf } from "../../../client/call.ts";

/** A draft as the server shows it. */
export type Draft = AnswerOf<"draftGet">;

/** Units a time limit of a court is given in. */
export const UNITS = ["days", "working-days", "months"] as const;
export type Unit = (typeof UNITS)[number];
export const COMPARISONS = [">", ">=", "<", "<="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A limit as law files write it: `10 working days`. */
export const limitOf = (count: number, unit: Unit): string =>
  `${count} ${(count === 1 ? unit.slice(0, -1) : unit).replace("-", " ")}`;

/** What is written of a limit, in parts; days where it is not of this form. */
export function limitIn(value: string): { readonly count?: number; readonly unit: Unit } {
  const [, count, word] = /^(\d+) (days?|working days?|months?)$/.exec(value) ?? [];
  if (count === undefined || word === undefined) return { unit: "days" };
  const unit = word.startsWith("working") ? "working-days" : word.startsWith("month") ? "months" : "days";
  return { count: Number(count), unit };
}

/** A comparison as law files write it: `> 24`. */
export const testOf = (count: number, comparison: Comparison): string => `${comparison} ${count}`;

export function testIn(value: string): { readonly count?: number; readonly comparison: Comparison } {
  const [, written, count] = /^(>=|<=|>|<) ?(\d+)$/.exec(value) ?? [];
  const comparison = COMPARISONS.find((one) => one === written);
  return comparison === undefined || count === undefined ? { comparison: ">" } : { count: Number(count), comparison };
}
