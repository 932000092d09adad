import { mayAct, postsFor } from "#casework/index.ts";
import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { append, type EventDraft, type Held } from "#platform/postgres/events/append.ts";
import { notify } from "#platform/postgres/live.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { decideStaff, type Staff, staffEvolve, staffWording } from "#staff/index.ts";
import { actorIn } from "./actor.ts";
import type { Turned } from "./refusal.ts";
import { staleAt } from "./stale.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** Commands on the register of people and posts. */
export async function staffCommand(
  tx: Entered,
  held: Held,
  { stream, seen, deeds }: CommandBody,
  known: Standing,
): Promise<Outcome<CommandAnswer> | Turned> {
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
  const answer: CommandAnswer = {
    stream,
    version: version + drafts.length,
    events: drafts.map(({ kind }, index) => {
      const [zh, en] = staffWording[kind] ?? [kind, kind];
      return { version: version + index + 1, kind, zh, en, cites: [] };
    }),
  };
  const appended = await append(tx, held, [{ stream, expected: version, events: drafts }], answer);
  if ("refused" in appended) return appended;
  await notify(tx, session.court, stream, answer.version);
  return ok(answer);
}

/** What an act of the register is called. */
function calledSo(act: string): { readonly called?: readonly [zh: string, en: string] } {
  const called = staffWording[act];
  return called === undefined ? {} : { called };
}
