import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import { actorOn, type Staff } from "#staff/index.ts";

/** Somebody before a case: what he holds in the bureau that day, and the seats he has in this very case. */
export function actorIn(
  person: { readonly id: string; readonly name: string },
  staff: Staff,
  on: CivilDate,
  seats: ReadonlyMap<string, string> = new Map(),
): Actor {
  const known = actorOn(staff, person.id, on) ?? { id: person.id, name: person.name, holds: [] };
  const sits = [...seats].flatMap(([seat, holder]) => (holder === person.id ? [seat] : []));
  // Whoever sits in a seat of the case is its handler, by the law's word for any of them.
  return { ...known, holds: [...known.holds, ...sits, ...(sits.length === 0 ? [] : ["handler"])] };
}
