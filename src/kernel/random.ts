import { assert } from "./assert.ts";
import { sm3 } from "./sm3.ts";

/**
 * Chance that can be run again: xoshiro128** (Blackman and Vigna, 2018), its four words of state the first 16 bytes,
 * big-endian, of the SM3 digest of the seed text. The same seed gives the same sequence everywhere.
 */
export type Random = {
  readonly seed: string;
  /** The next 32 bits, 0 to 4294967295. */
  next(): number;
  /** A whole number from `low` to `high`, both in, each equally likely. At most 2^53 of them. */
  integer(low: number, high: number): number;
  /** One member of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in a random order; the given list stays as it is. */
  shuffle<T>(list: readonly T[]): T[];
  /** An independent sequence: that of the seed `seed/label`, whatever was drawn from this one before. */
  split(label: string): Random;
};

const WORD = 2 ** 32;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const generator = (seed: string): (() => number) => {
  const digest = sm3(seed);
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  assert((a | b | c | d) !== 0, "a seed whose state is all zero cannot be used");
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
};

/** Draws below `count` without bias: values of the last, incomplete round are thrown away. */
const below = (next: () => number, count: number): number => {
  const wide = count > WORD;
  const space = wide ? 2 ** 53 : WORD;
  const fair = space - (space % count);
  for (;;) {
    const value = wide ? (next() >>> 5) * 2 ** 26 + (next() >>> 6) : next();
    if (value < fair) return value % count;
  }
};

/** A sequence from a seed text. Drawing moves it on; hand it to one consumer, or `split` it. */
export const random = (seed: string): Random => {
  const next = generator(seed);
  const integer = (low: number, high: number): number => {
    assert(
      Number.isSafeInteger(low) && Number.isSafeInteger(high) && low <= high,
      `no whole number from ${low} to ${high}`,
    );
    const count = high - low + 1;
    assert(count <= 2 ** 53, `from ${low} to ${high} are too many numbers`);
    return low + below(next, count);
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const shuffled: T[] = [];
    for (const [n, member] of list.entries()) {
      const place = integer(0, n);
      if (place === n) shuffled.push(member);
      else shuffled.push(...shuffled.splice(place, 1, member));
    }
    return shuffled;
  };
  const pick = <T>(list: readonly T[]): T => {
    assert(list.length > 0, "nothing to pick from");
    const [picked] = list.slice(integer(0, list.length - 1)) as [T, ...T[]];
    return picked;
  };
  return { seed, next, integer, pick, shuffle, split: (label) => random(`${seed}/${label}`) };
};

/** A draw by lot, with all that is needed to run it again. */
export type Draw = { readonly seed: string; readonly candidates: readonly string[]; readonly drawn: readonly string[] };

/** Draws `count` of the candidates, in the order drawn. Candidates are sorted first, so that their order cannot matter. */
export const draw = (seed: string, candidates: readonly string[], count = 1): Draw => {
  assert(count >= 0 && count <= candidates.length, `cannot draw ${count} of ${candidates.length}`);
  const sorted = [...candidates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  assert(new Set(sorted).size === sorted.length, "a candidate stands in the lot twice");
  return { seed, candidates: sorted, drawn: random(seed).shuffle(sorted).slice(0, count) };
};

/** Whether running a recorded draw again gives what was recorded. */
export const drawHolds = (recorded: Draw): boolean => {
  const again = draw(recorded.seed, recorded.candidates, recorded.drawn.length);
  return again.drawn.every((name, n) => name === recorded.drawn[n]);
};
