import type { Value } from "#kernel/event.ts";
import { accepts } from "../condition.ts";
import type { Test } from "../model.ts";
import type { FactType } from "../vocabulary.ts";
import { type Axis, type AxisPlan, type Other, runsOf } from "./axis.ts";
import { compare, distance, largest, type Point, plainest, pointOf, smallest, step, written } from "./points.ts";
import { type Region, replaced } from "./region.ts";

/** The atoms of an ordered fact: `none` is atom 0 if the fact allows it, then segments, each from its start. */
type Line = { readonly type: FactType; readonly base: 0 | 1; readonly starts: readonly Point[]; readonly size: number };

/** An axis of amounts, numbers or days. */
export function orderedAxis({ fact, word, first }: AxisPlan, tests: readonly Test[]): Axis {
  const found = new Set<Point>([smallest(word.type)]);
  for (const test of tests) cut(test, found, word.type);
  const starts = [...found].sort(compare);
  const base = word.none ? 1 : 0;
  const line: Line = { type: word.type, base, starts, size: base + starts.length };
  const run = (region: Region): readonly [number, number] => [region[2 * first] ?? 0, region[2 * first + 1] ?? 0];
  return {
    fact,
    word,
    first,
    sizes: [line.size],
    ordered: true,
    states: line.size,
    stateOf: (value) => atomOf(line, value),
    atomsOf: (value, atoms) => {
      atoms[first] = atomOf(line, value);
    },
    regions: (test, { full }) => runsWhere(line, test).map(([from, to]) => replaced(full, first, from, to)),
    single: (region) => {
      const [from, to] = run(region);
      if (from !== to) return undefined;
      return from < base || startOf(line, from) === endOf(line, from) ? valueAt(line, from) : undefined;
    },
    sample: (region) => {
      const [from, to] = run(region);
      return to < base ? null : plainest(startOf(line, Math.max(from, base)), endOf(line, to), line.type);
    },
    others: (value) => neighbours(line, value),
    describe: (region) => describe(line, run(region)),
  };
}

/** Where a test cuts: the first point of every segment after the first. Open ends are closed ones a step further. */
function cut(test: Test, found: Set<Point>, type: FactType): void {
  const after = (point: Point) => (point < largest(type) ? found.add(step(point, 1, type)) : found);
  if (test.op === "or") for (const one of test.tests) cut(one, found, type);
  if (test.op === "not") cut(test.test, found, type);
  if (test.op === "in")
    for (const value of test.values)
      if (typeof value === "number" || typeof value === "string") after(value).add(value);
  if (test.op !== "range") return;
  const { low, lowOpen, high, highOpen } = test;
  if (low !== undefined) lowOpen ? after(low) : found.add(low);
  if (high !== undefined) highOpen ? found.add(high) : after(high);
}

const startOf = ({ starts, base, type }: Line, atom: number): Point => starts[atom - base] ?? smallest(type);
function endOf({ starts, base, type }: Line, atom: number): Point {
  const next = starts[atom - base + 1];
  return next === undefined ? largest(type) : step(next, -1, type);
}
const valueAt = (line: Line, atom: number): Value => (atom < line.base ? null : startOf(line, atom));

function atomOf({ type, base, starts }: Line, value: Value): number {
  if (value === null) return base - 1;
  const point = pointOf(value, type);
  if (point === undefined) return -1;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return base + low;
}

/** The runs of atoms a test admits. A plain range is read off its ends, anything else by trying every atom. */
function runsWhere(line: Line, test: Test): readonly (readonly [number, number])[] {
  if (test.op !== "range") {
    const passes = accepts(test);
    return runsOf([...Array(line.size).keys()].filter((atom) => passes(valueAt(line, atom))));
  }
  const { low, lowOpen, high, highOpen } = test;
  const from = low === undefined ? line.base : atomOf(line, low) + (lowOpen ? 1 : 0);
  const to = high === undefined ? line.size - 1 : atomOf(line, high) - (highOpen ? 1 : 0);
  return from <= to ? [[from, to]] : [];
}

function neighbours(line: Line, value: Value): readonly Other[] {
  const point = pointOf(value, line.type);
  const own = atomOf(line, value);
  const found: Other[] = [];
  for (let atom = 0; atom < line.size; atom++) {
    if (atom === own) continue;
    if (atom < line.base) found.push({ value: null, distance: 2 });
    else if (point === undefined)
      found.push({ value: plainest(startOf(line, atom), endOf(line, atom), line.type), distance: 2 });
    else {
      const nearest = atom > own ? startOf(line, atom) : endOf(line, atom);
      found.push({ value: nearest, distance: distance(point, nearest) });
    }
  }
  return found;
}

function describe(line: Line, [from, to]: readonly [number, number]): string {
  const { base, size, type } = line;
  if (to < base) return "none";
  const whole = from <= base && to === size - 1;
  const low = written(startOf(line, Math.max(from, base)), type);
  const high = written(endOf(line, to), type);
  const range = low === high ? low : to === size - 1 ? `>= ${low}` : from <= base ? `<= ${high}` : `[${low}..${high}]`;
  if (from >= base) return whole ? (base === 1 ? "not(none)" : "-") : range;
  return whole ? "-" : `none, ${range}`;
}
