import type { Precedence, Row } from "./model.ts";

/**
 * Who wins when several rows match. Only an order made by a court, a superior or the text itself decides; a system
 * default proposes, and a person decides.
 */
export type Order = { readonly rule: Precedence; rank(row: Row): number };

/** The first order that decides, and the first that only proposes. The court's own documents come first in law. */
export function ordersOf(table: string, precedence: readonly Precedence[]): { deciding?: Order; proposing?: Order } {
  const of = (proposes: boolean): Order | undefined => {
    const rule = precedence.find((one) => one.table === table && (one.whose === "system default") === proposes);
    return rule === undefined ? undefined : orderBy(rule);
  };
  const deciding = of(false);
  const proposing = of(true);
  return { ...(deciding === undefined ? {} : { deciding }), ...(proposing === undefined ? {} : { proposing }) };
}

function orderBy(rule: Precedence): Order {
  const ranks = new Map(rule.order.map((id, rank) => [id, rank] as const));
  return { rule, rank: (row) => ranks.get(row.key) ?? ranks.get(row.id) ?? Number.POSITIVE_INFINITY };
}

/** The best-ranked row; undefined if the order lists none of them. */
export function winner(rows: readonly Row[], order: Order): Row | undefined {
  let best: Row | undefined;
  for (const row of rows)
    if (order.rank(row) < (best === undefined ? Number.POSITIVE_INFINITY : order.rank(best))) best = row;
  return best;
}

/**
 * The results that stand: without an order every distinct result of the rows; with one the winner's, and those of
 * rows the order does not list, since nobody said they yield.
 */
export function standing(rows: readonly Row[], order: Order | undefined): readonly string[] {
  if (order === undefined) return [...new Set(rows.map(({ then }) => then))];
  const best = winner(rows, order);
  return [
    ...new Set(
      rows.filter((row) => row === best || order.rank(row) === Number.POSITIVE_INFINITY).map(({ then }) => then),
    ),
  ];
}
