import type { Search } from "../../client/address.ts";
import type { Parts } from "../../client/call.ts";

export type ReportQuery = NonNullable<Parts<"reportGet">["query"]>;

const PERIODS = ["month", "quarter", "year", "between"] as const;
export type Period = (typeof PERIODS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (text: string | undefined): string | undefined => (text !== undefined && DAY.test(text) ? text : undefined);

/** The period an address names; one nobody made is the month. */
export const periodIn = (search: Search): Period => PERIODS.find((one) => one === search["period"]) ?? "month";

/** What an address asks of a report. Two days are asked for only once both are there. */
export function queryOf(search: Search): ReportQuery {
  const [from, until] = [day(search["from"]), day(search["until"])];
  const period = periodIn(search);
  const days = from === undefined || until === undefined ? { period: "month" as const } : { period, from, until };
  const { by, team, handler, kind, court } = search;
  return { ...(period === "between" ? days : { period }), by, team, handler, kind, court };
}

/** The line a chosen number stands in, as an address carries it: lines may have no name at all, and the total is none of them. */
const TOTAL = "total";
const LINE = "line ";

export const addressOf = (line: string | undefined): string => (line === undefined ? TOTAL : `${LINE}${line}`);
export const lineIn = (text: string | undefined): string | undefined =>
  text?.startsWith(LINE) === true ? text.slice(LINE.length) : undefined;
