import { type Court, postsFor } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import { postsOf, signersOf } from "#policy/consent.ts";
import { standsFor } from "#policy/who.ts";

/** Whether somebody signs for others by the law of the day, or may adopt the law itself, in a post of his own or as a deputy. */
export function signs(actor: Actor, court: Pick<Court, "law" | "duties" | "vocabulary">, on: CivilDate): boolean {
  const named = new Set([...signersOf(court.law), ...postsFor("edition.adopt", court)]);
  return [...standsFor(postsOf(actor, on), court.law)].some((word) => named.has(word));
}
