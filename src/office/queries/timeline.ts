import type { Entry } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { civilDay } from "#kernel/instant.ts";
import type { Known } from "./known.ts";
import { maskedFields } from "./masking.ts";
import { citeOf, personIn, saidIn, wordOf } from "./said.ts";

/** The log as the timeline shows it, newest first; identity numbers and telephones masked. */
export const timelineOf = (log: readonly Event[], known: Pick<Known, "court">): Entry[] =>
  log.map((event) => entryView(event, log, known)).reverse();

/** One entry of the log. Late is what was recorded on a later day than it happened. */
export function entryView(event: Event, log: readonly Event[], { court }: Pick<Known, "court">): Entry {
  const { version, kind, fields, of, happenedOn, recordedAt, by, reason, because, corrects, cites, under } = event;
  return {
    version,
    kind: wordOf(kind, court),
    on: happenedOn,
    at: recordedAt,
    late: civilDay(recordedAt) > happenedOn || fields["stated.source"] !== undefined,
    by: personIn(event),
    posts: by.holds.filter((word) => !word.startsWith("lead:")).map((word) => wordOf(word, court)),
    fields: saidIn(maskedFields(fields), court),
    ...(of === undefined ? {} : { of: { ...of } }),
    ...(reason === undefined ? {} : { reason }),
    ...(because === undefined ? {} : { because: { ...because } }),
    ...(corrects === undefined ? {} : { corrects: { ...corrects } }),
    correctedBy: log.filter((one) => one.corrects?.version === version).map((one) => one.version),
    cites: cites.map((cite) => citeOf(cite, { ...court.law, edition: under })),
  };
}
