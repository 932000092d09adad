import { mayAct, postsFor } from "#casework/index.ts";
import type { CommandAnswer, CommandBody } from "#contract/index.ts";
import type { Fields } from "#kernel/event.ts";
import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { append, type EventDraft, type Held, hold } from "#platform/postgres/events/append.ts";
import { notify } from "#platform/postgres/live.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { decideStaff, STAFF_STREAM, type Staff, staffEvolve, staffWording } from "#staff/index.ts";
import { staffOf } from "../identity/staffOf.ts";
import type { Office } from "../office.ts";
import { actorIn } from "./actor.ts";
import { type Asked, type Came, commandOf } from "./desk.ts";
import { staleAt } from "./stale.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** A command on the register of people and posts, in a transaction of its own. */
export async function runStaffCommand(office: Office, asked: Asked): Promise<Came> {
  const { session, body, at } = asked;
  const on = civilDay(at);
  const court = await office.courtOn(session.court, on);
  return asSession(office.database.app, session.token, async (tx): Promise<Came> => {
    const [held, staff] = await Promise.all([hold(tx, commandOf(asked), [STAFF_STREAM]), staffOf(tx, session.court)]);
    if ("refused" in held) return held;
    if ("done" in held.ok) return ok(held.ok.done as CommandAnswer);
    return staffCommand(tx, held.ok.held, body, { session, court, staff: staff.state, on, at });
  });
}

async function staffCommand(
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
