const ESCAPE = "\u001b";
const PAINTED = new RegExp(`${ESCAPE}\\[\\d+m`, "g");

/** How many columns of a terminal a text takes: Chinese characters and full-width marks take two, colours none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.replace(PAINTED, "")) width += wide(letter.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

const wide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x20000 && code <= 0x3fffd);

const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** Lines up columns under their headings; the last column is not padded. */
export function aligned(heading: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heading.map(widthOf);
  for (const row of rows)
    for (let at = 0; at < row.length; at++) widths[at] = Math.max(widths[at] ?? 0, widthOf(row[at] ?? ""));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === cells.length - 1 ? cell : padded(cell, widths[at] ?? 0))).join("  ");
  const rule = widths.map((width, at) => "─".repeat(at === widths.length - 1 ? Math.min(width, 60) : width)).join("  ");
  return [line(heading), rule, ...rows.map(line)];
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

/** Colours a text where the terminal wants it. */
export const paint =
  (colour: boolean) =>
  (how: keyof typeof CODES, text: string): string =>
    colour && text !== "" ? `${ESCAPE}[${CODES[how]}m${text}${ESCAPE}[0m` : text;

/** Sets lines in under a heading. */
export const indented = (lines: readonly string[], by = 2): readonly string[] =>
  lines.map((line) => (line === "" ? line : " ".repeat(by) + line));
