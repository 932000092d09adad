import { type Problem, problem, Unreadable } from "./problem.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";

const MOST_ROWS = 1_048_576;
/** The longest text a spreadsheet cell holds; a longer quotation was never closed. */
const LONGEST = 32_767;
/** After so many rows with open quotation marks, marks are taken as plain characters. */
const MOST_OPEN = 100;

/** The characters of a text file: by its mark, else UTF-8, else GB18030 (said in the notes). Throws if neither. */
export function decode(bytes: Uint8Array, notes: Problem[]): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    notes.push(problem("charset-gb"));
  }
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable("charset-broken");
  }
}

/** Reads comma-, semicolon- or tab-separated text. A row that cannot be read is refused in its place. */
export function readCsv(text: string, notes: Problem[]): Sheet {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let [at, open] = [0, 0];
  while (at < text.length) {
    if (rows.length >= MOST_ROWS) {
      notes.push(problem("rows-many", [String(MOST_ROWS)]));
      break;
    }
    const row = rows.length + 1;
    const read = record(text, at, separator, open < MOST_OPEN);
    if (read === undefined) {
      open++;
      rows.push({ row, bad: problem("quote-open", [], { row }) });
      at = lineEnd(text, at).next;
    } else {
      rows.push({ row, cells: read.cells });
      at = read.next;
    }
  }
  return { rows, merges: [], notes, exact: true };
}

/** The separator that occurs most in the first line with any, outside quotation marks. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4096).replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";"].map((one) => [one, head.split(one).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  const feed = text.indexOf("\n", from);
  const end = feed < 0 ? text.length : feed;
  return { end: end > from && text[end - 1] === "\r" ? end - 1 : end, next: end + 1 };
}

type Record = { readonly cells: readonly Cell[]; readonly next: number };

/** One record from `from`; undefined if a quotation mark in it is never closed. */
function record(text: string, from: number, separator: string, quoted: boolean): Record | undefined {
  const { end, next } = lineEnd(text, from);
  const line = text.slice(from, end);
  if (!quoted || !line.includes('"')) return { cells: line.split(separator).map(blankless), next };
  const cells: Cell[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const close = closing(text, at + 1);
      if (close < 0) return undefined;
      cells.push(blankless(text.slice(at + 1, close).replaceAll('""', '"')));
      at = close + 1;
    } else {
      const stop = nextStop(text, at, separator);
      cells.push(blankless(text.slice(at, stop)));
      at = stop;
    }
    if (text[at] === separator) {
      at++;
      continue;
    }
    const rest = lineEnd(text, at);
    return rest.end > at ? undefined : { cells, next: rest.next };
  }
}

function nextStop(text: string, from: number, separator: string): number {
  const { end } = lineEnd(text, from);
  const comma = text.indexOf(separator, from);
  return comma < 0 || comma > end ? end : comma;
}

/** Where the quotation that began before `from` ends; -1 if it does not within a cell's length. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at - from <= LONGEST; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

const blankless = (text: string): string | undefined => (text.trim() === "" ? undefined : text);
