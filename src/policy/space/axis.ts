import type { Value } from "#kernel/event.ts";
import type { Test } from "../model.ts";
import type { FactWord } from "../vocabulary.ts";
import type { Region, Shape } from "./region.ts";

/** One fact as columns of the space, cut where the tests that read it cut. */
export type Axis = {
  readonly fact: string;
  readonly word: FactWord;
  /** Its first column, and for each of its columns the number of atoms and whether they have an order. */
  readonly first: number;
  readonly sizes: readonly number[];
  readonly ordered: boolean;
  /** How many states `stateOf` tells apart; 0 if there are too many to number. */
  readonly states: number;
  /** The state of a known value: its atom, or the classes present as bits; -1 if the fact cannot have that value. */
  stateOf(value: Value): number;
  /** Writes the atom of each column for a value the fact can have, from `first` on. */
  atomsOf(value: Value, atoms: Int32Array): void;
  /** The regions a test admits. */
  regions(test: Test, shape: Shape): readonly Region[];
  /** The only value a region leaves to the fact; undefined if there are several. */
  single(region: Region): Value | undefined;
  /** A value inside a region, a plain one where there is a choice. */
  sample(region: Region): Value;
  /** For each atom other than the value's own, its value nearest to it, and how far that is. */
  others(value: Value): readonly Other[];
  /** The region's values, as a law file would write the test. */
  describe(region: Region): string;
};

/** Amounts lie 0 to 1 apart (a share of the larger), another word or member is 1 away, `none` 2. */
export type Other = { readonly value: Value; readonly distance: number };

export type AxisPlan = { readonly fact: string; readonly word: FactWord; readonly first: number };

/** Neighbouring atoms as runs, for a column with an order. */
export function runsOf(atoms: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const atom of atoms) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === atom - 1) run[1] = atom;
    else runs.push([atom, atom]);
  }
  return runs;
}
