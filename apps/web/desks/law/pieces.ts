import { findQuote, searchable } from "#policy/quote.ts";

/** A stretch of text: the rules that rest on it, and whether it is what somebody looks for. */
export type Piece = {
  readonly at: number;
  readonly text: string;
  readonly rules: readonly string[];
  readonly found: boolean;
};

export type Quoted = { readonly id: string; readonly quote: string };

type Range = { readonly from: number; readonly to: number; readonly rule?: string };

/**
 * Cuts the blocks of an article (heading, paragraphs) where quotes and matches begin and end. A quote may run on from
 * one block into the next; spaces and the width of punctuation are no difference, as in the court's own check.
 */
export function piecesOf(
  blocks: readonly string[],
  quoted: readonly Quoted[],
  sought: string,
): readonly (readonly Piece[])[] {
  const whole = blocks.join("\n");
  const find = finder(whole);
  const ranges: readonly Range[] = [
    ...quoted.flatMap(({ id, quote }) => find(quote).map((range) => ({ ...range, rule: id }))),
    ...find(sought),
  ];
  let start = 0;
  return blocks.map((block) => {
    const pieces = cut(block, start, ranges);
    start += block.length + 1;
    return pieces;
  });
}

/** How often a text is found in blocks. */
export const countIn = (blocks: readonly string[], sought: string): number => finder(blocks.join("\n"))(sought).length;

function finder(whole: string): (wanted: string) => readonly Range[] {
  const { text: plain, at } = searchable(whole);
  // `at` counts letters, a string counts code units: a rare character is one of the first and two of the other.
  const offsets: number[] = [];
  let unit = 0;
  for (const letter of whole) {
    offsets.push(unit);
    unit += letter.length;
  }
  const letterAt: number[] = [];
  for (const [index, letter] of [...plain].entries()) for (let n = 0; n < letter.length; n++) letterAt.push(index);
  const place = (index: number): number => offsets[at[letterAt[index] ?? -1] ?? -1] ?? whole.length;
  return (wanted) => {
    const length = searchable(wanted).text.length;
    return findQuote(wanted, plain).map((from) => ({ from: place(from), to: endOf(place(from + length - 1), whole) }));
  };
}

const endOf = (start: number, whole: string): number =>
  start + String.fromCodePoint(whole.codePointAt(start) ?? 0).length;

function cut(block: string, start: number, ranges: readonly Range[]): readonly Piece[] {
  const end = start + block.length;
  const here = ranges.filter(({ from, to }) => from < end && to > start);
  const edges = new Set([start, end]);
  for (const { from, to } of here) {
    edges.add(Math.max(from, start));
    edges.add(Math.min(to, end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const over = here.filter((range) => range.from <= from && range.to >= to);
    return {
      at: from - start,
      text: block.slice(from - start, to - start),
      rules: [...new Set(over.flatMap(({ rule }) => rule ?? []))],
      found: over.some(({ rule }) => rule === undefined),
    };
  });
}
