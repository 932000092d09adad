import type { Row } from "#policy/model.ts";
import { freePart, meets, type Region } from "#policy/space/region.ts";
import { type TablePlan, truthOf } from "#policy/table.ts";
import type { Proof } from "./complete.ts";
import { covers, effort } from "./cover.ts";

/** How much a single row's question may cost, in steps of the search. */
const PER_ROW = 20_000;

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
  const ordinary = places.filter(({ row }) => !row.otherwise);
  let proved = true;
  const taken = ({ truth }: Place, others: readonly Place[]): boolean => {
    const near = others
      .flatMap((other) => other.truth)
      .filter((box) => truth.some((region) => meets(space, region, box)));
    if (near.length === 0) return false;
    const allowed = effort(PER_ROW);
    const whole = truth.every((region) => covers(space, region, [...near, ...impossible], allowed) === true);
    if (allowed.spent) proved = false;
    return whole;
  };
  const idle = (place: Place): Idle | undefined => {
    const { row, truth } = place;
    if (!truth.some((region) => freePart(space, region, impossible) !== undefined))
      return { row, why: "never-true", by: [] };
    if (row.otherwise && taken(place, ordinary)) return { row, why: "never-true", by: near(plan, place, ordinary) };
    const peers = places.filter((other) => other !== place && other.row.otherwise === row.otherwise);
    const same = peers.filter((other) => other.row.then === row.then);
    if (taken(place, same)) return { row, why: "subsumed", by: near(plan, place, same) };
    if (deciding === undefined) return undefined;
    const better = peers.filter((other) => deciding.rank(other.row) < deciding.rank(row));
    return Number.isFinite(deciding.rank(row)) && taken(place, better)
      ? { row, why: "never-wins", by: near(plan, place, better) }
      : undefined;
  };
  const found = places.flatMap((place) => idle(place) ?? []);
  return { found, proved };
}

const near = ({ space }: TablePlan, { truth }: Place, others: readonly Place[]): readonly Row[] =>
  others
    .filter((other) => other.truth.some((box) => truth.some((one) => meets(space, one, box))))
    .map(({ row }) => row);
