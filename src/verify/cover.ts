import { insideAt, meets, type Region, replaced, type Shape, without } from "#policy/space/region.ts";
import { dominant, halves } from "./cut.ts";

/** Boxes a search may look at before it gives up (a few seconds). The proof is then open, not passed. */
const PATIENCE = 4_000_000;

/** What a search may still spend. `spent` is set once it gave up. */
export type Effort = { left: number; spent: boolean };
export const effort = (boxes: number = PATIENCE): Effort => ({ left: boxes, spent: false });

/**
 * Finds the parts of a region that no box covers, in disjoint pieces. `found` is given each and says whether to go on.
 * What a box covers from side to side is cut off; a box that fills much of the region is taken away whole; else
 * the region is split where the fewest boxes are cut in two. So a table that tiles its space is proved in about as
 * many steps as it has rows, and one whose rows overlap widely in fewer.
 */
export function uncovered(
  shape: Shape,
  region: Region,
  boxes: readonly Region[],
  found: (piece: Region) => boolean,
  allowed: Effort,
): boolean {
  allowed.left -= boxes.length + 1;
  if (allowed.left < 0) {
    allowed.spent = true;
    return false;
  }
  const rest = region.slice();
  const active = shave(shape, rest, boxes);
  if (active === undefined) return true;
  const [only, second] = active;
  if (only === undefined) return found(rest);
  if (second === undefined) return without(shape, rest, only).every(found);
  const largest = dominant(shape, rest, active);
  if (largest !== undefined) {
    const others = active.filter((box) => box !== largest);
    return without(shape, rest, largest).every((piece) => uncovered(shape, piece, others, found, allowed));
  }
  return halves(shape, rest, active).every((half) => uncovered(shape, half, active, found, allowed));
}

/** Whether boxes cover a region; false too if the search was given up. */
export const covers = (shape: Shape, region: Region, boxes: readonly Region[], allowed: Effort): boolean =>
  uncovered(shape, region, boxes, () => false, allowed);

/**
 * Drops the boxes that miss the region and takes off, in place, what a box covers in all columns but one.
 * Undefined if nothing of the region is left.
 */
function shave(shape: Shape, region: Region, boxes: readonly Region[]): readonly Region[] | undefined {
  let active = boxes;
  for (let changed = true; changed; ) {
    changed = false;
    const kept: Region[] = [];
    for (const box of active) {
      if (!meets(shape, region, box)) continue;
      const column = openColumn(shape, region, box);
      if (column === COVERED) return undefined;
      if (column !== SEVERAL && takeOff(shape, region, box, column)) changed = true;
      else kept.push(box);
    }
    active = kept;
  }
  return active;
}

const COVERED = -1;
const SEVERAL = -2;

/** The one column in which a box does not cover the region. */
function openColumn({ columns, ordered }: Shape, region: Region, box: Region): number {
  let found = COVERED;
  for (let column = 0; column < columns; column++) {
    if (insideAt(ordered[column] === 1, column, region, box)) continue;
    if (found !== COVERED) return SEVERAL;
    found = column;
  }
  return found;
}

/** Takes a box's atoms off a column of the region; false if that would leave a hole in a run. */
function takeOff({ ordered }: Shape, region: Region, box: Region, column: number): boolean {
  const i = 2 * column;
  const [low, high] = [box[i] ?? 0, box[i + 1] ?? 0];
  if (ordered[column] !== 1) region[i] = (region[i] ?? 0) & ~low;
  else if (low <= (region[i] ?? 0)) region[i] = high + 1;
  else if (high >= (region[i + 1] ?? 0)) region[i + 1] = low - 1;
  else return false;
  return true;
}

/** Grows a piece that no box touches, column by column, until boxes stop it: the plainest way to say where it lies. */
export function grown(shape: Shape, piece: Region, inside: Region, boxes: readonly Region[]): Region {
  const region = piece.slice();
  for (let column = 0; column < shape.columns; column++) {
    const i = 2 * column;
    const wide = replaced(region, column, inside[i] ?? 0, inside[i + 1] ?? 0);
    const blocking = boxes.filter((box) => meets(shape, wide, box));
    if (shape.ordered[column] === 1) {
      for (const box of blocking) {
        const [low, high] = [box[i] ?? 0, box[i + 1] ?? 0];
        if (high < (region[i] ?? 0)) wide[i] = Math.max(wide[i] ?? 0, high + 1);
        else wide[i + 1] = Math.min(wide[i + 1] ?? 0, low - 1);
      }
    } else for (const box of blocking) wide[i] = (wide[i] ?? 0) & ~(box[i] ?? 0);
    region[i] = wide[i] ?? 0;
    region[i + 1] = wide[i + 1] ?? 0;
  }
  return region;
}
