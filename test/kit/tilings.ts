import { addDays, civil } from "#kernel/calendar.ts";
import type { Random } from "#kernel/random.ts";
import type { Row, Test } from "#policy/model.ts";
import type { FactWord, Vocabulary } from "#policy/vocabulary.ts";
import { row, words } from "./tables.ts";

const WORDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const KINDS: readonly FactWord[] = [
  { type: { kind: "yuan" }, from: [] },
  { type: { kind: "enum", of: WORDS }, from: [] },
  { type: { kind: "number" }, from: [] },
  { type: { kind: "bool" }, from: [] },
  { type: { kind: "yuan" }, from: [], none: true },
  { type: { kind: "date" }, from: [] },
  { type: { kind: "enum", of: WORDS }, from: [] },
];
const TOP = 100_000_000;

/** A box being cut up: for each column a range of numbers or a list of words. */
type Side = { readonly low: number; readonly high: number } | { readonly members: readonly (string | boolean)[] };
type Tile = readonly Side[];
export type Tiling = { readonly vocabulary: Vocabulary; readonly rows: readonly Row[] };

const whole = ({ type }: FactWord): Side => {
  if (type.kind === "enum") return { members: WORDS };
  return type.kind === "bool" ? { members: [true, false] } : { low: 0, high: type.kind === "date" ? 20_000 : TOP };
};

const canCut = (side: Side): boolean => ("members" in side ? side.members.length > 1 : side.high - side.low > 1);

function cut(side: Side, random: Random): readonly [Side, Side] {
  if ("members" in side) {
    const at = random.integer(1, side.members.length - 1);
    return [{ members: side.members.slice(0, at) }, { members: side.members.slice(at) }];
  }
  const at = random.integer(side.low + 1, side.high - 1);
  return [
    { low: side.low, high: at },
    { low: at, high: side.high },
  ];
}

const dayOf = (days: number): string => addDays(civil("2000-01-01"), days);

function testOf(side: Side, word: FactWord): Test {
  if ("members" in side) return { op: "in", values: side.members };
  const top = word.type.kind === "date" ? 20_000 : TOP;
  const write = (at: number) => (word.type.kind === "date" ? dayOf(at) : at);
  const range: Test = {
    op: "range",
    ...(side.low > 0 ? { low: write(side.low) } : {}),
    ...(side.high < top ? { high: write(side.high), highOpen: true } : {}),
  };
  if (side.low > 0 || side.high < top)
    return side.low === 0 && word.none ? { op: "or", tests: [{ op: "in", values: [null] }, range] } : range;
  return { op: "any" };
}

/**
 * A table that tiles its space: boxes cut in two, at random places, until there are enough. With `noise`, that share
 * of the rows is taken out or widened, so that there are gaps and overlaps to find.
 */
export function tiling(random: Random, size: number, columns: number, noise = 0): Tiling {
  const kinds = KINDS.slice(0, columns);
  const vocabulary = words(Object.fromEntries(kinds.map((word, index) => [`f${index}`, word])));
  let tiles: Tile[] = [kinds.map(whole)];
  while (tiles.length < size) tiles = split(tiles, random);
  const rows = tiles.flatMap((tile, index) => {
    if (random.integer(1, 1000) <= 500 * noise) return [];
    const widened = random.integer(1, 1000) <= 500 * noise ? random.integer(0, columns - 1) : -1;
    const plain = row(vocabulary, `r${index}`, {}, random.pick(["x", "y", "z"]));
    const clauses = tile.flatMap((side, column) => {
      const word = kinds[column];
      const test = word === undefined || column === widened ? { op: "any" as const } : testOf(side, word);
      return test.op === "any" ? [] : [{ fact: `f${column}`, test, text: "", place: plain.source.place }];
    });
    return [{ ...plain, when: [clauses] }];
  });
  return { vocabulary, rows };
}

function split(tiles: readonly Tile[], random: Random): Tile[] {
  const at = random.integer(0, tiles.length - 1);
  const tile = tiles[at] ?? [];
  const column = random.integer(0, tile.length - 1);
  const side = tile[column];
  if (side === undefined || !canCut(side)) return [...tiles];
  const [left, right] = cut(side, random);
  return [...tiles.slice(0, at), tile.with(column, left), tile.with(column, right), ...tiles.slice(at + 1)];
}
