import { type CivilDate, civil, daysBetween } from "#kernel/calendar.ts";
import { columnLetters } from "./letters.ts";

/** What a column holds: text, days, amounts in fen, whole numbers. */
export type Sort = "text" | "day" | "amount" | "count";

export type Column = { readonly title: string; readonly sort: Sort /** In characters. */; readonly width: number };

/** A cell; nothing known leaves it blank. */
export type Cell = string | number | undefined;

/** Numbers of the formats in the workbook's style sheet. */
const STYLE = { text: 0, heading: 1, day: 2, amount: 3, count: 4, marked: 5 } as const;
const MOST_LETTERS = 32_767;
const FIRST_DAY = civil("1899-12-30");

/** A cell of the heading. */
export const headingCell = (title: string, row: number, column: number): string =>
  textCell(title, STYLE.heading, `${columnLetters(column)}${row}`);

/**
 * A cell as the workbook writes it. Text is always a string and never a formula; what a spreadsheet would begin to
 * calculate with, were it typed in again, carries the mark that says it is text.
 */
export function cellXml(cell: Cell, sort: Sort, row: number, column: number): string {
  if (cell === undefined || cell === "") return "";
  const at = `${columnLetters(column)}${row}`;
  if (typeof cell === "number") return numberCell(sort === "amount" ? cell / 100 : cell, STYLE[sort], at);
  if (sort === "day") return numberCell(daysBetween(FIRST_DAY, cell as CivilDate), STYLE.day, at);
  return textCell(cell, /^[=+\-@\t\r]/.test(cell) ? STYLE.marked : STYLE.text, at);
}

const numberCell = (value: number, style: number, at: string): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const textCell = (text: string, style: number, at: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, MOST_LETTERS))}</t></is></c>`;

/** Text inside the file: letters the format cannot carry are written by their number, as spreadsheets do. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_x[0-9a-fA-F]{4}_/g, (code) => `_x005F${code}`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (letter) => numbered(letter))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const numbered = (letter: string): string =>
  `_x${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;
