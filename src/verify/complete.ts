import type { Row } from "#policy/model.ts";
import { outside, type Region } from "#policy/space/region.ts";
import { caseIn } from "#policy/space/space.ts";
import { type TablePlan, truthOf } from "#policy/table.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { type Effort, effort, grown, uncovered } from "./cover.ts";

/** A part of a table's space that no row reaches, or only an `otherwise` row. */
export type Gap = {
  /** A made-up case in it: a value for every fact the table reads. */
  readonly case: Facts;
  /** The tests that bound it, as a law file would write them; facts that do not matter are left out. */
  readonly bounds: Readonly<Record<string, string>>;
  readonly region: Region;
  /** The `otherwise` row that alone reaches it. */
  readonly otherwise?: Row;
};

/** `proved` is false if the search stopped early: there may be more than is listed. */
export type Proof<T> = { readonly found: readonly T[]; readonly proved: boolean };

/**
 * Whether every possible case is reached by some row. The gaps are as few and as large as they can be said; what
 * constraints rule out is never reported, though a gap's bounds may run over it. Stops after `most` gaps.
 */
export function gaps(plan: TablePlan, most = 500): Proof<Gap> {
  const { space } = plan;
  const reached = plan.rows.filter(({ row }) => !row.otherwise).flatMap((row) => truthOf(row, space));
  const last = plan.rows.filter(({ row }) => row.otherwise);
  const rest = last.flatMap((row) => truthOf(row, space));
  const allowed = effort();
  const nobody = search(plan, space.full, [...reached, ...rest], most, allowed);
  const otherwise = last.flatMap((one) =>
    truthOf(one, space)
      .flatMap((region) => search(plan, region, reached, most, allowed))
      .map((gap) => ({ ...gap, otherwise: one.row })),
  );
  const found = [...nobody, ...otherwise];
  return { found: found.slice(0, most), proved: !allowed.spent && found.length < most };
}

function search(
  plan: TablePlan,
  inside: Region,
  reached: readonly Region[],
  most: number,
  allowed: Effort,
): readonly Gap[] {
  const { space, facts } = plan;
  const impossible = space.impossible.map(({ region }) => region);
  const said: Region[] = [];
  const found: Gap[] = [];
  const say = (piece: Region): boolean => {
    for (let [left] = outside(space, piece, said); left !== undefined; [left] = outside(space, piece, said)) {
      const whole = grown(space, left, inside, reached);
      said.push(whole);
      found.push({ case: caseIn(space, left, facts), bounds: boundsOf(plan, whole), region: whole });
      if (found.length >= most) return false;
    }
    return true;
  };
  uncovered(space, inside, [...reached, ...impossible], say, allowed);
  return found;
}

/** The facts a region says something about, each with its test. */
export function boundsOf({ space, facts }: TablePlan, region: Region): Readonly<Record<string, string>> {
  return Object.fromEntries(
    space.axes
      .filter(({ fact }) => facts.has(fact))
      .map((axis) => [axis.fact, axis.describe(region)] as const)
      .filter(([, text]) => text !== "-"),
  );
}
