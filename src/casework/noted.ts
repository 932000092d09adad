import type { Event } from "#kernel/event.ts";
import { type Noted, note } from "#policy/factsOf.ts";
import { keptFor } from "./kept.ts";

const kept = keptFor<readonly Event[]>();

/** The log as it truly happened: late entries in their place, corrections worked in. */
export const noted = (log: readonly Event[]): readonly Event[] =>
  kept(log, "", () => log.reduce<Noted>(note, []).map((entry) => entry.event));
