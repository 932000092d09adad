import type { Row } from "./model.ts";
import { type Order, standing, winner } from "./precedence.ts";
import { type Derived, narrow } from "./space/narrow.ts";
import { common, freePart, insideAt, meets, outside, type Region } from "./space/region.ts";
import type { Box, Impossible, Space } from "./space/space.ts";
import type { TablePlan, TableRow } from "./table.ts";

/** What a decision says, apart from the facts it was made on. */
export type Verdict = {
  /**
   * decided: one result, and no unknown fact could change it · conflict: several, which no fact can settle · gap: no row
   * matched and none can · needs-facts: an unknown fact could change the result, even if a row already matched.
   */
  readonly outcome: "decided" | "conflict" | "gap" | "needs-facts";
  /** What stands now, after a precedence that decides. */
  readonly result: readonly string[];
  readonly conflict: boolean;
  /** Every row that matched, in the table's order, not only the winner. */
  readonly matched: readonly Row[];
  /** Rows that would match if unknown facts turned out so. */
  readonly possible: readonly Row[];
  /** The unknown facts that could change the result. */
  readonly waitsOn: readonly string[];
  /** The order that decided between several results, and the row that won. */
  readonly decidedBy: { readonly order: Order; readonly row: Row } | undefined;
  /** What a system default would choose, for the person who decides. */
  readonly proposal: string | undefined;
  readonly proposedBy: Order | undefined;
  /** The post that decides a conflict or a case no row reaches. */
  readonly to: string | undefined;
  readonly derived: readonly Derived[];
  readonly off: readonly Row[];
};

type State = {
  readonly row: Row;
  readonly matched: boolean;
  readonly possible: boolean;
  /** Unknown facts on which it depends whether it matches, or stops matching. */
  readonly open: readonly string[];
};

/** Works out a table over what is known: `now` holds one atom in the columns of known facts, all in the others. */
export function analyse(
  plan: TablePlan,
  now: Region,
  unknown: readonly boolean[],
): Verdict | { readonly broken: Impossible } {
  const narrowed = narrow(plan.space, now);
  if ("broken" in narrowed) return narrowed;
  const known = knowledge(plan.space, narrowed.region, now, unknown);
  const states: State[] = [];
  for (const one of plan.rows) if (!one.row.otherwise) states.push(stateOf(one, known));
  const live = states.filter(({ matched, possible }) => matched || possible);
  for (const one of plan.rows) if (one.row.otherwise) states.push(otherwise(one, live, plan, known));
  const order = new Map(plan.rows.map(({ row }, index) => [row, index] as const));
  states.sort((x, y) => (order.get(x.row) ?? 0) - (order.get(y.row) ?? 0));
  return conclude(plan, states, narrowed.derived);
}

type Knowledge = {
  readonly space: Space;
  readonly region: Region;
  readonly walls: readonly Region[];
  /** Axes nobody stated and no constraint narrowed: even a test that admits every value is unknown there. */
  readonly blank: readonly boolean[];
};

function knowledge(space: Space, region: Region, now: Region, unknown: readonly boolean[]): Knowledge {
  const walls = space.impossible.map((one) => one.region).filter((wall) => meets(space, region, wall));
  const blank = space.axes.map(
    (axis, index) =>
      unknown[index] === true && axis.sizes.every((_, i) => insideAt(axis.ordered, axis.first + i, now, region)),
  );
  return { space, region, walls, blank };
}

/** The unknown axes a box still depends on; none if it is certain. Asked only of boxes that can still hold. */
function openAxes({ region, reads }: Box, known: Knowledge): readonly number[] {
  return reads.filter((index) => {
    const axis = known.space.axes[index];
    if (axis === undefined) return false;
    return (
      known.blank[index] === true ||
      axis.sizes.some((_, i) => !insideAt(axis.ordered, axis.first + i, known.region, region))
    );
  });
}

const facts = (boxes: readonly Box[], known: Knowledge): readonly string[] => [
  ...new Set(boxes.flatMap((box) => openAxes(box, known)).flatMap((index) => known.space.axes[index]?.fact ?? [])),
];

function stateOf({ row, boxes, excuses }: TableRow, known: Knowledge): State {
  const { space, region, walls } = known;
  const alive = (box: Box): boolean => meets(space, region, box.region);
  const certain = (box: Box): boolean => openAxes(box, known).length === 0;
  const living = boxes.filter(alive);
  const excusing = excuses.filter(alive);
  if (living.length === 0 || excusing.some(certain)) return { row, matched: false, possible: false, open: [] };
  const canHold = (box: Box, forbidden: readonly Region[]): boolean => {
    const inside = common(space, region, box.region);
    return inside !== undefined && freePart(space, inside, forbidden) !== undefined;
  };
  if (living.some(certain)) {
    const open = excusing.filter((excuse) => canHold(excuse, walls));
    return { row, matched: true, possible: false, open: facts(open, known) };
  }
  const forbidden = [...walls, ...excusing.map((excuse) => excuse.region)];
  const open = living.filter((box) => canHold(box, forbidden));
  return { row, matched: false, possible: open.length > 0, open: facts(open, known) };
}

/** An `otherwise` row holds if no other row does and none still can; while one can, it waits. */
function otherwise(one: TableRow, live: readonly State[], plan: TablePlan, known: Knowledge): State {
  const state = stateOf(one, known);
  if (live.length === 0 || (!state.matched && !state.possible)) return state;
  const { space, region, walls } = known;
  const taken = plan.rows
    .filter(({ row }) => live.some((other) => other.row === row))
    .flatMap(({ boxes, excuses }) => {
      const left = boxes.flatMap((box) => common(space, region, box.region) ?? []);
      return left.flatMap((part) =>
        outside(
          space,
          part,
          excuses.map((excuse) => excuse.region),
        ),
      );
    });
  const excused = one.excuses.map((excuse) => excuse.region);
  const possible = one.boxes.some((box) => {
    const inside = common(space, region, box.region);
    return inside !== undefined && freePart(space, inside, [...taken, ...walls, ...excused]) !== undefined;
  });
  return { row: one.row, matched: false, possible, open: state.open };
}

function conclude(plan: TablePlan, states: readonly State[], derived: readonly Derived[]): Verdict {
  const { deciding, proposing } = plan;
  const rowsOf = (some: readonly State[]): readonly Row[] => some.map(({ row }) => row);
  const matched = rowsOf(states.filter((state) => state.matched));
  const possible = rowsOf(states.filter((state) => state.possible));
  const result = standing(matched, deciding);
  const changing = changes(states, result, deciding);
  const conflict = result.length > 1;
  const outcome =
    changing.length > 0 && !(conflict && changing.every(({ settles }) => !settles))
      ? "needs-facts"
      : conflict
        ? "conflict"
        : matched.length > 0
          ? "decided"
          : "gap";
  const best = deciding === undefined ? undefined : winner(matched, deciding);
  const ordered =
    !conflict && best !== undefined && deciding !== undefined && new Set(matched.map(({ then }) => then)).size > 1;
  const proposed = conflict && proposing !== undefined ? winner(matched, proposing) : undefined;
  return {
    outcome,
    result,
    conflict,
    matched,
    possible,
    waitsOn: [...new Set(changing.flatMap(({ state }) => state.open))],
    decidedBy: ordered ? { order: deciding, row: best } : undefined,
    proposal: proposed?.then,
    proposedBy: proposed === undefined ? undefined : proposing,
    to: conflict ? plan.ask : outcome === "gap" ? plan.noMatch : undefined,
    derived,
    off: plan.off,
  };
}

/** `settles`: it could leave fewer than two results. */
type Change = { readonly state: State; readonly settles: boolean };

/** The rows whose turning true, or ceasing to be, could change what stands. */
function changes(states: readonly State[], result: readonly string[], order: Order | undefined): readonly Change[] {
  const matched = states.filter((state) => state.matched);
  const certain = matched.filter(({ open }) => open.length === 0);
  const stands = (some: readonly State[]): readonly string[] =>
    standing(
      some.map(({ row }) => row),
      order,
    );
  const same = (other: readonly string[]): boolean =>
    other.length === result.length && other.every((one) => result.includes(one));
  const without = (state: State): readonly State[] => matched.filter((other) => other !== state);
  return states.flatMap((state) => {
    const turns = state.possible
      ? [stands([...matched, state]), ...(certain.length < matched.length ? [stands([...certain, state])] : [])]
      : state.matched && state.open.length > 0
        ? [stands(without(state)), stands(certain), stands([...certain, state])]
        : [];
    if (turns.every(same)) return [];
    return [{ state, settles: turns.some((turn) => turn.length < 2) }];
  });
}
