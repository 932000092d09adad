import { mayAct, postsFor } from "#casework/index.ts";
import { type Outcome, ok, type Refusal } from "#kernel/outcome.ts";
import { actorOn, type Staff, staffWording } from "#staff/index.ts";
import type { Office } from "../office.ts";
import type { SignedIn } from "./signedIn.ts";
import { deeds } from "./wording.ts";

/** Whether somebody may do what belongs to no case, by the duties of his court; else refused with the posts that could. */
export async function mayInOffice(
  office: Office,
  session: SignedIn,
  staff: Staff,
  act: string,
): Promise<Outcome<true>> {
  const on = office.today();
  const court = await office.courtOn(session.court, on);
  const actor = actorOn(staff, session.person.id, on) ?? { ...session.person, holds: [] };
  const called = deeds[act] ?? staffWording[act];
  const right = mayAct(act, { actor, seats: new Map(), court, on, ...(called === undefined ? {} : { called }) });
  if (!("refused" in right)) return ok(true);
  const refused: Refusal & { readonly posts: readonly string[] } = { ...right.refused, posts: postsFor(act, court) };
  return { refused };
}
