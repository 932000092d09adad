import type { Row } from "#policy/model.ts";
import { type Order, winner } from "#policy/precedence.ts";
import { common, freePart, type Region } from "#policy/space/region.ts";
import { caseIn } from "#policy/space/space.ts";
import { type TablePlan, truthOf } from "#policy/table.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { boundsOf, type Proof } from "./complete.ts";
import { type Effort, effort, uncovered } from "./cover.ts";

/** Two rows with different results that a possible case meets at once. */
export type Overlap = {
  readonly rows: readonly [Row, Row];
  /** A made-up case that both reach. */
  readonly case: Facts;
  readonly bounds: Readonly<Record<string, string>>;
  /** The row that wins by an order that decides, if the order lists both. */
  readonly wins?: Row;
};

/** Whether no possible case is sent to two places. Every pair of rows that can meet is found, with a case. */
export function overlaps(plan: TablePlan, most = 5000): Proof<Overlap> {
  const { space } = plan;
  const places = plan.rows.map((one) => ({ row: one.row, truth: truthOf(one, space) }));
  const impossible = space.impossible.map(({ region }) => region);
  const ordinary = places.filter(({ row }) => !row.otherwise);
  const found = [...meetings(plan, ordinary, impossible, most)];
  const allowed = effort();
  const reached = [...ordinary.flatMap(({ truth }) => truth), ...impossible];
  const last = places.filter(({ row }) => row.otherwise);
  for (const [x, y] of pairs(last)) {
    const meeting = x.truth.flatMap((one) => y.truth.flatMap((other) => common(space, one, other) ?? []));
    const part = firstLeft(plan, meeting, reached, allowed);
    if (part !== undefined) found.push(overlap(plan, x.row, y.row, part));
  }
  return { found, proved: !allowed.spent && found.length < most };
}

type Place = { readonly row: Row; readonly truth: readonly Region[] };

function* pairs(places: readonly Place[]): Generator<readonly [Place, Place]> {
  for (const [index, x] of places.entries())
    for (let other = index + 1; other < places.length; other++) {
      const y = places[other];
      if (y !== undefined && x.row.then !== y.row.then) yield [x, y];
    }
}

function* meetings(
  plan: TablePlan,
  places: readonly Place[],
  impossible: readonly Region[],
  most: number,
): Generator<Overlap> {
  let count = 0;
  for (const [x, y] of pairs(places)) {
    const part = meetingOf(plan, x, y, impossible);
    if (part === undefined) continue;
    yield overlap(plan, x.row, y.row, part);
    if (++count === most) return;
  }
}

function meetingOf({ space }: TablePlan, x: Place, y: Place, impossible: readonly Region[]): Region | undefined {
  for (const one of x.truth)
    for (const other of y.truth) {
      const both = common(space, one, other);
      const free = both === undefined ? undefined : freePart(space, both, impossible);
      if (free !== undefined) return free;
    }
  return undefined;
}

function firstLeft(
  { space }: TablePlan,
  regions: readonly Region[],
  reached: readonly Region[],
  allowed: Effort,
): Region | undefined {
  let left: Region | undefined;
  const keep = (piece: Region): boolean => {
    left = piece;
    return false;
  };
  for (const region of regions) if (left === undefined) uncovered(space, region, reached, keep, allowed);
  return left;
}

function overlap(plan: TablePlan, x: Row, y: Row, part: Region): Overlap {
  const wins = plan.deciding === undefined ? undefined : decided(plan.deciding, x, y);
  return {
    rows: [x, y],
    case: caseIn(plan.space, part, plan.facts),
    bounds: boundsOf(plan, part),
    ...(wins === undefined ? {} : { wins }),
  };
}

const decided = (order: Order, x: Row, y: Row): Row | undefined =>
  [x, y].every((row) => Number.isFinite(order.rank(row))) ? winner([x, y], order) : undefined;
