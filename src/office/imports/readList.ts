import { type Column, type Headings, readHeading } from "#cells/columns.ts";
import type { ImportFlaw } from "#contract/index.ts";
import { openSheet } from "#platform/sheet/open.ts";
import { type Problem, problem } from "#platform/sheet/problem.ts";
import { clipped, type Sheet } from "#platform/sheet/sheet.ts";
import { headingsFor } from "./headings.ts";
import { type JudgedCase, type Judging, judged } from "./judged.ts";
import { type KeptRow, textOf } from "./rows.ts";
import { say } from "./wording.ts";

/** The columns of a list as they are kept: every heading as written, and what each column is read as. */
export type Heading = {
  readonly names: readonly string[];
  readonly exact: boolean;
  readonly columns: readonly { readonly at: number; readonly fact: string; readonly tenThousands: boolean }[];
};

/** A case of a list without its deeds, which are made when it is sent. */
export type Judged = Omit<JudgedCase, "deeds">;

/** Rows of a list with the cases they are. */
export type Portion = { readonly rows: readonly KeptRow[]; readonly cases: readonly Judged[] };

export type ListRead = {
  readonly heading: Heading;
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
  /** Its cases from the first, judged as they are asked for: all at once would be more than need be in memory. */
  readonly portions: () => Iterable<Portion>;
};

export type Refused = { readonly refused: Pick<Problem, "zh" | "en"> };

const MOST_ROWS = 100_000;
/** No case has so many rows: whoever filled a number downwards by mistake is told. */
const MOST_OF_CASE = 1_000;
/** So many rows make a portion. */
const AT_ONCE = 100;

/** A list out of a file; refused in words if it is none. */
export async function readList(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  judging: Omit<Judging, "columns">,
): Promise<ListRead | Refused> {
  const opened = await openSheet(bytes, name);
  if ("refused" in opened) return opened;
  const { sheet } = opened;
  const headings = headingsFor(judging.kind, judging.court);
  const found = readHeading(sheet, headings);
  if (found === undefined || found.columns.length === 0) return { refused: told("heading-missing", sample(sheet)) };
  const rows = sheet.rows.flatMap((one): readonly KeptRow[] => {
    if (one.row <= found.until) return [];
    if ("bad" in one) return [{ row: one.row, cells: [], bad: one.bad }];
    return one.cells.some((cell) => cell !== undefined) ? [{ row: one.row, cells: Array.from(one.cells) }] : [];
  });
  if (rows.length === 0) return { refused: problem("sheet-empty") };
  if (rows.length > MOST_ROWS) return { refused: told("rows-many", String(rows.length)) };
  // Of two columns that are the same the first is read; the other is told, and may be chosen instead.
  const columns = found.columns.filter(
    (one, index) => found.columns.findIndex(({ fact }) => fact === one.fact) === index,
  );
  const heading: Heading = {
    names: found.names,
    exact: sheet.exact === true,
    columns: columns.map(({ at, fact, tenThousands }) => ({ at, fact, tenThousands })),
  };
  const read = new Set(columns.map(({ at }) => at));
  const unread = found.names.flatMap((name, at) =>
    name === "" || read.has(at) ? [] : [told("column-unread", clipped(name))],
  );
  const SAID_OTHERWISE = new Set(["column-unknown", "column-near", "column-field"]);
  const notes = [...sheet.notes, ...found.problems.filter(({ code }) => !SAID_OTHERWISE.has(code)), ...unread];
  return judgeList(
    heading,
    rows,
    judging,
    notes.map(({ zh, en }) => ({ zh, en })),
  );
}

/** A list of rows under a heading, whoever read them. */
export function judgeList(
  heading: Heading,
  rows: readonly KeptRow[],
  judging: Omit<Judging, "columns">,
  notes: ListRead["notes"] = [],
): ListRead | Refused {
  const columns = columnsOf(heading, headingsFor(judging.kind, judging.court));
  const width = heading.exact ? { width: heading.names.length } : {};
  const { groups, judge } = judged(rows, { ...judging, columns, ...width });
  const most = groups.find(({ length }) => length > MOST_OF_CASE);
  if (most !== undefined)
    return { refused: told("case-rows-many", String(most[0]?.row), String(most.length), String(MOST_OF_CASE)) };
  return { heading, notes, portions: () => portioned(groups, judge) };
}

function* portioned(
  groups: readonly (readonly KeptRow[])[],
  judge: (rows: readonly KeptRow[]) => JudgedCase,
): Generator<Portion> {
  let [rows, cases]: [KeptRow[], Judged[]] = [[], []];
  for (const group of groups) {
    const { deeds: _, ...one } = judge(group);
    rows.push(...group);
    cases.push(one);
    if (rows.length < AT_ONCE) continue;
    yield { rows, cases };
    [rows, cases] = [[], []];
  }
  if (rows.length > 0) yield { rows, cases };
}

/** Kept columns with the words they are read by; one the court's law no longer has is not read. */
export const columnsOf = (heading: Heading, headings: Headings): readonly Column[] =>
  heading.columns.flatMap(({ at, fact, tenThousands }) => {
    const word = headings.facts[fact];
    return word === undefined ? [] : [{ at, fact, tenThousands, word, heading: heading.names[at] ?? "" }];
  });

function told(code: Parameters<typeof say>[0], ...args: readonly string[]): Pick<ImportFlaw, "zh" | "en"> {
  const [zh, en] = say(code, ...args);
  return { zh, en };
}

function sample(sheet: Sheet): string {
  const rows = [
    sheet.names ?? [],
    ...sheet.rows.slice(0, 3).map((one) => ("cells" in one ? one.cells.map(textOf) : [])),
  ];
  const filled = rows.map((names) => names.filter((name) => name !== "")).find((names) => names.length > 0) ?? [];
  return filled.slice(0, 12).map(clipped).join("、");
}
