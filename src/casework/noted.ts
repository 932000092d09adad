import type { Event } from "#kernel/event.ts";
import { type Noted, note } from "#policy/factsOf.ts";

/** The log as it truly happened: late entries in their place, corrections worked in. */
export const noted = (log: readonly Event[]): readonly Event[] =>
  log.reduce<Noted>(note, []).map((entry) => entry.event);
