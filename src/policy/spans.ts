import { type Occurrence, WHOLE_CASE } from "./occurrence.ts";

/** One running of something that starts and stops: the stop, if any, belongs to this start alone. */
export type Span = { readonly start: Occurrence; readonly stop?: Occurrence };

/** Whether a stop lets a start count: by day, on the same day by the order of the log. What ends one may begin the next. */
const precedes = (a: Occurrence, b: Occurrence): boolean =>
  a.on === b.on ? a.index < 0 || b.index < 0 || a.index <= b.index : a.on < b.on;

/** By day, then in the order of the log. */
export const inOrder = (a: Occurrence, b: Occurrence): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.index - b.index;
};

/**
 * Pairs starts with stops, thing by thing. A second start counts only once the first is over, and what ended the first
 * does not end the second. `stopsSince` gives what could end a start; a stop that names no thing ends whatever runs.
 */
export function spansOf(
  starts: readonly Occurrence[],
  stopsSince: (start: Occurrence) => readonly Occurrence[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const id of new Set(starts.map((start) => start.id))) {
    let running: Span | undefined;
    for (const start of starts.filter((one) => one.id === id)) {
      if (running !== undefined && (running.stop === undefined || !precedes(running.stop, start))) continue;
      const ended: Occurrence | undefined = running?.stop;
      const stop = stopsSince(start).find(
        (one) => concerns(one, id) && one.on >= start.on && (ended === undefined || !isSame(one, ended)),
      );
      running = stop === undefined ? { start } : { start, stop };
      spans.push(running);
    }
  }
  return spans.sort((a, b) => inOrder(a.start, b.start));
}

const concerns = (stop: Occurrence, id: string): boolean =>
  stop.id === id || stop.id === WHOLE_CASE || id === WHOLE_CASE;
const isSame = (a: Occurrence, b: Occurrence): boolean => a.index === b.index && a.on === b.on && a.id === b.id;
