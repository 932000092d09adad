import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Chronicle } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { recordOf, statesAlong } from "./facts.ts";
import { keptFor } from "./kept.ts";
import { noted } from "./noted.ts";

const kept = keptFor<Chronicle>();

/**
 * A case's log with what was known after each event. Facts are computed when somebody reads them, and kept.
 * `given` stands in for facts from outside the log (take-over, examples); events override it.
 */
export const chronicleOf = (log: readonly Event[], now: CivilDate, given?: Facts): Chronicle =>
  given === undefined ? kept(log, now, () => madeOf(log, now, {})) : madeOf(log, now, given);

function madeOf(log: readonly Event[], now: CivilDate, given: Facts): Chronicle {
  const events = noted(log);
  const states = statesAlong(events);
  const known = new Map<number, Facts>();
  return {
    events,
    factsAfter(index) {
      const found = known.get(index);
      if (found !== undefined) return found;
      const on = index === events.length - 1 ? now : (events[index]?.happenedOn ?? now);
      const facts = recordOf((slice) => states(slice, index), { on, given });
      known.set(index, facts);
      return facts;
    },
  };
}
