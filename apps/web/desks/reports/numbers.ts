import type { Report, ReportColumn, ReportFigure } from "#contract/index.ts";

export type Line = Report["lines"][number];

/** A number as it is written: percent with one place, days with one, a ratio with two. Nothing of nothing is a dash. */
export function written(unit: ReportColumn["unit"], { count, of = 0, sum = 0 }: ReportFigure): string {
  switch (unit) {
    case "count":
      return count === 0 ? "–" : count.toLocaleString("en");
    case "share":
      return of === 0 ? "–" : `${((count * 100) / of).toFixed(1)}%`;
    case "ratio":
      return of === 0 ? "–" : (count / of).toFixed(2);
    case "days":
      return count === 0 ? "–" : (sum / count).toFixed(1);
  }
}

/** What a share or a ratio is made of, above and below the line. */
export const parts = (unit: ReportColumn["unit"], { count, of = 0 }: ReportFigure): string | undefined =>
  (unit === "share" || unit === "ratio") && of > 0
    ? `${count.toLocaleString("en")}/${of.toLocaleString("en")}`
    : undefined;

/** How long the bar of a share is, in hundredths. */
export const barOf = ({ count, of = 0 }: ReportFigure): number => (of === 0 ? 0 : Math.round((count * 100) / of));
