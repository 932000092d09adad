import type { CommandAnswer } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { type Chained, type Command, chain, holdFor, keep } from "#platform/postgres/events/append.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import type { Office } from "../office.ts";
import { type Written, writeRows } from "../rows/write.ts";
import { answerOf } from "./answer.ts";
import type { Deed } from "./deed.ts";
import { NEW_CASE } from "./registration.ts";

/** A command of the past with what it left in the log: it was judged by the door's own rules on its day. */
export type Past = {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly deeds: readonly Deed[];
  readonly events: readonly Event[];
};

/** A case whose commands were played one after another before any of it was kept. */
export type History = { readonly stream: string; readonly past: readonly Past[] };

type Answers = { readonly command: Command; readonly answer: CommandAnswer }[];

/**
 * Keeps whole cases that were played before, in one transaction: every event chained to the one before, every command under its key
 * and its person, rows written once, as of `today`. A case of which anything is known already is left as it is.
 */
export async function keepHistories(
  office: Office,
  session: SignedIn,
  histories: readonly History[],
  today: CivilDate,
): Promise<Outcome<true>> {
  const court = await office.courtOn(session.court, today);
  return asSession(office.database.app, session.token, async (tx): Promise<Outcome<true>> => {
    const streams = histories.map(({ stream }) => stream);
    const { heads } = await holdFor(tx, session.court, [], streams);
    const links: Chained[] = [];
    const answers: Answers = [];
    const cases: Written[] = [];
    for (const { stream, past } of histories) {
      const head = heads.get(stream);
      if (head === undefined || head.version > 0) continue;
      const drafts = past.flatMap(({ events }) => events.map(({ stream: _, version: __, ...draft }) => draft));
      const chained = chain(session.court, stream, head, drafts);
      links.push(...chained);
      cases.push({ stream, log: chained.map(({ event }) => event), court, on: today });
      for (const [index, one] of past.entries())
        answers.push({
          command: commandOf(session.court, stream, one, index === 0),
          answer: answerOf(stream, (one.events[0]?.version ?? 1) - 1, one.events, court),
        });
    }
    const kept = await keep(tx, session.court, links, answers);
    if ("refused" in kept) return kept;
    await writeRows(tx, session.court, cases);
    return ok(true);
  });
}

/** The command as it would have come: the first to a new case, the others to where the case stood. */
function commandOf(court: string, stream: string, { key, at, by, deeds, events }: Past, first: boolean): Command {
  const body = { stream: first ? NEW_CASE : stream, seen: (events[0]?.version ?? 1) - 1, deeds };
  return { court, key: `${by}/${key}`, digest: sm3Of(JSON.stringify(body)), at };
}
