import { type Spread, spread } from "./measure.ts";

export type Unit = "/s" | "ms" | "µs" | "MB" | "×";

/** One line of the result. With an aim it also says whether the aim is met; `note` says what a reader must know. */
export type Figure = {
  readonly what: string;
  readonly unit: Unit;
  readonly spread?: Spread;
  readonly aim?: { readonly text: string; readonly met: boolean };
  readonly note?: string;
};

export type Options = {
  readonly quick: boolean;
  readonly root: string;
  /** How many cases the screens are measured over. */
  readonly cases: number;
  /** Where these cases are kept from one run to the next; else they are loaded anew and removed. */
  readonly folder?: string;
};
export type Bench = { readonly name: string; run(options: Options): Promise<readonly Figure[]> };

export const figure = (what: string, unit: Unit, measured: readonly number[], note?: string): Figure => ({
  what,
  unit,
  spread: spread(measured),
  ...(note === undefined ? {} : { note }),
});

/** A figure beside what it should be, at least or at most. */
export function aimed(one: Figure, bound: "≥" | "≤", wanted: number): Figure {
  const median = one.spread?.median ?? Number.NaN;
  const met = bound === "≥" ? median >= wanted : median <= wanted;
  return { ...one, aim: { text: `${bound} ${wanted}`, met } };
}

export const notRun = (what: string, why: string): Figure => ({ what, unit: "ms", note: `not run: ${why}` });

/** The figures of one bench as an aligned table. */
export function table(name: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, spread: found, aim, note }) => [
    what,
    ...(found === undefined ? ["", "", ""] : [found.median, found.min, found.max].map((value) => round(value))),
    unit,
    aim === undefined ? "" : `${aim.text} ${aim.met ? "met" : "MISSED"}`,
    note ?? "",
  ]);
  const all = [[name, "median", "min", "max", "", "aim", ""], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column >= 1 && column <= 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

function round(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
