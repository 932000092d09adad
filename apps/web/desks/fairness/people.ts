import type { AnswerOf } from "../../client/call.ts";

export type Row = AnswerOf<"fairness">["rows"][number];

/** Hundredths of a case as cases: 150 → 1.5. */
export const casesIn = (hundredths: number): string => (Math.abs(hundredths) / 100).toFixed(2).replace(/\.?0+$/, "");

/** How long a bar is, in hundredths of the longest there is; nobody's deviation is no bar. */
export function barOf(deviation: number, rows: readonly Row[]): number {
  const most = Math.max(...rows.map((row) => Math.abs(row.deviation)), 1);
  return Math.round((Math.abs(deviation) / most) * 100);
}

/** Sums of the columns that can be summed. */
export const totals = (rows: readonly Row[]) =>
  rows.reduce(
    (sum, row) => ({
      cases: sum.cases + row.cases,
      open: sum.open + row.open,
      weight: sum.weight + row.weight,
      drawn: sum.drawn + row.drawn,
      named: sum.named + row.named,
      replaced: sum.replaced + row.replaced,
    }),
    { cases: 0, open: 0, weight: 0, drawn: 0, named: 0, replaced: 0 },
  );
