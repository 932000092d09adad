import { marks } from "#cells/cases.ts";
import type { Column } from "#cells/columns.ts";
import { type Members, type ReadValue, readValue } from "#cells/value.ts";
import type { ImportFlaw } from "#contract/index.ts";
import type { Value } from "#kernel/event.ts";
import { type Problem, problem } from "#platform/sheet/problem.ts";
import { type Cell, isMarked, type Plain, shown } from "#platform/sheet/sheet.ts";
import { type Said, say } from "./wording.ts";

/** A row of a list as it is kept: cells of the file, or what somebody wrote over them. */
export type KeptRow = {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Why the file's row could not be read at all. */
  readonly bad?: Pick<Problem, "code" | "zh" | "en">;
};

/** A row as it reads: what each column says; a missing key is unknown, `null` none. */
export type ReadRow = {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Column of each key, from 0. */
  readonly at: Readonly<Record<string, number>>;
  /** Text of each filled cell, by key. */
  readonly texts: Readonly<Record<string, string>>;
  readonly flaws: readonly ImportFlaw[];
};

type Both = readonly [zh: string, en: string];

/** A flaw at a column, none for the whole row; what is called otherwise in English is given in both. */
export const flaw = (
  weight: ImportFlaw["weight"],
  at: number | undefined,
  code: Said,
  ...args: readonly (string | Both)[]
): ImportFlaw => {
  const part = (language: 0 | 1) => args.map((arg) => (typeof arg === "string" ? arg : arg[language]));
  const [zh, en] = [say(code, ...part(0))[0], say(code, ...part(1))[1]];
  return { ...(at === undefined ? {} : { at }), weight, code, zh, en };
};

const plainOf = (cell: Cell): Plain => (isMarked(cell) ? cell.value : cell);

/** What a cell shows. */
export const textOf = (cell: Cell): string => shown(plainOf(cell)).trim();

/** Columns that say which rows are one case. */
export const TELL_APART: ReadonlySet<string> = new Set(["case.number", "row.group"]);

/** Reads a row by its columns; one of more cells than `width` has fallen apart and is not read. Values met before are kept by column: lists repeat themselves. */
export function rowReader(
  columns: readonly Column[],
  members: Members,
  width = Number.POSITIVE_INFINITY,
): (kept: KeptRow) => ReadRow {
  const known = columns.map(() => new Map<Plain, ReadValue>());
  return ({ row, cells, bad: unread }) => {
    const fallen = cells.slice(width).some((cell) => cell !== undefined && cell !== null);
    const bad = fallen ? problem("row-long", [String(cells.length), String(width)]) : unread;
    if (bad !== undefined) {
      const { code, zh, en } = bad;
      return { row, values: {}, at: {}, texts: {}, flaws: [{ weight: "wrong", code, zh, en }] };
    }
    const values: Record<string, Value> = {};
    const at: Record<string, number> = {};
    const texts: Record<string, string> = {};
    const flaws: ImportFlaw[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = cells[column.at];
      at[column.fact] ??= column.at;
      if (cell === undefined || cell === null) continue;
      const noted = isMarked(cell) ? marks(cell, {}) : { flags: [], wrong: [] };
      const told = (weight: ImportFlaw["weight"]) => (one: { code: string; zh: string; en: string }) => {
        flaws.push({ at: column.at, weight, code: one.code, zh: one.zh, en: one.en });
      };
      noted.flags.forEach(told("note"));
      noted.wrong.forEach(told("wrong"));
      if (noted.wrong.length > 0) continue;
      const plain = plainOf(cell);
      const isDate = isMarked(cell) && cell.date === true;
      const kept = isDate ? undefined : known[index]?.get(plain);
      const read = kept ?? readValue(plain, column, members, isDate);
      if (kept === undefined && !isDate && (known[index]?.size ?? MOST_KEPT) < MOST_KEPT)
        known[index]?.set(plain, read);
      texts[column.fact] = shown(plain).trim();
      if ("wrong" in read) told("wrong")(read.wrong);
      else if (read.value !== undefined) values[column.fact] ??= read.value;
    }
    return { row, values, at, texts, flaws };
  };
}

const MOST_KEPT = 5_000;

/** Rows of one case: those of the same number; without one, those of the same serial that stand together. */
export function grouped(
  rows: readonly KeptRow[],
  read: (row: KeptRow) => Pick<ReadRow, "texts">,
): readonly (readonly KeptRow[])[] {
  const groups = new Map<string, KeptRow[]>();
  let [serial, block] = ["", 0];
  for (const row of rows) {
    const { texts } = read(row);
    const number = plainNumber(texts["case.number"]);
    const own = texts["row.group"] ?? "";
    if (own === "" || own !== serial) block += 1;
    serial = own;
    const key = number === "" ? `#${block}` : number;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [row]);
    else found.push(row);
  }
  return [...groups.values()];
}

/** A number or the name of an instrument as it compares: whatever width its signs were typed in. */
export const plainNumber = (text: string | undefined): string =>
  (text ?? "").normalize("NFKC").replace(/\s/g, "").toUpperCase();
