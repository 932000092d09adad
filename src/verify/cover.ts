import { insideAt, meets, type Region, replaced, type Shape, without } from "#policy/space/region.ts";

/** Boxes a search may look at before it gives up (a few seconds). The proof is then open, not passed. */
const PATIENCE = 10_000_000;

/** What a search may still spend. `spent` is set once it gave up. */
export type Effort = { left: number; spent: boolean };
export const effort = (boxes: number = PATIENCE): Effort => ({ left: boxes, spent: false });

/**
 * Finds the parts of a region that no box covers, in disjoint pieces. `found` is given each and says whether to go on.
 * Splits the region where the fewest boxes are cut in two, and cuts off what boxes cover from side to side: a table
 * that tiles its space is proved in about as many steps as it has rows.
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
  const [left, right] = halves(shape, rest, active);
  return uncovered(shape, left, active, found, allowed) && uncovered(shape, right, active, found, allowed);
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

type Cut = {
  readonly column: number /** First atom of the right half, or the mask of the left. */;
  readonly at: number;
  readonly cost: number;
};

/** Splits a region in two where the halves together have the least to do. */
function halves(shape: Shape, region: Region, boxes: readonly Region[]): readonly [Region, Region] {
  let best: Cut | undefined;
  for (let column = 0; column < shape.columns; column++) {
    const cut = shape.ordered[column] === 1 ? runCut(region, boxes, column) : maskCut(region, boxes, column);
    if (cut !== undefined && (best === undefined || cut.cost < best.cost)) best = cut;
  }
  if (best === undefined) throw new Error("invariant broken: a region that no box covers can be cut");
  const { column, at } = best;
  const [first, last] = [region[2 * column] ?? 0, region[2 * column + 1] ?? 0];
  return shape.ordered[column] === 1
    ? [replaced(region, column, first, at - 1), replaced(region, column, at, last)]
    : [replaced(region, column, at, 0), replaced(region, column, first & ~at, 0)];
}

/** What it costs to go on with so many boxes left and right: boxes that are cut count on both sides. */
const cost = (left: number, right: number): number => left ** 1.5 + right ** 1.5;

function runCut(region: Region, boxes: readonly Region[], column: number): Cut | undefined {
  const i = 2 * column;
  const [first, last] = [region[i] ?? 0, region[i + 1] ?? 0];
  const starts = Int32Array.from(boxes, (box) => Math.max(first, box[i] ?? 0)).sort();
  const ends = Int32Array.from(boxes, (box) => Math.min(last, box[i + 1] ?? 0)).sort();
  let best: Cut | undefined;
  let begun = 0;
  let ended = 0;
  for (let at = nextCut(starts, ends, begun, ended, first); at <= last; at = nextCut(starts, ends, begun, ended, at)) {
    while (begun < starts.length && (starts[begun] ?? 0) < at) begun++;
    while (ended < ends.length && (ends[ended] ?? 0) < at) ended++;
    const price = cost(begun, boxes.length - ended);
    if (best === undefined || price < best.cost) best = { column, at, cost: price };
  }
  return best;
}

/** The next place after `last` where a box begins or has ended. */
function nextCut(starts: Int32Array, ends: Int32Array, begun: number, ended: number, last: number): number {
  let i = begun;
  while (i < starts.length && (starts[i] ?? 0) <= last) i++;
  let j = ended;
  while (j < ends.length && (ends[j] ?? 0) + 1 <= last) j++;
  return Math.min(starts[i] ?? Number.POSITIVE_INFINITY, (ends[j] ?? Number.POSITIVE_INFINITY) + 1);
}

/** One choice against the others, or what one box admits against the rest. */
function maskCut(region: Region, boxes: readonly Region[], column: number): Cut | undefined {
  const i = 2 * column;
  const all = region[i] ?? 0;
  const candidates = new Set<number>();
  for (let atom = 1; atom <= all && atom > 0; atom <<= 1) if ((all & atom) !== 0) candidates.add(atom);
  for (const box of boxes.slice(0, 32)) candidates.add((box[i] ?? 0) & all);
  let best: Cut | undefined;
  for (const at of candidates) {
    if (at === all || at === 0) continue;
    let left = 0;
    let right = 0;
    for (const box of boxes) {
      const mask = (box[i] ?? 0) & all;
      if ((mask & at) !== 0) left++;
      if ((mask & ~at) !== 0) right++;
    }
    const price = cost(left, right);
    if (best === undefined || price < best.cost) best = { column, at, cost: price };
  }
  return best;
}
