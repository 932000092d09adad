import type { Line } from "#casework/index.ts";
import { addDays } from "#kernel/calendar.ts";
import { random } from "#kernel/random.ts";

/** What can go wrong with how a history is told, though nothing went wrong with the case. */
export type FaultKind = "late" | "twice" | "reordered";

const renumbered = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => ({ ...line, line: index + 1 }));

/**
 * The same history told badly, by seed: an event told days after it happened, a line told twice, two neighbours told
 * the wrong way round. A history of one line can only be told twice.
 */
export function withFault(seed: string, kind: FaultKind, lines: readonly Line[]): readonly Line[] {
  const chance = random(`${seed}/${kind}`);
  if (lines.length === 0) return lines;
  const at = chance.integer(0, lines.length - 1);
  const [before, one, after] = [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)];
  switch (kind) {
    case "twice":
      return renumbered([...before, ...one, ...one, ...after]);
    case "reordered": {
      const [next, ...rest] = after;
      return renumbered(next === undefined ? lines : [...before, next, ...one, ...rest]);
    }
    case "late": {
      const events = lines.filter((line) => line.event !== undefined);
      if (events.length === 0) return lines;
      const told = chance.pick(events);
      const rest = lines.filter((line) => line !== told);
      const day = addDays(told.on, chance.integer(1, 30));
      const place = rest.findIndex((line) => line.on > day);
      return renumbered(place < 0 ? [...rest, told] : rest.toSpliced(place, 0, told));
    }
  }
}
