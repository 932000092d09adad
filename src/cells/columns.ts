import type { Language } from "#kernel/phrase.ts";
import { type Problem, problem } from "#platform/sheet/problem.ts";
import { type Cell, clipped, isMarked, letters, type Sheet, shown } from "#platform/sheet/sheet.ts";
import type { FactWord, Vocabulary } from "#policy/vocabulary.ts";
import { nearestWord } from "#policy/wording.ts";
import { tenThousand } from "./wording.ts";

/** What a column may be: words with their types, how people call them, and by which other names lists know them. */
export type Headings = Pick<Vocabulary, "facts" | "wording"> & {
  readonly names?: Readonly<Record<string, readonly string[]>>;
};

/** A column that is a fact. */
export type Column = {
  readonly fact: string;
  readonly word: FactWord;
  /** Heading as written. */
  readonly heading: string;
  /** From 0. */
  readonly at: number;
  /** Amounts are in units of 10,000 yuan. */
  readonly tenThousands: boolean;
};

export type Heading = {
  /** Every heading as written, by column; empty where there is none. */
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  /** The last row of the heading; cases stand below it. */
  readonly until: number;
  readonly width: number;
  readonly problems: readonly Problem[];
};

/** Title lines above the heading are common; nobody has more. */
const HEADING_ROWS = 12;

const plainHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\([^)]*\)|\[[^\]]*\]|[\s*:]/g, "")
    .toLowerCase();

const columnWords = new WeakMap<Headings, ReadonlyMap<string, string>>();

/** Every way to write a fact as a heading → the fact: its word, its Chinese and its English name, and what else it is called. */
function factsByHeading(vocabulary: Headings): ReadonlyMap<string, string> {
  const known = columnWords.get(vocabulary);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const fact of Object.keys(vocabulary.facts)) {
    const field = vocabulary.facts[fact]?.field === true;
    for (const name of [fact, ...(vocabulary.wording[fact] ?? []), ...(vocabulary.names?.[fact] ?? [])]) {
      const plain = plainHeading(name);
      if (!field || !names.has(plain)) names.set(plain, fact);
    }
  }
  columnWords.set(vocabulary, names);
  return names;
}

/** Finds the heading among the first rows and says which column is which fact; undefined if no row names one. */
export function readHeading(sheet: Sheet, vocabulary: Headings): Heading | undefined {
  const facts = factsByHeading(vocabulary);
  if (sheet.names !== undefined) return heading(sheet.names, 0, sheet, vocabulary);
  const first = sheet.rows.slice(0, HEADING_ROWS).flatMap((one) => ("cells" in one ? [one] : []));
  const known = (names: readonly string[]): number => names.filter((name) => facts.has(plainHeading(name))).length;
  let best: { readonly names: readonly string[]; readonly until: number; readonly count: number } | undefined;
  for (const [index, { row, cells }] of first.entries()) {
    const names = texts(cells);
    const under = first[index + 1];
    const two =
      under?.row === row + 1 && isTwoStoried(sheet, row) ? joined(names, texts(under.cells), facts, sheet, row) : [];
    for (const [tried, until] of [[names, row] as const, [two, row + 1] as const]) {
      const count = known(tried);
      if (count > (best?.count ?? 0)) best = { names: tried, until, count };
    }
  }
  return best && heading(best.names, best.until, sheet, vocabulary);
}

const texts = (cells: readonly Cell[]): readonly string[] =>
  Array.from(cells, (cell) => shown(isMarked(cell) ? cell.value : cell).trim());

/** Some heading of this row is merged: downwards over the row below, or across sub-headings there. */
const isTwoStoried = (sheet: Sheet, row: number): boolean => sheet.merges.some((merge) => merge.top === row);

/**
 * A heading of two rows: a column is named by the lower cell, by both together, or by its own upper cell. Empty if the
 * lower row names nothing: then it is the first case.
 */
function joined(
  upper: readonly string[],
  lower: readonly string[],
  facts: ReadonlyMap<string, string>,
  sheet: Sheet,
  row: number,
): readonly string[] {
  let named = false;
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const across = sheet.merges.find((one) => one.top === row && one.left <= at + 1 && one.right > at);
    const above = across === undefined ? (upper[at] ?? "") : (upper[across.left - 1] ?? "");
    const below = lower[at] ?? "";
    const found = below === "" ? undefined : [above + below, below].find((name) => facts.has(plainHeading(name)));
    named ||= found !== undefined;
    return found ?? (upper[at] || below);
  });
  return named ? names : [];
}

function heading(names: readonly string[], until: number, sheet: Sheet, vocabulary: Headings): Heading {
  const facts = factsByHeading(vocabulary);
  const columns: Column[] = [];
  const problems: Problem[] = [];
  for (const [at, name] of names.entries()) {
    const fact = facts.get(plainHeading(name));
    const word = fact === undefined ? undefined : vocabulary.facts[fact];
    const spot = {
      column: name || letters(at),
      ...(until === 0 ? {} : { row: until, cell: `${letters(at)}${until}` }),
    };
    if (name === "") continue;
    if (fact === undefined || word === undefined) problems.push(unknownColumn(name, facts, vocabulary, spot));
    else if (word.field === true) problems.push(problem("column-field", [name], spot));
    else {
      const tenThousands = word.type.kind === "yuan" && tenThousand.test(name);
      if (tenThousands) problems.push(problem("unit-ten-thousand", [name], spot));
      columns.push({ fact, word, heading: name, at, tenThousands });
    }
  }
  return {
    names,
    columns,
    until,
    width: names.length,
    problems: [
      ...problems,
      ...twice(columns, sheet.names !== undefined),
      ...merged(sheet, columns, until),
      ...headless(sheet, names, until),
    ],
  };
}

/** Columns without a name that hold something. */
function headless(sheet: Sheet, names: readonly string[], until: number): readonly Problem[] {
  const bare = new Set<number>();
  for (const one of sheet.rows) {
    if (one.row <= until || !("cells" in one)) continue;
    const width = sheet.exact === true ? names.length : one.cells.length;
    for (let at = 0; at < width; at++) if ((names[at] ?? "") === "" && one.cells[at] !== undefined) bare.add(at);
  }
  return [...bare].map((at) => problem("column-headless", [letters(at)], { column: letters(at) }));
}

function unknownColumn(
  name: string,
  facts: ReadonlyMap<string, string>,
  vocabulary: Headings,
  spot: { readonly column: string },
): Problem {
  const plain = plainHeading(name);
  const shortest = /^[a-z]+$/.test(plain) ? 4 : 2;
  const contained = [...facts.keys()].find(
    (one) => plain.length >= shortest && (one.includes(plain) || plain.includes(one)),
  );
  const near = contained ?? nearHeading(plain, facts);
  if (near === undefined) return problem("column-unknown", [clipped(name)], spot);
  const fact = facts.get(near) ?? near;
  return problem("column-near", [clipped(name), headingOf(fact, "zh", vocabulary)], spot);
}

/** Two Chinese characters apart in a name of four is another name. */
function nearHeading(plain: string, facts: ReadonlyMap<string, string>): string | undefined {
  const near = nearestWord(plain, facts.keys());
  const shared = near === undefined ? 0 : [...plain].filter((letter) => near.includes(letter)).length;
  return near !== undefined && shared * 2 > plain.length ? near : undefined;
}

function twice(columns: readonly Column[], named: boolean): readonly Problem[] {
  const seen = new Map<string, readonly Column[]>();
  for (const column of columns) seen.set(column.fact, [...(seen.get(column.fact) ?? []), column]);
  return [...seen.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      problem(
        "column-twice",
        [same[0]?.heading ?? "", same.map(({ at, heading }) => (named ? heading : letters(at))).join("、")],
        {
          column: same[0]?.heading ?? "",
        },
      ),
    );
}

/** A heading merged over several columns of its own row names only the first. */
function merged(sheet: Sheet, columns: readonly Column[], until: number): readonly Problem[] {
  return sheet.merges
    .filter(({ top, bottom, left, right }) => top <= until && bottom >= until && right > left)
    .flatMap(({ left, right }) => {
      const column = columns.find(({ at }) => at === left - 1);
      const over = `${letters(left - 1)}:${letters(right - 1)}`;
      if (column === undefined) return [];
      const spot = { row: until, column: column.heading, cell: `${letters(left - 1)}${until}` };
      return [problem("header-merged", [column.heading, over, letters(left - 1)], spot)];
    });
}

/** How people call a fact, as a heading. */
export const headingOf = (fact: string, language: Language, vocabulary: Headings): string =>
  vocabulary.wording[fact]?.[language === "zh" ? 0 : 1] ?? fact;
