import { type Problem, problem } from "#platform/sheet/problem.ts";
import { accepts } from "#policy/condition.ts";
import { constraintsOf } from "#policy/space/constraints.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";

/** A contradiction between facts of one row, and the facts it is between. */
export type Clash = { readonly facts: readonly string[]; problem(row: number, column: string): Problem };

/**
 * Checks a row against what is always so (an amount only with money …), whichever of the facts the court's tables read:
 * a list that contradicts itself is mended by whoever wrote it.
 */
export function clashesIn(vocabulary: Vocabulary): (facts: Facts) => readonly Clash[] {
  const all = constraintsOf(vocabulary).map(({ constraint, when, then }) => ({
    when: when.map(([fact, test]) => ({ fact, passes: accepts(test) })),
    then: then.map(([fact, test]) => ({ fact, passes: accepts(test) })),
    say: [constraint.zh, vocabulary.wording[`always.${constraint.id}`]?.[1] ?? constraint.id] as const,
  }));
  return (facts) =>
    all.flatMap(({ when, then, say }) => {
      for (const { fact, passes } of when) {
        const value = facts[fact];
        if (value === undefined || !passes(value)) return [];
      }
      const broken = then.filter(({ fact, passes }) => facts[fact] !== undefined && !passes(facts[fact]));
      if (broken.length === 0) return [];
      const between = [...broken, ...when].map(({ fact }) => fact);
      return [
        {
          facts: between,
          problem: (row: number, column: string): Problem => ({
            ...problem("facts-clash", [say[0]], { row, column }),
            en: problem("facts-clash", [say[1]]).en,
          }),
        },
      ];
    });
}
