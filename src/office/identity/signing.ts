import { type Court, postsFor } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import { postsOf } from "#policy/consent.ts";
import type { Law } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";

/** Words of the law that some rule has consent asked of: an act's approval, an extension, a ground, a hold. */
function signers({ rules }: Pick<Law, "rules">): ReadonlySet<string> {
  return new Set([
    ...rules.guards.flatMap(({ approval }) => approval.flat()),
    ...rules.clocks.flatMap(({ extend }) => extend?.approval ?? []),
    ...rules.grounds.flatMap(({ approval }) => approval),
    ...rules.views.flatMap(({ hold }) => hold?.approval ?? []),
  ]);
}

/** Whether somebody signs for others by the law of the day, or may adopt the law itself, in a post of his own or as a deputy. */
export function signs(actor: Actor, court: Pick<Court, "law" | "duties" | "vocabulary">, on: CivilDate): boolean {
  const named = new Set([...signers(court.law), ...postsFor("edition.adopt", court)]);
  return [...standsFor(postsOf(actor, on), court.law)].some((word) => named.has(word));
}
