import pg from "pg";
import { assert } from "#kernel/assert.ts";
import type { Instant } from "#kernel/instant.ts";

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** A `bigint` that fits a number exactly; a larger one is a fault of ours, never rounded. */
function safeInteger(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `${text} does not fit a number exactly`);
  return value;
}

/** Moments come as milliseconds. The session's zone is UTC, so that the text carries a zone JavaScript reads. */
const instant = (text: string): Instant => Date.parse(`${text.replace(" ", "T").replace(/\+00$/, "")}Z`) as Instant;

const own: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  // The driver's own Date falls on the day before, east of Greenwich.
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instant,
};

/** How values arrive: dates as civil days, moments as `Instant`, `bigint` as a safe number or not at all. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : own[oid]) ?? pg.types.getTypeParser(oid, format ?? "text"),
};

/** How a moment is handed to the database. */
export const timestamp = (at: Instant): string => new Date(at).toISOString();
