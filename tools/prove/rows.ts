import { caseRows } from "#office/jobs/caseRows.ts";
import type { TextFile } from "#platform/courts.ts";
import type { Database } from "#platform/postgres/database.ts";
import { compare } from "#platform/postgres/projections.ts";
import { type Filled, withGenerated } from "./generated.ts";
import type { Proof } from "./promise.ts";

const CASES = 6;

/** Promise 7: cases of every court go in command by command; then every row is made anew from the log and must be the same. */
export const proveRows = (files: readonly TextFile[]): Promise<Proof> => withGenerated(files, CASES, compareRows);

/** Compares the rows of some courts with those made anew from their logs, by the law and on the day they were written. */
export async function compareRows(database: Database, courts: readonly Filled[]): Promise<Proof> {
  const failures: string[] = [];
  let [streams, rows, tables] = [0, 0, 0];
  for (const { id, law, cases } of courts) {
    const projection = caseRows(law, law.law.on);
    const found = await compare(database, id, projection);
    streams += found.streams;
    rows += found.rows;
    tables = projection.tables.length;
    if (found.streams < cases) failures.push(`${id}: only ${found.streams} of ${cases} cases are there`);
    for (const { table, stream } of found.differing) failures.push(`${id}: ${table} of ${stream}`);
  }
  return {
    counts: [
      `${courts.length} courts, ${streams} cases, ${tables} tables`,
      `${rows.toLocaleString("en")} rows made anew, ${failures.length} differ`,
    ],
    failures,
    listed: [],
  };
}
