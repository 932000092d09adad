import { assert } from "#kernel/assert.ts";
import type { Condition, Test } from "../model.ts";
import type { Constraint, Facts, FactType, Vocabulary } from "../vocabulary.ts";
import type { Axis, AxisPlan } from "./axis.ts";
import { choiceAxis } from "./choice.ts";
import { type Always, constraintsOn, type FactTest } from "./constraints.ts";
import { memberAxis } from "./members.ts";
import { orderedAxis } from "./ordered.ts";
import { common, outside, type Region, type Shape } from "./region.ts";

/** What no case can be, and the constraint that says so. Without one: a fact with members that has none. */
export type Impossible = { readonly region: Region; readonly constraint?: Constraint };

/** Where one alternative of a condition holds, and the axes it puts a test on. */
export type Box = { readonly region: Region; readonly reads: readonly number[] };

/** Every case the conditions can tell apart, as regions over the axes of the facts they and the constraints read. */
export type Space = Shape & {
  readonly axes: readonly Axis[];
  readonly impossible: readonly Impossible[];
  /** Where a condition is true; one alternative may give several boxes. */
  boxesOf(condition: Condition): readonly Box[];
};

export function spaceOf(conditions: readonly Condition[], vocabulary: Vocabulary): Space {
  const tests = new Map<string, Test[]>();
  const note = (fact: string, test: Test): void => {
    const read = tests.get(fact);
    if (read === undefined) tests.set(fact, [test]);
    else read.push(test);
  };
  for (const condition of conditions)
    for (const clauses of condition) for (const { fact, test } of clauses) note(fact, test);
  const bearing = constraintsOn([...tests.keys()], vocabulary);
  for (const { when, then } of bearing) for (const [fact, test] of [...when, ...then]) note(fact, test);
  const axes: Axis[] = [];
  let first = 0;
  for (const [fact, read] of tests) {
    const word = vocabulary.facts[fact];
    assert(word !== undefined, `${fact} is no fact of the vocabulary`);
    const axis = axisMaker(word.type)({ fact, word, first }, read);
    axes.push(axis);
    first += axis.sizes.length;
  }
  return assemble(axes, bearing);
}

function axisMaker(type: FactType): (plan: AxisPlan, tests: readonly Test[]) => Axis {
  if (type.kind === "set") return memberAxis;
  return type.kind === "bool" || type.kind === "enum" || type.kind === "text" ? choiceAxis : orderedAxis;
}

function assemble(axes: readonly Axis[], bearing: readonly Always[]): Space {
  const axisOf = axes.flatMap((axis) => axis.sizes.map(() => axis));
  const columns = axisOf.length;
  const sizes = axes.flatMap((axis) => axis.sizes);
  const full = new Int32Array(2 * columns);
  for (const [column, size] of sizes.entries()) {
    full[2 * column] = axisOf[column]?.ordered ? 0 : 2 ** size - 1;
    full[2 * column + 1] = axisOf[column]?.ordered ? size - 1 : 0;
  }
  const shape: Shape = { columns, ordered: Uint8Array.from(axisOf, (axis) => Number(axis.ordered)), full };
  const indexOf = new Map(axes.map(({ fact }, index) => [fact, index] as const));
  const regionsOf = ([fact, test]: FactTest): readonly Region[] =>
    axes[indexOf.get(fact) ?? -1]?.regions(test, shape) ?? [];
  const all = (tests: readonly FactTest[]): readonly Region[] =>
    tests.reduce<readonly Region[]>(
      (regions, test) => {
        if (test[1].op === "any") return regions;
        const admitted = regionsOf(test);
        return regions.flatMap((x) => admitted.flatMap((y) => common(shape, x, y) ?? []));
      },
      [full],
    );
  const boxes = (clauses: Condition[number]): readonly Box[] => {
    const tests = clauses.map(({ fact, test }): FactTest => [fact, test]);
    const reads = tests.flatMap(([fact, test]) => (test.op === "any" ? [] : (indexOf.get(fact) ?? [])));
    return all(tests).map((region) => ({ region, reads: [...new Set(reads)] }));
  };
  return {
    ...shape,
    axes,
    impossible: [
      ...axes.flatMap((axis) => memberless(axis, shape)),
      ...bearing.flatMap((one) => broken(one, all, shape)),
    ],
    boxesOf: (condition) => condition.flatMap(boxes),
  };
}

/** A fact with members that cannot be `none` has at least one. */
function memberless({ word, first, sizes }: Axis, { full }: Shape): readonly Impossible[] {
  if (word.type.kind !== "set" || word.none) return [];
  const region = full.slice();
  for (let column = first; column < first + sizes.length; column++) region[2 * column] = 1;
  return [{ region }];
}

/** Where a constraint's `when` holds and one of its `then` does not. */
function broken(
  { constraint, when, then }: Always,
  all: (tests: readonly FactTest[]) => readonly Region[],
  shape: Shape,
): readonly Impossible[] {
  return then.flatMap((one) =>
    all(when).flatMap((region) => outside(shape, region, all([one])).map((rest) => ({ region: rest, constraint }))),
  );
}

/** A made-up case inside a region: a value for each of the facts asked for. */
export function caseIn(space: Space, region: Region, facts: ReadonlySet<string>): Facts {
  return Object.fromEntries(
    space.axes.filter(({ fact }) => facts.has(fact)).map((axis) => [axis.fact, axis.sample(region)]),
  );
}
