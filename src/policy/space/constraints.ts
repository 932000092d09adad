import { assert } from "#kernel/assert.ts";
import type { Test } from "../model.ts";
import { parseTest } from "../test.ts";
import type { Constraint, Vocabulary } from "../vocabulary.ts";

export type FactTest = readonly [fact: string, test: Test];
/** A constraint of the vocabulary, read: if all of `when` holds, all of `then` does. */
export type Always = {
  readonly constraint: Constraint;
  readonly when: readonly FactTest[];
  readonly then: readonly FactTest[];
};

const read = new WeakMap<Vocabulary, readonly Always[]>();

/** The vocabulary's constraints with their tests read, once. A constraint that cannot be read is a fault of ours. */
export function constraintsOf(vocabulary: Vocabulary): readonly Always[] {
  const known = read.get(vocabulary);
  if (known !== undefined) return known;
  const fresh = vocabulary.constraints.map((constraint) => ({
    constraint,
    when: tests(constraint.when, constraint.id, vocabulary),
    then: tests(constraint.then, constraint.id, vocabulary),
  }));
  read.set(vocabulary, fresh);
  return fresh;
}

function tests(written: Readonly<Record<string, string>>, id: string, vocabulary: Vocabulary): readonly FactTest[] {
  return Object.entries(written).map(([fact, text]) => {
    const word = vocabulary.facts[fact];
    assert(word !== undefined, `constraint ${id} reads ${fact}, which is no fact`);
    const parsed = parseTest(text, word.type, word.none ?? false);
    assert("ok" in parsed, `constraint ${id} has an unreadable test: ${text}`);
    return [fact, parsed.ok];
  });
}

/** The constraints that bear on some of these facts, directly or through facts they share with others. */
export function constraintsOn(facts: Iterable<string>, vocabulary: Vocabulary): readonly Always[] {
  const reached = new Set(facts);
  const bearing = new Set<Always>();
  const all = constraintsOf(vocabulary);
  for (let before = -1; before !== bearing.size; ) {
    before = bearing.size;
    for (const one of all) {
      const read = [...one.when, ...one.then].map(([fact]) => fact);
      if (bearing.has(one) || !read.some((fact) => reached.has(fact))) continue;
      bearing.add(one);
      for (const fact of read) reached.add(fact);
    }
  }
  return all.filter((one) => bearing.has(one));
}
