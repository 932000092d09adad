import { chronicleOf } from "#casework/index.ts";
import type { CaseWhole } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { type FactSource, sourceOf } from "#triage/index.ts";
import type { Known } from "./known.ts";
import { rawOf, readable, textOf, wordOf } from "./said.ts";

/** What is known of a case, each fact with the entry that said it; what only the system works out says so. */
export function factViews(log: readonly Event[], facts: Facts, known: Known): CaseWhole["facts"] {
  const { court, today } = known;
  const bearing: Bearing = { ...court, facts, chronicle: chronicleOf(log, today) };
  return Object.keys(court.vocabulary.facts).flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined || court.vocabulary.facts[fact]?.field === true) return [];
    const source = sourceOf(fact, bearing);
    return [
      {
        word: wordOf(fact, court),
        value: rawOf(value),
        text: readable(fact, value, court),
        ...(source === undefined ? {} : { source: sourceView(source, court) }),
      },
    ];
  });
}

/** The entry a fact comes from, as people read it. */
export function sourceView({ version, kind, on, by, statedBy, statedSource }: FactSource, court: Known["court"]) {
  const { zh, en } = wordOf(kind, court);
  const how =
    statedSource === undefined
      ? { zh: textOf("given-by", zh).zh, en: textOf("given-by", en).en }
      : textOf("told-late", statedBy ?? by.name, statedSource);
  return { version, on, by: { id: by.id, name: by.name }, how };
}
