import { isUnfilled } from "./condition.ts";
import type { Clause, Condition, Precedence, Row } from "./model.ts";
import { type Order, ordersOf } from "./precedence.ts";
import { outside, type Region } from "./space/region.ts";
import { type Box, type Space, spaceOf } from "./space/space.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type TableOptions = {
  /** The table's name, where it may have no rows to say it. */
  readonly name?: string;
  /** Of this and superior documents, the court's own first. */
  readonly precedence?: readonly Precedence[];
  /** Post that decides conflicts and cases no row reaches, where no precedence names one (`settings.triage-by`). */
  readonly triageBy?: string;
};

/** A row and the boxes in which it holds: in some box of `when` and `where`, in none of `unless`. */
export type TableRow = { readonly row: Row; readonly boxes: readonly Box[]; readonly excuses: readonly Box[] };

/** A decision table compiled over its space: what the engine runs and the proofs read. */
export type TablePlan = {
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** Rows that read a number the document leaves to the court: listed, never evaluated. */
  readonly off: readonly Row[];
  readonly space: Space;
  /** The facts rows read, leaving out those only constraints bring in. */
  readonly facts: ReadonlySet<string>;
  readonly deciding?: Order;
  readonly proposing?: Order;
  /** Post for a conflict, and for a case no row reaches. */
  readonly ask?: string;
  readonly noMatch?: string;
};

/** Lays the rows of one table out over the space of their facts and the vocabulary's constraints. */
export function planTable(rows: readonly Row[], vocabulary: Vocabulary, options: TableOptions = {}): TablePlan {
  const off = rows.filter(({ when, where = [], unless = [] }) => [when, where, unless].some(isUnfilled));
  const live = rows.filter((row) => !off.includes(row));
  const scopes = live.map(scope);
  const conditions = [...scopes, ...live.flatMap(({ unless }) => (unless === undefined ? [] : [unless]))];
  const space = spaceOf(conditions, vocabulary);
  const name = options.name ?? rows[0]?.table ?? "";
  const { deciding, proposing } = ordersOf(name, options.precedence ?? []);
  const ask = deciding?.rule.ask ?? proposing?.rule.ask ?? options.triageBy;
  const noMatch = deciding?.rule.noMatch ?? proposing?.rule.noMatch ?? options.triageBy;
  return {
    name,
    rows: live.map((row, index) => ({
      row,
      boxes: space.boxesOf(scopes[index] ?? []),
      excuses: space.boxesOf(row.unless ?? []),
    })),
    off,
    space,
    facts: new Set(conditions.flatMap((condition) => condition.flatMap((clauses) => clauses.map(({ fact }) => fact)))),
    ...(deciding === undefined ? {} : { deciding }),
    ...(proposing === undefined ? {} : { proposing }),
    ...(ask === undefined ? {} : { ask }),
    ...(noMatch === undefined ? {} : { noMatch }),
  };
}

/** `when` and `where` together: every alternative of one with every alternative of the other. */
function scope({ when, where }: Row): Condition {
  if (where === undefined) return when;
  return when.flatMap((one) => where.map((other): readonly Clause[] => [...one, ...other]));
}

/** Where a row holds once every fact is known: its boxes less its excuses, in pieces. */
export const truthOf = ({ boxes, excuses }: TableRow, space: Space): readonly Region[] =>
  excuses.length === 0
    ? boxes.map(({ region }) => region)
    : boxes.flatMap(({ region }) =>
        outside(
          space,
          region,
          excuses.map((excuse) => excuse.region),
        ),
      );
