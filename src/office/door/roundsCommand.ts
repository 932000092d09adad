import type { CommandBody } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import type { EventDraft, Held } from "#platform/postgres/events/append.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { beganOn } from "#staff/index.ts";
import { decideRound } from "#work/index.ts";
import { actorIn } from "./actor.ts";
import type { Came } from "./desk.ts";
import { record } from "./record.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** Commands on the court's recurring work: one of its owners says that it is done, or that it was not. */
export async function roundsCommand(
  tx: Entered,
  held: Held,
  { stream, deeds }: CommandBody,
  known: Standing,
  before: readonly Event[],
): Promise<Came> {
  const { court, on, at, session, staff } = known;
  const by = actorIn(session.person, staff, on);
  const drafts: EventDraft[] = [];
  for (const deed of deeds) {
    if (!("act" in deed)) return refuse("word-strange", [], deed.event);
    const { act, fields, of, reason } = deed;
    const said = { ...(of === undefined ? {} : { of }), ...(reason === undefined ? {} : { reason }) };
    const log = [
      ...before,
      ...drafts.map((draft, index) => ({ ...draft, stream, version: before.length + index + 1 })),
    ];
    const decided = decideRound({ act, fields, by, on, ...said }, log, court, beganOn(staff) ?? on);
    if ("refused" in decided) return decided;
    const { kind, fields: kept, cites = [] } = decided.ok;
    drafts.push({
      kind,
      v: 1,
      fields: kept,
      happenedOn: on,
      recordedAt: at,
      by,
      under: court.law.edition,
      cites,
      ...said,
    });
  }
  return record(tx, held, { stream, version: before.length, drafts }, known, court.vocabulary.wording);
}
