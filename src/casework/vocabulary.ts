import { assert } from "#kernel/assert.ts";
import type { FactWord, Vocabulary } from "#policy/vocabulary.ts";
import { type Slice, slices } from "./slices.ts";
import { relations } from "./wording.ts";

type Words = Readonly<Record<string, readonly string[]>>;

/** Merges what slices say, and crashes if two say the same word: a word has one owner. */
function merge<T>(parts: readonly Readonly<Record<string, T>>[], sort: string): Readonly<Record<string, T>> {
  const merged: Record<string, T> = {};
  for (const part of parts)
    for (const [word, value] of Object.entries(part)) {
      assert(!(word in merged), `${sort} ${word} has two owners`);
      merged[word] = value;
    }
  return merged;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** A slice may say on the event that it carries a word or on the word that the event gives it: both come to the same. */
function carried(facts: Readonly<Record<string, FactWord>>, events: Words): Words {
  return Object.fromEntries(
    Object.entries(events).map(([kind, fields]) => {
      if (fields.includes("*")) return [kind, Object.keys(facts)];
      const giving = Object.entries(facts).flatMap(([word, fact]) => (fact.from.includes(kind) ? [word] : []));
      return [kind, union(fields, giving)];
    }),
  );
}

/** Puts one vocabulary together out of slices. */
export function vocabularyOf(parts: readonly Slice[]): Vocabulary {
  const stated = merge(
    parts.map(({ words }) => words.facts),
    "fact",
  );
  const events = carried(
    stated,
    merge(
      parts.map(({ words }) => words.events),
      "event",
    ),
  );
  const acts = merge(
    parts.map(({ words }) => words.acts),
    "act",
  );
  const wording = merge([relations, ...parts.map((part) => part.wording)], "wording");
  const givenBy = (word: string): readonly string[] =>
    Object.keys(events).filter((kind) => events[kind]?.includes(word));
  return {
    facts: Object.fromEntries(
      Object.entries(stated).map(([word, fact]) => [word, { ...fact, from: union(fact.from, givenBy(word)) }]),
    ),
    events,
    acts: Object.fromEntries(
      Object.entries(acts).map(([act, { makes, fields }]) => [
        act,
        { makes, fields: union(fields, events[makes] ?? []) },
      ]),
    ),
    wording,
    constraints: parts.flatMap(({ constraints = [], wording: own }) =>
      constraints.map((one) => ({ ...one, zh: own[`always.${one.id}`]?.[0] ?? one.id })),
    ),
  };
}

/** Every word a law file may say: facts, events and acts of all slices, in Chinese and English. */
export const vocabulary: Vocabulary = vocabularyOf(Object.values(slices));
