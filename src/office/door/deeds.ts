import type { Matter } from "#casework/index.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { EventDraft } from "#platform/postgres/events/append.ts";
import { seatsOf } from "#work/index.ts";
import { actorIn } from "./actor.ts";
import { type Deed, doneBy } from "./deed.ts";
import type { Turned } from "./refusal.ts";
import type { Standing } from "./standing.ts";

/** Deed after deed on the log as the one before left it; the first that is refused refuses them all. */
export function deedAfterDeed(
  deeds: readonly Deed[],
  matter: Matter,
  known: Standing,
  head: string,
): Outcome<readonly Event[]> | Turned {
  const fresh: Event[] = [];
  for (const deed of deeds) {
    const log = [...matter.log, ...fresh];
    const actor = actorIn(known.session.person, known.staff, known.on, seatsOf(log).seats);
    const done = doneBy(deed, { ...matter, log }, actor, known, head);
    if ("refused" in done) return done;
    fresh.push(...done.ok);
  }
  return ok(fresh);
}

/** The event as it is kept: recorded now, not at the beginning of the day. */
export function draftOf({ stream: _, version: __, ...event }: Event, at: Instant): EventDraft {
  return { ...event, recordedAt: at };
}
