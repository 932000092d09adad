import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Chronicle } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { factRecord } from "./facts.ts";
import { noted } from "./noted.ts";

/**
 * A case's log with what was known after each event. Facts are computed when somebody reads them, and kept.
 * `given` stands in for facts from outside the log (take-over, examples); events override it.
 */
export function chronicleOf(log: readonly Event[], now: CivilDate, given: Facts = {}): Chronicle {
  const events = noted(log);
  const known = new Map<number, Facts>();
  return {
    events,
    factsAfter(index) {
      const kept = known.get(index);
      if (kept !== undefined) return kept;
      const on = index === events.length - 1 ? now : (events[index]?.happenedOn ?? now);
      const facts = factRecord(events.slice(0, index + 1), { on, given });
      known.set(index, facts);
      return facts;
    },
  };
}
