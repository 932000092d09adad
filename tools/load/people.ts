import { party } from "#generate/index.ts";
import { maskIdentifier } from "#kernel/masking.ts";
import type { Random } from "#kernel/random.ts";
import type { CopiedParty } from "./gaps.ts";

/** How many people share the work of one word of the law: handlers are many, holders of posts few. */
export const HANDLERS = 40;
export const HOLDERS = 3;

/** Who does the work of a word in one case: a post has few holders, a seat and a team many. */
export function staffOf(chance: Random, seats: ReadonlySet<string>): (word: string) => string {
  const drawn = new Map<string, string>();
  return (word) => {
    const before = drawn.get(word);
    if (before !== undefined) return before;
    const one = `generated-${word}-${chance.integer(1, seats.has(word) ? HANDLERS : HOLDERS)}`;
    drawn.set(word, one);
    return one;
  };
}

type Kind = "person" | "enterprise" | "organ" | "other";
/** About as many cases a person or firm has on the average. */
const CASES_EACH = 4;

/** Invented parties to draw from, made when first drawn: the more cases the more of them. */
export function partiesFor(seed: string, cases: number): (kind: Kind, chance: Random) => CopiedParty {
  const made = new Map<string, CopiedParty>();
  const many = Math.max(10, Math.round(cases / CASES_EACH));
  return (kind, chance) => {
    const key = `${seed}/${kind}/${chance.integer(1, many)}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const { name, id = "" } = party(key, kind);
    const one = { name, identity: id, shown: id === "" ? "" : maskIdentifier(id) };
    made.set(key, one);
    return one;
  };
}
