import type { CommandAnswer } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { append, type EventDraft, type Held } from "#platform/postgres/events/append.ts";
import { notify } from "#platform/postgres/live.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { citeOf } from "../queries/said.ts";
import type { Standing } from "./standing.ts";

type Written = { readonly stream: string; readonly version: number; readonly drafts: readonly EventDraft[] };

/** Appends what a command made of a stream of the court itself, and answers with it: no case, so no rows of one. */
export async function record(
  tx: Entered,
  held: Held,
  { stream, version, drafts }: Written,
  { session, court }: Pick<Standing, "session" | "court">,
  wording: Vocabulary["wording"],
): Promise<Outcome<CommandAnswer>> {
  const answer: CommandAnswer = {
    stream,
    version: version + drafts.length,
    events: drafts.map(({ kind, cites }, index) => {
      const [zh, en] = wording[kind] ?? [kind, kind];
      return { version: version + index + 1, kind, zh, en, cites: cites.map((cite) => citeOf(cite, court.law)) };
    }),
  };
  const appended = await append(tx, held, [{ stream, expected: version, events: drafts }], answer);
  if ("refused" in appended) return appended;
  await notify(tx, session.court, stream, answer.version);
  return ok(answer);
}
