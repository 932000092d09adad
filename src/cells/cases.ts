import type { Value } from "#kernel/event.ts";
import { type Problem, problem } from "#platform/sheet/problem.ts";
import {
  type Cell,
  clipped,
  isMarked,
  letters,
  type Plain,
  type Sheet,
  type SheetRow,
  shown,
} from "#platform/sheet/sheet.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
import { type Column, type Heading, headingOf, readHeading } from "./columns.ts";
import { clashesIn } from "./consistent.ts";
import { type Members, type ReadValue, readValue, writtenValue } from "./value.ts";

/** A case as its row tells it. `wrong`: what keeps the row from being answered, the first at least. */
export type CaseRow = {
  readonly row: number;
  readonly facts: Facts;
  readonly flags: readonly Problem[];
  readonly wrong: readonly Problem[];
  readonly cells: readonly Cell[];
  /** What the list does not say and was taken for granted. */
  readonly assumed?: Facts;
};

export type CaseList = {
  readonly heading: Heading;
  /** What concerns the file and its heading. */
  readonly notes: readonly Problem[];
  cases(): Generator<CaseRow>;
};

/** Facts whose amount goes with a member of another: an empty amount beside it is worth a word. */
const AMOUNT_WITH = { amount: "claim.amount", kinds: "claim.kinds", member: "money" };

/** A list without a column for it is a list of first enforcements: said above the answers and in each, never silently. */
const TAKEN_FOR_GRANTED: Facts = { "case.kind": "initial" };

const assumedIn = (heading: Heading): Facts =>
  heading.columns.some(({ fact }) => fact in TAKEN_FOR_GRANTED) ? {} : TAKEN_FOR_GRANTED;

/** Makes cases of the rows of a sheet; refused if no heading names a fact. */
export function readCases(
  sheet: Sheet,
  vocabulary: Vocabulary,
  members: Members,
): CaseList | { readonly refused: Problem } {
  if (sheet.rows.length === 0) return { refused: problem("sheet-empty") };
  const heading = readHeading(sheet, vocabulary);
  if (heading === undefined || heading.columns.length === 0)
    return { refused: problem("header-missing", ["12", sample(sheet)]) };
  const assumed = assumedIn(heading);
  const reader = rowReader(heading, vocabulary, members, sheet, assumed);
  const granted = Object.keys(assumed).length === 0 ? [] : [problem("kind-assumed")];
  return {
    heading,
    notes: [...sheet.notes, ...heading.problems, ...granted],
    *cases() {
      for (const one of sheet.rows) {
        if (one.row <= heading.until) continue;
        const read = reader(one);
        if (read !== undefined) yield read;
      }
    },
  };
}

function sample(sheet: Sheet): string {
  const rows = sheet.rows.slice(0, 3).map((one) => ("cells" in one ? one.cells.map(textOf) : []));
  const filled = [sheet.names ?? [], ...rows].map((names) => names.filter((name) => name !== ""));
  return (filled.find((names) => names.length > 1) ?? filled.flat()).slice(0, 12).map(clipped).join("、");
}

const plainOf = (cell: Cell): Plain => (isMarked(cell) ? cell.value : cell);
const textOf = (cell: Cell): string => shown(plainOf(cell)).trim();

/** Values met before, by column: lists repeat themselves. */
const MOST_KEPT = 20_000;

function rowReader(heading: Heading, vocabulary: Vocabulary, members: Members, sheet: Sheet, assumed: Facts) {
  const named = sheet.names !== undefined;
  const kept = heading.columns.map(() => new Map<string | number | boolean, ReadValue>());
  const read = (plain: Plain, column: Column, index: number, isDate: boolean): ReadValue => {
    const known = kept[index];
    if (isDate || known === undefined || typeof plain === "object" || plain === undefined)
      return readValue(plain, column, members, isDate);
    const before = known.get(plain);
    if (before !== undefined) return before;
    const fresh = readValue(plain, column, members);
    if (known.size < MOST_KEPT) known.set(plain, fresh);
    return fresh;
  };
  const clashes = clashesIn(vocabulary);
  const headings = new Map(heading.columns.map((column) => [column.fact, column] as const));
  return (one: SheetRow): CaseRow | undefined => {
    const { row } = one;
    if ("bad" in one) return { row, facts: {}, flags: [], wrong: [one.bad], cells: [], assumed };
    const { cells } = one;
    if (!cells.some((cell) => cell !== undefined)) return undefined;
    const ragged = sheet.exact === true ? raggedness(cells, heading, row) : undefined;
    if (ragged?.code === "row-long") return { row, facts: {}, flags: [], wrong: [ragged], cells, assumed };
    const facts: Record<string, Value> = { ...assumed };
    const flags: Problem[] = ragged === undefined ? [] : [ragged];
    const wrong: Problem[] = [];
    for (let index = 0; index < heading.columns.length; index++) {
      const column = heading.columns[index];
      if (column === undefined) continue;
      const cell = cells[column.at];
      if (cell === undefined) continue;
      const spot = () => ({ row, column: column.heading, ...(named ? {} : { cell: `${letters(column.at)}${row}` }) });
      if (isMarked(cell)) {
        const noted = marks(cell, spot());
        flags.push(...noted.flags);
        wrong.push(...noted.wrong);
        if (noted.wrong.length > 0) continue;
      }
      const found = read(plainOf(cell), column, index, isMarked(cell) && cell.date === true);
      if ("wrong" in found) wrong.push({ ...found.wrong, ...spot() });
      else if (found.value !== undefined) take(facts, column, found.value, wrong, spot, vocabulary);
    }
    for (const clash of clashes(facts)) {
      const first = headings.get(clash.facts[0] ?? "");
      const cell = named || first === undefined ? {} : { cell: `${letters(first.at)}${row}` };
      const columns = clash.facts.map((fact) => headings.get(fact)?.heading ?? fact).join("、");
      flags.push({ ...clash.problem(row, columns), ...cell });
    }
    if (facts[AMOUNT_WITH.amount] === undefined)
      flags.push(...amountBlank(facts, heading, row, vocabulary, wrong, named));
    return { row, facts, flags, wrong, cells, assumed };
  };
}

function take(
  facts: Record<string, Value>,
  { fact, heading }: Column,
  value: Value,
  wrong: Problem[],
  spot: () => object,
  vocabulary: Vocabulary,
): void {
  const before = facts[fact];
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
    const say = (one: Value) => writtenValue(fact, one, "zh", vocabulary);
    wrong.push({ ...problem("column-clash", [heading, say(before), say(value)]), ...spot() });
  }
  facts[fact] = value;
}

/** What there is to say of a cell beside its value, and what keeps it from being read. */
export function marks(
  cell: Exclude<Cell, Plain>,
  spot: object,
): { readonly flags: readonly Problem[]; readonly wrong: readonly Problem[] } {
  const at = (one: Problem): Problem => ({ ...one, ...spot });
  if (cell.error !== undefined) return { flags: [], wrong: [at(problem("cell-error", [cell.error]))] };
  if (cell.formula && cell.value === undefined) return { flags: [], wrong: [at(problem("formula-blank"))] };
  const flags: Problem[] = [];
  if (cell.formula) flags.push(at(problem("formula-read", [clipped(shown(cell.value))])));
  if (cell.mergedWith !== undefined) flags.push(at(problem("cell-merged", [cell.mergedWith])));
  else if (cell.across !== undefined) flags.push(at(problem("cells-merged-across", [cell.across])));
  const lost = cell.date === true && cell.value === undefined;
  return { flags, wrong: lost ? [at(problem("date-1900", ["1900"]))] : [] };
}

/** In a text file more cells than headings is a row fallen apart; fewer are blanks left out, and are said. */
function raggedness(cells: readonly Cell[], { width }: Heading, row: number): Problem | undefined {
  const beyond = cells.slice(width).some((cell) => cell !== undefined);
  if (beyond) return problem("row-long", [String(cells.length), String(width)], { row });
  return cells.length < width ? problem("row-short", [String(cells.length), String(width)], { row }) : undefined;
}

function amountBlank(
  facts: Facts,
  { columns }: Heading,
  row: number,
  vocabulary: Vocabulary,
  wrong: readonly Problem[],
  named: boolean,
): readonly Problem[] {
  const kinds = facts[AMOUNT_WITH.kinds];
  const column = columns.find(({ fact }) => fact === AMOUNT_WITH.amount);
  if (!Array.isArray(kinds) || !kinds.includes(AMOUNT_WITH.member)) return [];
  if (wrong.some((one) => one.column !== undefined && one.column === column?.heading)) return [];
  const heading = column?.heading ?? headingOf(AMOUNT_WITH.amount, "zh", vocabulary);
  return [
    problem("amount-blank", [], {
      row,
      column: heading,
      ...(column === undefined || named ? {} : { cell: `${letters(column.at)}${row}` }),
    }),
  ];
}
