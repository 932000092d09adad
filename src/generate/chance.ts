import { assert } from "#kernel/assert.ts";
import type { Random } from "#kernel/random.ts";

/** Alternatives and how often each comes up; weights are whole numbers and need not add up to anything. */
export type Shares<T> = readonly (readonly [value: T, weight: number])[];

/** One of several, as often as its weight says. */
export function weighted<T>(random: Random, shares: Shares<T>): T {
  const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.integer(1, total);
  for (const [value, weight] of shares) {
    left -= weight;
    if (left <= 0) return value;
  }
  assert(false, "the weights were added up wrongly");
}

/** Whether something comes up that does so in `percent` of a hundred cases. */
export const happens = (random: Random, percent: number): boolean => random.integer(1, 100) <= percent;
