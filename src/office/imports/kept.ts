import type { ImportFlaw, ImportKind, ImportState } from "#contract/index.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { timestamp } from "#platform/postgres/types.ts";
import { type Cell, isMarked } from "#platform/sheet/sheet.ts";
import type { Registered } from "./judged.ts";
import { stateOf } from "./judged.ts";
import type { Heading, Judged, Portion } from "./readList.ts";
import type { KeptRow } from "./rows.ts";
import { plainNumber } from "./rows.ts";

/** A list as it is kept. */
export type KeptImport = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly file: string;
  readonly name: string;
  readonly came_at: Instant;
  readonly came_by: string;
  readonly came_by_name: string;
  readonly heading: Heading;
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
};

/** A row as it is kept, with how its case stands. */
export type KeptLine = {
  readonly row: number;
  readonly lead: number;
  readonly cells: KeptCells;
  readonly edited: readonly number[];
  readonly state: ImportState;
  readonly flaws: readonly ImportFlaw[];
  readonly stream: string | null;
};

/** Cells as JSON has them: an empty one is null; or why there are none. */
type KeptCells = readonly (Cell | null)[] | { readonly bad: NonNullable<KeptRow["bad"]> };

export const rowOf = ({ row, cells }: Pick<KeptLine, "row" | "cells">): KeptRow =>
  "bad" in cells
    ? { row, cells: [], bad: cells.bad }
    : {
        row,
        cells: cells.map((cell) => (cell === null || (isMarked(cell) && cell.value === null) ? undefined : cell)),
      };

const cellsOf = ({ cells, bad }: KeptRow): KeptCells =>
  bad === undefined ? cells.map((cell) => cell ?? null) : { bad };

const HEAD = "id, kind, file, name, came_at, came_by, came_by_name, heading, notes";

export async function importOf(tx: Entered, court: string, id: string): Promise<KeptImport | undefined> {
  const { rows } = await tx.query<KeptImport>(`select ${HEAD} from import where court = $1 and id = $2`, [court, id]);
  return rows[0];
}

export async function importsOf(tx: Entered, court: string, kind: ImportKind): Promise<readonly KeptImport[]> {
  const { rows } = await tx.query<KeptImport>(
    `select ${HEAD} from import where court = $1 and kind = $2 order by came_at desc limit 30`,
    [court, kind],
  );
  return rows;
}

/** Keeps a list, unless it is there: whoever came first with the same file. False if it was there. */
export async function addImport(
  tx: Entered,
  court: string,
  { id, kind, file, name, came_at, came_by, came_by_name, heading, notes }: KeptImport,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into import (court, id, kind, file, name, came_at, came_by, came_by_name, heading, notes)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      court,
      id,
      kind,
      file,
      name,
      timestamp(came_at),
      came_by,
      came_by_name,
      JSON.stringify(heading),
      JSON.stringify(notes),
    ],
  );
  return rowCount === 1;
}

type Line = Readonly<{
  row: number;
  lead: number;
  state: string;
  flaws: readonly ImportFlaw[];
  number: string | null;
  instrument: string | null;
}>;

/** What is written of each row once its case was judged; `twice` are flaws that rest on other cases. */
function* linesFor(cases: readonly Judged[], twice: ReadonlyMap<number, readonly ImportFlaw[]>): Generator<Line> {
  for (const { lead, rows, flaws, number, instrument } of cases) {
    const all = [...rows.flatMap((row) => flaws.get(row) ?? []), ...(twice.get(lead) ?? [])];
    const state = stateOf(all);
    for (const row of rows)
      yield {
        row,
        lead,
        state,
        flaws: [...(flaws.get(row) ?? []), ...(row === lead ? (twice.get(lead) ?? []) : [])],
        number: row === lead ? (number ?? null) : null,
        instrument: row === lead && plainNumber(instrument) !== "" ? plainNumber(instrument) : null,
      };
  }
}

/** Keeps rows of a new list. */
export async function addLines(
  tx: Entered,
  court: string,
  id: string,
  { rows, cases }: Portion,
  twice: ReadonlyMap<number, readonly ImportFlaw[]>,
): Promise<void> {
  const cells = new Map(rows.map((row) => [row.row, cellsOf(row)] as const));
  const lines = Array.from(linesFor(cases, twice), (line) => ({ ...line, cells: cells.get(line.row) }));
  await tx.query(
    `insert into import_line (court, import, row, lead, cells, state, flaws, number, instrument)
      select $1, $2, l.row, l.lead, l.cells, l.state, l.flaws, l.number, l.instrument
      from jsonb_to_recordset($3) as l (row integer, lead integer, cells jsonb, state text, flaws jsonb, number text, instrument text)`,
    [court, id, JSON.stringify(lines)],
  );
}

/** Writes down how rows stand now; what is being registered or is registered stays as it is. */
export async function judgeLines(
  tx: Entered,
  court: string,
  id: string,
  cases: readonly Judged[],
  twice: ReadonlyMap<number, readonly ImportFlaw[]>,
): Promise<void> {
  const lines = [...linesFor(cases, twice)];
  // Named twice, so that a list nobody has counted yet is not read whole to find a hundred rows of it.
  await tx.query(
    `update import_line as i set lead = l.lead, state = l.state, flaws = l.flaws, number = l.number, instrument = l.instrument
      from jsonb_to_recordset($3) as l (row integer, lead integer, state text, flaws jsonb, number text, instrument text)
      where i.court = $1 and i.import = $2 and i.row = l.row and i.row = any ($4) and i.state not in ('wanted', 'done')`,
    [court, id, JSON.stringify(lines), lines.map(({ row }) => row)],
  );
}

/** Cases of the court with one of these numbers or instruments. */
export async function registeredAmong(tx: Entered, court: string, cases: readonly Judged[]): Promise<Registered> {
  const numbers = cases.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const instruments = cases.flatMap(({ instrument }) => (instrument === undefined ? [] : [instrument]));
  const { rows } = await tx.query<{ id: string; number: string; instrument: string | null }>(
    `select id, number, instrument from case_row where court = $1 and number = any ($2)
      union all select id, number, instrument from case_row where court = $1 and instrument = any ($3)`,
    [court, numbers, instruments],
  );
  return {
    numbers: new Map(rows.map(({ id, number }) => [number, { id, number }])),
    instruments: new Map(
      rows.flatMap(({ id, number, instrument }) => (instrument === null ? [] : [[instrument, { id, number }]])),
    ),
  };
}

/** The first row of a list for each instrument of some cases, but for these cases themselves. */
export async function firstRows(
  tx: Entered,
  court: string,
  id: string,
  cases: readonly Judged[],
): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ instrument: string; row: number }>(
    `select instrument, min(row) as row from import_line
      where court = $1 and import = $2 and instrument = any ($3) and lead <> all ($4) group by instrument`,
    [court, id, cases.map(({ instrument }) => plainNumber(instrument)), cases.flatMap((one) => one.rows)],
  );
  return new Map(rows.map(({ instrument, row }) => [instrument, row]));
}

const LINE = "row, lead, cells, edited, state, flaws, stream";

/** Rows of a list in their order. What is not asked for stands in no condition: only so an index is found for the rest. */
export async function linesOf(
  tx: Entered,
  court: string,
  id: string,
  { state, open, after, leads, limit }: LinesWanted,
): Promise<readonly KeptLine[]> {
  const values: unknown[] = [court, id];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    "court = $1 and import = $2",
    ...(state === undefined ? [] : [`state = ${given(state)}`]),
    ...(open === true ? ["state <> 'done'"] : []),
    ...(after === undefined ? [] : [`row > ${given(after)}`]),
    ...(leads === undefined ? [] : [`lead = any (${given(leads)}::integer[])`]),
  ];
  const { rows } = await tx.query<KeptLine>(
    `select ${LINE} from import_line where ${conditions.join(" and ")} order by row${limit === undefined ? "" : ` limit ${given(limit)}`}`,
    values,
  );
  return rows;
}

export type LinesWanted = {
  readonly state?: ImportState | undefined;
  /** Only what is not registered. */
  readonly open?: true;
  readonly after?: number | undefined;
  readonly limit?: number;
  readonly leads?: readonly number[];
};

export type Counts = Readonly<Record<ImportState | "cases" | "rows", number>>;

/** How many cases of lists stand where, by list. */
export async function countsOf(
  tx: Entered,
  court: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await tx.query<{ import: string; state: ImportState; cases: number; rows: number }>(
    `select import, state, (count(*) filter (where row = lead))::integer as cases, count(*)::integer as rows
      from import_line where court = $1 and import = any ($2) group by import, state`,
    [court, ids],
  );
  const none: Counts = { cases: 0, rows: 0, wrong: 0, doubt: 0, ready: 0, wanted: 0, done: 0, refused: 0 };
  const counts = new Map(ids.map((id) => [id, none] as const));
  for (const one of rows) {
    const before = counts.get(one.import) ?? none;
    counts.set(one.import, {
      ...before,
      cases: before.cases + one.cases,
      rows: before.rows + one.rows,
      [one.state]: one.cases,
    });
  }
  return counts;
}
