import type { Matter } from "#casework/index.ts";
import type { Actor, Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { EventDraft } from "#platform/postgres/events/append.ts";
import { handlersOf, relationsTo } from "#work/index.ts";
import { actorIn } from "./actor.ts";
import { type Deed, doneBy } from "./deed.ts";
import type { Turned } from "./refusal.ts";
import { takenOn } from "./registration.ts";
import type { Standing } from "./standing.ts";

/**
 * Deed after deed on the log as the one before left it; the first that is refused refuses them all. Where the first takes a running
 * case over, whoever may do that may tell the rest of it, and who its parties are counts from the day it was registered.
 */
export function deedAfterDeed(
  deeds: readonly Deed[],
  matter: Matter,
  known: Standing,
  head: string,
): Outcome<readonly Event[]> | Turned {
  const fresh: Event[] = [];
  const taken = takenOn(deeds);
  for (const deed of deeds) {
    const log = [...matter.log, ...fresh];
    const done = doneBy(deed, { ...matter, log }, actorFor(deed, log, known), { ...known, taken }, head);
    if ("refused" in done) return done;
    fresh.push(...done.ok);
  }
  return ok(fresh);
}

/** Whoever asks, with all he is to the case and to what this very deed is about. */
function actorFor(deed: Deed, log: readonly Event[], { session, staff, court, on }: Standing): Actor {
  const actor = actorIn(session.person, staff, on, handlersOf(log));
  if (!("act" in deed)) return actor;
  const about = { act: deed.act, fields: deed.fields, ...(deed.of === undefined ? {} : { of: deed.of }) };
  return { ...actor, holds: [...actor.holds, ...relationsTo({ about, actor, log, court, on })] };
}

/** The event as it is kept: recorded now, not at the beginning of the day. */
export function draftOf({ stream: _, version: __, ...event }: Event, at: Instant): EventDraft {
  return { ...event, recordedAt: at };
}
