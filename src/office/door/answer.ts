import type { Court } from "#casework/index.ts";
import type { CommandAnswer } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { citeOf } from "../queries/said.ts";

/** What whoever sent a command is told of it. */
export const answerOf = (stream: string, before: number, events: readonly Event[], court: Court): CommandAnswer => ({
  stream,
  version: before + events.length,
  events: events.map(({ version, kind, cites }) => {
    const [zh, en] = court.vocabulary.wording[kind] ?? [kind, kind];
    return { version, kind, zh, en, cites: cites.map((cite) => citeOf(cite, court.law)) };
  }),
});
