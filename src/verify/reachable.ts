import type { Row } from "#policy/model.ts";
import { freePart, meets, type Region } from "#policy/space/region.ts";
import { type TablePlan, truthOf } from "#policy/table.ts";
import type { Proof } from "./complete.ts";
import { covers, effort } from "./cover.ts";

/**
 * A row that does nothing. never-true: its tests exclude each other, or a constraint excludes them, or (`otherwise`)
 * other rows reach every case · never-wins: rows the order prefers reach all it reaches · subsumed: rows with the same
 * result reach all it reaches, which is harmless and worth knowing.
 */
export type Idle = {
  readonly row: Row;
  readonly why: "never-true" | "never-wins" | "subsumed";
  /** The rows that take its place. */
  readonly by: readonly Row[];
};

type Place = { readonly row: Row; readonly truth: readonly Region[] };

/** Whether every row of a table can decide some possible case. */
export function unreachable(plan: TablePlan): Proof<Idle> {
  const { space, deciding } = plan;
  const impossible = space.impossible.map(({ region }) => region);
  const places = plan.rows.map((one): Place => ({ row: one.row, truth: truthOf(one, space) }));
  const allowed = effort();
  const taken = ({ truth }: Place, others: readonly Place[]): boolean => {
    if (others.length === 0) return false;
    const boxes = [...others.flatMap((other) => other.truth), ...impossible];
    return truth.every((region) => covers(space, region, boxes, allowed));
  };
  const idle = (place: Place): Idle | undefined => {
    const { row, truth } = place;
    const because = (why: Idle["why"], by: readonly Place[] = []): Idle => ({ row, why, by: by.map((one) => one.row) });
    if (!truth.some((region) => freePart(space, region, impossible) !== undefined)) return because("never-true");
    const near = places.filter((other) => other !== place && touch(plan, place, other));
    const ordinary = near.filter((other) => !other.row.otherwise);
    if (row.otherwise && taken(place, ordinary)) return because("never-true", ordinary);
    const peers = near.filter((other) => other.row.otherwise === row.otherwise);
    const same = peers.filter((other) => other.row.then === row.then);
    if (taken(place, same)) return because("subsumed", same);
    if (deciding === undefined || !Number.isFinite(deciding.rank(row))) return undefined;
    const better = peers.filter((other) => deciding.rank(other.row) < deciding.rank(row));
    return taken(place, better) ? because("never-wins", better) : undefined;
  };
  const found = places.flatMap((place) => idle(place) ?? []);
  return { found, proved: !allowed.spent };
}

function touch({ space }: TablePlan, x: Place, y: Place): boolean {
  for (const one of x.truth) for (const other of y.truth) if (meets(space, one, other)) return true;
  return false;
}
