import { assert } from "#kernel/assert.ts";
import { type Region, replaced, type Shape } from "#policy/space/region.ts";

/** A box that fills this share of a region is worth taking away whole, where there are enough boxes to gain by it. */
const LARGE = 0.15;
const ENOUGH = 8;

/** The box that fills most of a region, if that is much. */
export function dominant(shape: Shape, region: Region, boxes: readonly Region[]): Region | undefined {
  if (boxes.length <= ENOUGH) return undefined;
  let best: Region | undefined;
  let most = LARGE;
  for (const box of boxes) {
    const share = shareOf(shape, region, box, most);
    if (share > most) [best, most] = [box, share];
  }
  return best;
}

/** The share of a region's points in a box that meets it; stops early once it is not above `least`. */
function shareOf({ columns, ordered }: Shape, region: Region, box: Region, least: number): number {
  let share = 1;
  for (let column = 0; column < columns && share > least; column++) {
    const i = 2 * column;
    const [first, last] = [region[i] ?? 0, region[i + 1] ?? 0];
    if (ordered[column] === 1) {
      const both = Math.min(last, box[i + 1] ?? 0) - Math.max(first, box[i] ?? 0) + 1;
      share *= both / (last - first + 1);
    } else share *= choices(first & (box[i] ?? 0)) / choices(first);
  }
  return share;
}

function choices(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

type Cut = {
  readonly column: number /** First atom of the right half, or the mask of the left. */;
  readonly at: number;
  readonly cost: number;
};

/** Splits a region in two where the halves together have the least to do. */
export function halves(shape: Shape, region: Region, boxes: readonly Region[]): readonly [Region, Region] {
  let best: Cut | undefined;
  for (let column = 0; column < shape.columns; column++) {
    const cut = shape.ordered[column] === 1 ? runCut(region, boxes, column) : maskCut(region, boxes, column);
    if (cut !== undefined && (best === undefined || cut.cost < best.cost)) best = cut;
  }
  assert(best !== undefined, "a region that boxes cover in part can be cut");
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
