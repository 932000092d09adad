import type { Axis } from "./space/axis.ts";
import type { Region } from "./space/region.ts";
import type { Space } from "./space/space.ts";

/** For one fact, which regions its value leaves alive, as words of 32 bits each. */
export type Sieve = {
  readonly axis: Axis;
  readonly fact: string;
  /** One mask a state, if the axis numbers its states. */
  readonly byState: Int32Array | undefined;
  /** One mask an atom, for each column. */
  readonly byColumn: readonly Int32Array[];
};

/** How many words hold a bit for each region. */
export const wordsFor = (regions: number): number => Math.max(1, Math.ceil(regions / 32));

export function sieves(space: Space, regions: readonly Region[]): readonly Sieve[] {
  const words = wordsFor(regions.length);
  return space.axes.map((axis) => {
    const byColumn = axis.sizes.map((_, index) => admitting(space, regions, axis.first + index, words));
    return {
      axis,
      fact: axis.fact,
      byState: axis.states === 0 ? undefined : combined(axis, byColumn, words),
      byColumn,
    };
  });
}

/** For every atom of a column, the regions that admit it. */
function admitting(space: Space, regions: readonly Region[], column: number, words: number): Int32Array {
  const ordered = space.ordered[column] === 1;
  const size = ordered ? (space.full[2 * column + 1] ?? 0) + 1 : 32 - Math.clz32(space.full[2 * column] ?? 0);
  const masks = new Int32Array(size * words);
  for (const [bit, region] of regions.entries()) {
    const first = region[2 * column] ?? 0;
    const last = ordered ? (region[2 * column + 1] ?? 0) : size - 1;
    for (let atom = ordered ? first : 0; atom <= last; atom++) {
      if (!ordered && (first & (1 << atom)) === 0) continue;
      const at = atom * words + (bit >> 5);
      masks[at] = (masks[at] ?? 0) | (1 << (bit & 31));
    }
  }
  return masks;
}

/** The same for every state of an axis: a state of several columns admits what all of its atoms admit. */
function combined({ sizes, states }: Axis, byColumn: readonly Int32Array[], words: number): Int32Array {
  const [only] = byColumn;
  if (sizes.length === 1 && only !== undefined && only.length === states * words) return only;
  const masks = new Int32Array(states * words).fill(-1);
  for (let state = 0; state < states; state++)
    for (const [column, mask] of byColumn.entries())
      for (let w = 0; w < words; w++)
        masks[state * words + w] = (masks[state * words + w] ?? 0) & (mask[((state >> column) & 1) * words + w] ?? 0);
  return masks;
}

/** ANDs into `alive` what each column of a value admits: for axes with too many states to number. */
export function sift({ axis, byColumn }: Sieve, atoms: Int32Array, alive: Int32Array, words: number): void {
  for (const [column, mask] of byColumn.entries()) {
    const start = (atoms[axis.first + column] ?? 0) * words;
    for (let w = 0; w < words; w++) alive[w] = (alive[w] ?? 0) & (mask[start + w] ?? 0);
  }
}
