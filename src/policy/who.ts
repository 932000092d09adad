import { holds } from "./condition.ts";
import type { Law, Word } from "./model.ts";
import type { Facts } from "./vocabulary.ts";

/**
 * Every word an actor answers to: what he holds, and the units his posts belong to, upwards (`in`, `under`).
 * Where a unit sits (`sits-in`) is a place, not a subordination, and gives nothing.
 */
export function standsFor(holds: readonly string[], law: Pick<Law, "rules">): ReadonlySet<string> {
  const words = whoIn(law.rules.words);
  const all = new Set<string>();
  const visit = (key: string): void => {
    if (all.has(key)) return;
    all.add(key);
    const word = words.get(key);
    for (const above of [word?.in, word?.under]) if (above !== undefined) visit(above);
    if (word?.sort === "seat" && word.rank !== undefined) visit(word.rank);
  };
  for (const key of holds) visit(key);
  return all;
}

const whos = new WeakMap<readonly Word[], ReadonlyMap<string, Word>>();

/** Words of a law that somebody can answer to, by their key. */
function whoIn(words: readonly Word[]): ReadonlyMap<string, Word> {
  const before = whos.get(words);
  if (before !== undefined) return before;
  const made = new Map(words.filter(isWho).map((word) => [word.key, word]));
  whos.set(words, made);
  return made;
}

const isWho = (word: Word): boolean => word.sort !== "paper" && word.sort !== "panel";

/** What people call a word of the law: the nearest document's name for it. */
export const nameOf = (key: string, law: Pick<Law, "rules">): string =>
  law.rules.words.find((word) => word.key === key)?.name ?? key;

/** The teams a unit is made of: units under it that take cases themselves. */
export const partsTaking = (unit: string, law: Pick<Law, "rules">): readonly string[] =>
  law.rules.words.flatMap(({ sort, key, under, takes }) =>
    sort === "unit" && under === unit && takes !== undefined ? [key] : [],
  );

/** Every unit that cases go to: one a table names, or one that says what it takes. */
export const teamsOf = ({ rules }: Pick<Law, "rules">): readonly string[] => {
  const results = new Set(rules.rows.map(({ then }) => then));
  return rules.words.flatMap(({ sort, key, takes }) =>
    sort === "unit" && (takes !== undefined || results.has(key)) ? [key] : [],
  );
};

/** Units whose `takes` is true of what is known; a team made of teams takes cases as a whole. */
export function takersOf(facts: Facts, law: Pick<Law, "rules">): readonly string[] {
  const results = new Set(law.rules.rows.map(({ then }) => then));
  return law.rules.words.flatMap(({ sort, key, under, takes }) =>
    sort === "unit" && takes !== undefined && !results.has(under ?? "") && holds(takes, facts) === true ? [key] : [],
  );
}
