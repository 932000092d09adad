/**
 * A box in the space of facts: for every column the atoms it admits, two integers each. On an ordered column the first
 * and last atom of a run; on a column of choices a bit mask (at most 31 choices). A region is never empty.
 */
export type Region = Int32Array;

/** How many columns, which of them are ordered, and the region that admits everything. */
export type Shape = { readonly columns: number; readonly ordered: Uint8Array; readonly full: Region };

const at = (region: Region, index: number): number => region[index] ?? 0;

/** Whether two regions share a point. */
export function meets({ columns, ordered }: Shape, x: Region, y: Region): boolean {
  for (let c = 0; c < columns; c++) {
    const i = 2 * c;
    if (ordered[c] === 1 ? at(x, i) > at(y, i + 1) || at(y, i) > at(x, i + 1) : (at(x, i) & at(y, i)) === 0)
      return false;
  }
  return true;
}

/** Whether every point of `x` is in `y`. */
export function within({ columns, ordered }: Shape, x: Region, y: Region): boolean {
  for (let c = 0; c < columns; c++) if (!insideAt(ordered[c] === 1, c, x, y)) return false;
  return true;
}

/** `within`, on one column. */
export function insideAt(ordered: boolean, column: number, x: Region, y: Region): boolean {
  const i = 2 * column;
  return ordered ? at(x, i) >= at(y, i) && at(x, i + 1) <= at(y, i + 1) : (at(x, i) & ~at(y, i)) === 0;
}

/** What two regions share, or undefined. */
export function common(shape: Shape, x: Region, y: Region): Region | undefined {
  if (!meets(shape, x, y)) return undefined;
  const both = x.slice();
  for (let c = 0; c < shape.columns; c++) {
    const i = 2 * c;
    if (shape.ordered[c] === 1) {
      both[i] = Math.max(at(x, i), at(y, i));
      both[i + 1] = Math.min(at(x, i + 1), at(y, i + 1));
    } else both[i] = at(x, i) & at(y, i);
  }
  return both;
}

/** `region` with other atoms in one column. */
export function replaced(region: Region, column: number, first: number, last: number): Region {
  const copy = region.slice();
  copy[2 * column] = first;
  copy[2 * column + 1] = last;
  return copy;
}

/** What is left of `x` outside `y`, in disjoint pieces: one or two a column. */
export function without(shape: Shape, x: Region, y: Region): Region[] {
  if (!meets(shape, x, y)) return [x];
  const pieces: Region[] = [];
  let rest = x;
  for (let c = 0; c < shape.columns; c++) {
    const i = 2 * c;
    const first = at(rest, i);
    const last = at(rest, i + 1);
    if (shape.ordered[c] === 1) {
      const from = Math.max(first, at(y, i));
      const to = Math.min(last, at(y, i + 1));
      if (first < from) pieces.push(replaced(rest, c, first, from - 1));
      if (to < last) pieces.push(replaced(rest, c, to + 1, last));
      if (first < from || to < last) rest = replaced(rest, c, from, to);
    } else {
      const outside = first & ~at(y, i);
      if (outside === 0) continue;
      pieces.push(replaced(rest, c, outside, 0));
      rest = replaced(rest, c, first & at(y, i), 0);
    }
  }
  return pieces;
}

/** What is left of `x` outside all of `others`. */
export const outside = (shape: Shape, x: Region, others: readonly Region[]): Region[] =>
  others.reduce<Region[]>((pieces, other) => pieces.flatMap((piece) => without(shape, piece, other)), [x]);

/** A part of `region` that touches none of `forbidden`, or undefined. Complete: it tries every way round each. */
export function freePart(shape: Shape, region: Region, forbidden: readonly Region[], from = 0): Region | undefined {
  for (let k = from; k < forbidden.length; k++) {
    const wall = forbidden[k];
    if (wall === undefined || !meets(shape, region, wall)) continue;
    for (const piece of without(shape, region, wall)) {
      const free = freePart(shape, piece, forbidden, k + 1);
      if (free !== undefined) return free;
    }
    return undefined;
  }
  return region;
}
