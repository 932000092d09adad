import { mayAct, postsFor } from "#casework/index.ts";
import type { CommandBody } from "#contract/index.ts";
import type { Fields } from "#kernel/event.ts";
import type { EventDraft, Held } from "#platform/postgres/events/append.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { decideStaff, type Staff, staffEvolve, staffWording } from "#staff/index.ts";
import { actorIn } from "./actor.ts";
import type { Came } from "./desk.ts";
import { record } from "./record.ts";
import { staleAt } from "./stale.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** A command on the register of people and posts. */
export async function staffCommand(
  tx: Entered,
  held: Held,
  { stream, seen, deeds }: CommandBody,
  known: Standing,
): Promise<Came> {
  const { court, on, at, session } = known;
  const version = held.heads.get(stream)?.version ?? 0;
  if (seen < version) return staleAt(version);
  const drafts: EventDraft[] = [];
  let state: Staff = known.staff;
  for (const deed of deeds) {
    if (!("act" in deed)) return refuse("word-strange", [], "");
    const by = actorIn(session.person, state, on);
    const right = mayAct(deed.act, { actor: by, seats: new Map(), court, on, ...calledSo(deed.act) });
    if ("refused" in right) return { refused: { ...right.refused, posts: postsFor(deed.act, court) } };
    const { act, reason } = deed;
    const fields: Fields = deed.fields;
    const decided = decideStaff({ act, fields, ...(reason === undefined ? {} : { reason }) }, state, {
      law: court.law,
      on,
      by,
    });
    if ("refused" in decided) return decided;
    for (const { kind, fields: said, happenedOn = on } of decided.ok) {
      drafts.push({
        kind,
        v: 1,
        fields: said,
        happenedOn,
        recordedAt: at,
        by,
        under: court.law.edition,
        cites: [],
        ...(reason === undefined ? {} : { reason }),
      });
      state = staffEvolve(state, { kind, fields: said, happenedOn });
    }
  }
  return record(tx, held, { stream, version, drafts }, known, staffWording);
}

/** What an act of the register is called. */
function calledSo(act: string): { readonly called?: readonly [zh: string, en: string] } {
  const called = staffWording[act];
  return called === undefined ? {} : { called };
}
