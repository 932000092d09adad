import type { z } from "zod";
import type { caseFilter } from "#contract/index.ts";
import type { Search } from "../../client/address.ts";
import { fenOf } from "../../panels/words/amounts.ts";

/** What is asked of the server. */
export type CaseQuery = z.input<typeof caseFilter>;

/** What the address of the list may carry. Amounts are yuan as somebody typed them: 100000, 10万. */
export const FILTERS = [
  "stage",
  "team",
  "region",
  "kind",
  "handler",
  "node",
  "due",
  "from",
  "until",
  "least",
  "most",
  "court",
] as const;
export type Filter = (typeof FILTERS)[number];

/** Days within which a limit ends; `over` is past its end already, `lapsed` has ceased to apply this month. */
export const DUE = ["over", "lapsed", "0", "3", "7", "15", "30"] as const;

/** Orders of the list by the name they have in the address; the first needs no mention. */
export const ORDERS = {
  newest: { sort: "registered", order: "desc" },
  oldest: { sort: "registered", order: "asc" },
  due: { sort: "due", order: "asc" },
  largest: { sort: "amount", order: "desc" },
  smallest: { sort: "amount", order: "asc" },
  number: { sort: "number", order: "asc" },
} as const;
export type Order = keyof typeof ORDERS;

export const orderIn = ({ order }: Search): Order =>
  order !== undefined && Object.hasOwn(ORDERS, order) ? (order as Order) : "newest";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address asks for. What is no day or no amount is not asked for. */
export function queryOf(search: Search): CaseQuery {
  const { q, due } = search;
  const day = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined);
  const amount = (text: string | undefined) => (text === undefined ? undefined : fenOf(text));
  const asked: CaseQuery = {
    ...ORDERS[orderIn(search)],
    q: q?.trim() === "" ? undefined : q?.trim().slice(0, 100),
    stage: search["stage"],
    team: search["team"],
    region: search["region"],
    kind: search["kind"],
    handler: search["handler"],
    node: search["node"],
    court: search["court"],
    overdue: due === "over" ? "yes" : undefined,
    lapsed: due === "lapsed" ? "yes" : undefined,
    dueWithin: due !== undefined && /^\d{1,3}$/.test(due) ? Number(due) : undefined,
    from: day(search["from"]),
    until: day(search["until"]),
    least: amount(search["least"]),
    most: amount(search["most"]),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ""));
}

/** The part of an address a saved view keeps: search, filters and order. */
export function viewOf(search: Search): Record<string, string> {
  const kept = ["q", "order", ...FILTERS].flatMap((name) => {
    const value = search[name];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

/** A view put in place of whatever the address says: what the view does not mention is cleared. */
export const cleared = (view: Readonly<Record<string, string>> = {}): Search =>
  Object.fromEntries(["q", "order", ...FILTERS].map((name) => [name, view[name]]));

export const isFiltered = (search: Search): boolean => FILTERS.some((name) => (search[name] ?? "") !== "");

/** Words of a filter that takes several. */
export const severalIn = (text: string | undefined): readonly string[] =>
  (text ?? "").split(",").filter((one) => one !== "");
