import { type Problem, problem } from "./problem.ts";
import { dayOfSerial } from "./serial.ts";
import {
  type Cell,
  columnOf,
  isMarked,
  letters,
  type Marked,
  type Merge,
  type Plain,
  type Sheet,
  type SheetRow,
} from "./sheet.ts";
import { part, readWorkbook, type Workbook } from "./workbook.ts";
import { textKeeper, unescaped, walkXml } from "./xml.ts";
import { openArchive } from "./zip.ts";

/** A sheet of any spreadsheet program has no more rows; beyond so many columns nobody wrote by hand. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 512;

/** Reads the first visible sheet of a workbook, row by row. Throws `Unreadable` if the file must be refused. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const [first, ...others] = workbook.sheets;
  const name = first?.part ?? "";
  const rows: { row: number; cells: Cell[] }[] = [];
  const merges: Merge[] = [];
  const notes: Problem[] = [];
  await walkXml(name, part(archive, name), cellsInto(rows, merges, notes, workbook));
  if (others.length > 0)
    notes.push(problem("other-sheets", [first?.name ?? "", others.map((one) => one.name).join("、")]));
  rows.sort((a, b) => a.row - b.row);
  return { rows: spread(rows, merges), merges, notes };
}

/** Collects cells as they are met. Numbers stay numbers, dates become days, formulas and errors are marked. */
function cellsInto(rows: { row: number; cells: Cell[] }[], merges: Merge[], notes: Problem[], book: Workbook) {
  let [row, column, type, style] = [0, -1, "n", 0];
  let [value, inValue, formula, seen] = ["", false, false, false];
  let cells: Cell[] = [];
  let wide = false;
  const keep = textKeeper();
  const flush = () => {
    const text = type === "n" || type === "s" ? value : keep(value);
    const cell = cellOf(type, seen ? text : undefined, style, formula, book);
    if (column >= MOST_COLUMNS) wide ||= cell !== undefined;
    else if (cell !== undefined) cells[column] = cell;
  };
  return {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "row") {
        const given = Number(attributes["r"]);
        row = Number.isInteger(given) && given > 0 && given <= MOST_ROWS ? given : row + 1;
        cells = [];
        column = -1;
        rows.push({ row, cells });
      } else if (name === "c") {
        const given = columnOf(attributes["r"] ?? "");
        column = given >= 0 ? given : column + 1;
        type = attributes["t"] ?? "n";
        style = Number(attributes["s"] ?? 0);
        [value, formula, seen] = ["", false, false];
      } else if (name === "v" || name === "t") [inValue, seen] = [true, true];
      else if (name === "f") formula = true;
      else if (name === "mergeCell") merges.push(...rectangle(attributes["ref"] ?? ""));
    },
    text(some: string) {
      if (inValue) value += some;
    },
    close(name: string) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c") flush();
      else if (name === "worksheet" && wide) notes.push(problem("columns-many", [String(MOST_COLUMNS)]));
    },
  };
}

function cellOf(type: string, text: string | undefined, style: number, formula: boolean, book: Workbook): Cell {
  const plain = text === undefined ? undefined : typedValue(type, text, style, book);
  if (!formula) return plain;
  if (isMarked(plain)) return { ...plain, formula: true };
  return { value: plain === "" ? undefined : plain, formula: true };
}

function typedValue(type: string, text: string, style: number, book: Workbook): Cell {
  switch (type) {
    case "s":
      return blankless(unescaped(book.strings[Number(text)] ?? ""));
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { value: undefined, error: text };
    case "d":
      return { value: text.slice(0, 10), date: true };
    case "n": {
      const number = Number(text);
      if (text.trim() === "" || !Number.isFinite(number)) return blankless(text);
      if (book.dates[style] !== true) return Number(number.toPrecision(15));
      return { value: dayOfSerial(number, book.from1904), date: true };
    }
    default:
      return blankless(unescaped(text));
  }
}

const blankless = (text: string): Plain => (text.trim() === "" ? undefined : text);

function rectangle(reference: string): readonly Merge[] {
  const [from = "", to = ""] = reference.split(":");
  const [top, bottom] = [from, to].map((address) => Number(address.replace(/\D/g, "")));
  const [left, right] = [columnOf(from) + 1, columnOf(to) + 1];
  if (!(top && bottom && left > 0 && right >= left && bottom >= top)) return [];
  return [{ top, left, bottom, right: Math.min(right, MOST_COLUMNS) }];
}

/** More merged rows than this are decoration, not a value that counts for many cases. */
const MOST_MERGED = 100_000;

/**
 * A value merged down a column counts for each of its rows, and each says so; merged across, it stays in its first
 * column and says so.
 */
function spread(rows: readonly { row: number; cells: Cell[] }[], merges: readonly Merge[]): readonly SheetRow[] {
  const at = new Map(merges.length === 0 ? [] : rows.map((one) => [one.row, one.cells] as const));
  let left = MOST_MERGED;
  for (const { top, left: first, bottom, right } of merges) {
    const cells = at.get(top);
    const cell = cells?.[first - 1];
    if (cells === undefined || cell === undefined) continue;
    const marked: Marked = isMarked(cell) ? cell : { value: cell };
    const across = right > first ? { across: `${letters(first - 1)}${top}:${letters(right - 1)}${bottom}` } : {};
    if (right > first) cells[first - 1] = { ...marked, ...across };
    for (let row = top + 1; row <= bottom && left > 0; row++, left--) {
      const below = at.get(row);
      if (below !== undefined) below[first - 1] ??= { ...marked, ...across, mergedWith: `${letters(first - 1)}${top}` };
    }
  }
  return rows;
}
