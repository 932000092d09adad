import { mayAct, postsFor } from "#casework/index.ts";
import type { ImportKind } from "#contract/index.ts";
import { actorIn } from "../door/actor.ts";
import type { Turned } from "../door/refusal.ts";
import { refuse as refuseAtDoor } from "../door/wording.ts";
import type { Known } from "../queries/known.ts";

/** The act each case of a list is done by. */
const ACTS: Readonly<Record<ImportKind, string>> = { registration: "case.register", "take-over": "case.take-over" };

/** Why somebody may not bring, change or register a list of this kind; undefined if he may. */
export function notHis(kind: ImportKind, { court, session, staff, today, own }: Known): Turned | undefined {
  if (!own) return refuseAtDoor("only-read", []);
  const act = ACTS[kind];
  const actor = actorIn(session.person, staff, today);
  const right = mayAct(act, { actor, seats: new Map(), court, on: today });
  return "refused" in right ? { refused: { ...right.refused, posts: postsFor(act, court) } } : undefined;
}
