import { assert } from "./assert.ts";
import { epochDay, fromEpochDay } from "./calendar.ts";
import type { LedgerLine, LedgerUnit, Pause } from "./ledger.ts";
import { type Calendar, countWorkingDays, isWorkingEpochDay } from "./workingDays.ts";

/** What uses up a budget. Days are epoch days. */
export type Counter = {
  readonly unit: LedgerUnit;
  /** Counted days from one day to another, both in; 0 when `to` lies before `from`. */
  count(from: number, to: number): number;
  /** The nth counted day, n ≥ 1, when `from` is the first that may count. */
  nth(from: number, n: number): number;
};

/** Every day counts. */
export const countInDays: Counter = {
  unit: "day",
  count: (from, to) => Math.max(0, to - from + 1),
  nth: (from, n) => from + n - 1,
};

/** Working days count. */
export const countInWorkingDays = (calendar: Calendar): Counter => ({
  unit: "working-day",
  count: (from, to) => countWorkingDays(calendar, from, to),
  nth: (from, n) => {
    let day = from - 1;
    for (let left = n; left > 0; ) {
      day++;
      if (isWorkingEpochDay(calendar, day)) left--;
    }
    return day;
  },
});

/** Pauses that touch each other's days, as one; `to` is infinite while one is open. */
export type Stretch = { readonly from: number; readonly to: number; readonly pauses: readonly Pause[] };

/** Overlapping pauses hold a day back once, so they become one stretch with several grounds. In order, disjoint. */
export const mergePauses = (pauses: readonly Pause[]): readonly Stretch[] => {
  const merged: Stretch[] = [];
  const sorted = pauses
    .map((pause) => {
      const from = epochDay(pause.from);
      const to = pause.to === undefined ? Number.POSITIVE_INFINITY : epochDay(pause.to);
      assert(from <= to, `a pause from ${pause.from} cannot end on ${pause.to}`);
      return { from, to, pauses: [pause] };
    })
    .sort((a, b) => a.from - b.from);
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.from <= last.to)
      merged.splice(-1, 1, {
        from: last.from,
        to: Math.max(last.to, next.to),
        pauses: [...last.pauses, ...next.pauses],
      });
    else merged.push(next);
  }
  return merged;
};

/** Where a budget ended, or what is left of it in an open pause. */
export type Run = { readonly end?: number; readonly left: number; readonly lines: readonly LedgerLine[] };

/** Uses up `n` counted days after the day `after`, standing still inside the stretches. */
export const runBudget = (after: number, n: number, counter: Counter, stretches: readonly Stretch[]): Run => {
  const lines: LedgerLine[] = [];
  const runs = (from: number, to: number, days: number): void => {
    if (from <= to)
      lines.push({ kind: "runs", from: fromEpochDay(from), to: fromEpochDay(to), days, unit: counter.unit });
  };
  let next = after + 1;
  let left = n;
  for (const stretch of stretches) {
    if (stretch.to < next) continue;
    const free = counter.count(next, stretch.from - 1);
    if (free >= left) break;
    runs(next, stretch.from - 1, free);
    left -= free;
    const line = pauseLine(Math.max(next, stretch.from), stretch, counter);
    lines.push(line);
    if (stretch.to === Number.POSITIVE_INFINITY) return { left, lines };
    next = stretch.to + 1;
  }
  const end = counter.nth(next, left);
  runs(next, end, left);
  return { end, left: 0, lines };
};

/** The ledger line of a stretch from the day on which it begins to matter. */
export const pauseLine = (from: number, { to, pauses }: Stretch, counter: Counter): LedgerLine =>
  to === Number.POSITIVE_INFINITY
    ? { kind: "pauses", from: fromEpochDay(from), pauses }
    : { kind: "pauses", from: fromEpochDay(from), to: fromEpochDay(to), days: counter.count(from, to), pauses };
