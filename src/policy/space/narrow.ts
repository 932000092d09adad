import type { Value } from "#kernel/event.ts";
import type { Constraint } from "../vocabulary.ts";
import { insideAt, meets, type Region, replaced, within, without } from "./region.ts";
import type { Impossible, Space } from "./space.ts";

/** What a constraint says about a fact nobody stated. `value` is set if only one is left. */
export type Derived = {
  readonly fact: string;
  readonly value: Value | undefined;
  /** What is left, as a law file would write it. */
  readonly text: string;
  readonly constraint: Constraint;
};

export type Narrowed =
  | { readonly region: Region; readonly derived: readonly Derived[] }
  | { readonly broken: Impossible };

/**
 * Closes a region of what is known under the constraints: where all but one column of an impossible region are certain,
 * that column keeps out of it. Works both ways round, until nothing more follows. `broken` if nothing is left.
 */
export function narrow(space: Space, known: Region): Narrowed {
  const because = new Map<number, Constraint>();
  let region = known;
  for (let before: Region | undefined; before !== region; ) {
    before = region;
    for (const wall of space.impossible) {
      if (!meets(space, region, wall.region)) continue;
      if (within(space, region, wall.region)) return { broken: wall };
      const column = onlyWayOut(space, region, wall.region);
      const [left, second] = column === undefined ? [] : without(space, region, wall.region);
      if (column === undefined || left === undefined || second !== undefined) continue;
      region = replaced(region, column, left[2 * column] ?? 0, left[2 * column + 1] ?? 0);
      if (wall.constraint !== undefined) because.set(column, wall.constraint);
    }
  }
  return { region, derived: derivations(space, region, because) };
}

/** The one column in which a region is not wholly inside a wall. */
function onlyWayOut(space: Space, region: Region, wall: Region): number | undefined {
  let found: number | undefined;
  for (let column = 0; column < space.columns; column++) {
    if (insideAt(space.ordered[column] === 1, column, region, wall)) continue;
    if (found !== undefined) return undefined;
    found = column;
  }
  return found;
}

function derivations(space: Space, region: Region, because: ReadonlyMap<number, Constraint>): readonly Derived[] {
  return space.axes.flatMap((axis) => {
    const constraint = axis.sizes.map((_, index) => because.get(axis.first + index)).find((one) => one !== undefined);
    if (constraint === undefined) return [];
    return [{ fact: axis.fact, value: axis.single(region), text: axis.describe(region), constraint }];
  });
}
