import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import { type Adoption, type Edition, lastStanding } from "./register.ts";
import { refuse } from "./wording.ts";

const ACTS = ["edition.recall", "edition.revoke", "edition.uphold"] as const;
export type RevokingAct = (typeof ACTS)[number];

/** Whether an act is about an edition whose first day has not come. */
export const isRevoking = (act: string): act is RevokingAct => ACTS.some((one) => one === act);

type Deed = { readonly fields: Fields; readonly reason?: string };
type Bearing = { readonly on: CivilDate; readonly by: Actor };

/**
 * Revoking an edition before its first day, by two persons as it was adopted: one puts it up with a reason, another revokes it. Whoever
 * put it up may take that back, and whoever may revoke it may let it stand. From its first day on it is law, and only a new edition
 * changes it.
 */
export function onEdition(act: RevokingAct, deed: Deed, state: Adoption, bearing: Bearing): Outcome<Happening> {
  const number = deed.fields["edition.number"];
  const edition = state.editions.find((one) => one.number === number);
  if (edition === undefined) return refuse("edition-unknown", []);
  const { revoked, recall } = edition;
  if (revoked !== undefined) return refuse("revoked-already", [], String(edition.number), revoked.by.name, revoked.on);
  const fields = { "edition.number": edition.number };
  if (act === "edition.uphold")
    return recall === undefined ? refuse("not-recalled", []) : ok({ kind: "edition.upheld", fields });
  const late = tooLate(edition, state, bearing.on);
  if (late !== undefined) return late;
  if (act === "edition.recall") {
    if (recall !== undefined) return refuse("recalled-already", [], recall.by.name, recall.on);
    if ((deed.reason ?? "").trim() === "") return refuse("reason-due", []);
    return ok({ kind: "edition.recalled", fields });
  }
  if (recall === undefined) return refuse("not-recalled", []);
  if (recall.by.id === bearing.by.id) return refuse("own-recall", [], recall.by.name);
  return ok({ kind: "edition.revoked", fields });
}

/** What came after it was proved with it in place, so it goes first; what is law already stays. */
function tooLate({ number, from, on: adoptedOn }: Edition, state: Adoption, on: CivilDate) {
  if (from === undefined || from <= on) return refuse("day-come", [], String(number), from ?? adoptedOn);
  const last = lastStanding(state)?.number ?? number;
  return last > number ? refuse("later-first", [], String(last)) : undefined;
}
