import type { Problem } from "./problem.ts";

/** What a cell holds. Empty cells are undefined; `null` and lists come from JSON only. */
export type Plain = string | number | boolean | null | readonly unknown[] | undefined;

/** A cell about which there is more to say than its value. */
export type Marked = {
  readonly value: Plain;
  /** It is a formula; `value` is what it last came to. */
  readonly formula?: true;
  /** Its number is shown as a date; `value` is that day, or undefined where there is none such. */
  readonly date?: true;
  /** `#REF!` and the like. */
  readonly error?: string;
  /** Address of the cell it is merged with, whose value this is. */
  readonly mergedWith?: string;
  /** What it is merged over, as `B2:D2`. */
  readonly across?: string;
};

export type Cell = Plain | Marked;

export const isMarked = (cell: Cell): cell is Marked =>
  typeof cell === "object" && cell !== null && !Array.isArray(cell);

/** A row at the number a spreadsheet shows for it (for JSON lines: its line). */
export type SheetRow =
  | { readonly row: number; readonly cells: readonly Cell[] }
  | { readonly row: number; readonly bad: Problem };

/** A rectangle of merged cells, all numbers from 1. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A table of cells as found. JSON lines have their own: names come with each row. */
export type Sheet = {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly notes: readonly Problem[];
  /** The heading is known: JSON keys by column. Otherwise it is to be found among the first rows. */
  readonly names?: readonly string[];
  /** Rows have as many cells as were written, so that one with more than the heading has fallen apart. */
  readonly exact?: true;
};

/** `A` … `Z`, `AA` … of a column counted from 0. */
export function letters(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The column, from 0, of an address such as `AB12` (or `AB`); -1 if it has no letters. */
export function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The beginning of a text, enough to know it by. */
export const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A JSON list, or the text of any other plain value as its cell would show it. */
export const shown = (value: Plain): string =>
  value === undefined || value === null ? "" : Array.isArray(value) ? value.join("、") : String(value);
