import type { CaseWhole } from "#contract/index.ts";
import type { Event, Value } from "#kernel/event.ts";
import type { Facts } from "#policy/vocabulary.ts";
import type { Known } from "./known.ts";
import { personIn, readable, textOf, wordOf } from "./said.ts";

export type Source = {
  readonly version: number;
  readonly on: string;
  readonly by: { id: string; name: string };
  readonly how: { zh: string; en: string };
};

/** What is known of a case, each fact with the entry that said it; what only the system works out says so. */
export function factViews(log: readonly Event[], facts: Facts, known: Known): CaseWhole["facts"] {
  const { court } = known;
  return Object.keys(court.vocabulary.facts).flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined || court.vocabulary.facts[fact]?.field === true) return [];
    const source = sourceOf(fact, log, known);
    return [
      {
        word: wordOf(fact, court),
        value: plain(value),
        text: readable(fact, value, court),
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
}

export const plain = (value: Value): string | number | boolean | string[] | null =>
  Array.isArray(value) ? [...value] : (value as string | number | boolean | null);

/** The last entry that carried a fact: who said it, when, from what source. */
export function sourceOf(fact: string, log: readonly Event[], { court }: Pick<Known, "court">): Source | undefined {
  const event = log.findLast(({ fields }) => fields[fact] !== undefined);
  if (event === undefined) return undefined;
  const { "stated.by": by, "stated.source": source } = event.fields;
  const kind = wordOf(event.kind, court);
  const how =
    typeof source === "string"
      ? textOf("told-late", typeof by === "string" ? by : event.by.name, source)
      : { zh: textOf("given-by", kind.zh).zh, en: textOf("given-by", kind.en).en };
  return { version: event.version, on: event.happenedOn, by: personIn(event), how };
}
