import type { Entry } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { civilDay } from "#kernel/instant.ts";
import type { Known } from "./known.ts";
import { maskedFields } from "./masking.ts";
import { citeOf, personIn, saidIn, wordOf } from "./said.ts";

/** The log as the timeline shows it, newest first; identity numbers and telephones masked. */
export const timelineOf = (log: readonly Event[], known: Pick<Known, "court">): Entry[] =>
  log.map(entriesIn(log, known)).reverse();

/** How entries of a log are shown: what was corrected later says by which. */
export function entriesIn(log: readonly Event[], known: Pick<Known, "court">): (event: Event) => Entry {
  const corrections = Map.groupBy(log, ({ corrects }) => corrects?.version);
  return (event) => entryView(event, corrections.get(event.version) ?? [], known);
}

/** One entry of the log. Late is what was recorded on a later day than it happened. */
function entryView(event: Event, corrections: readonly Event[], { court }: Pick<Known, "court">): Entry {
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
    correctedBy: corrections.map((one) => one.version),
    cites: cites.map((cite) => citeOf(cite, { ...court.law, edition: under })),
  };
}
