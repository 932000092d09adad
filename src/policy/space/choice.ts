import type { Value } from "#kernel/event.ts";
import { accepts } from "../condition.ts";
import type { Literal, Test } from "../model.ts";
import { wording } from "../wording.ts";
import { type Axis, type AxisPlan, runsOf } from "./axis.ts";
import { type Region, replaced } from "./region.ts";

/** Choices fit a mask up to here; beyond, they are numbered and treated as ordered. */
const MOST_CHOICES = 31;

/** Values no test tells apart. `open`: also every word nobody mentioned. */
type Atom = { readonly values: readonly Value[]; readonly open: boolean };

/** An axis of true/false or of words. */
export function choiceAxis({ fact, word, first }: AxisPlan, tests: readonly Test[]): Axis {
  const open = word.type.kind === "text" || (word.type.kind === "enum" && word.type.of === "open");
  const atoms = classes(candidates(word, tests), word, open, tests.map(accepts));
  const atomOfValue = new Map(atoms.flatMap(({ values }, atom) => values.map((value) => [value, atom] as const)));
  const rest = atoms.findIndex((atom) => atom.open);
  const atomOf = (value: Value): number => atomOfValue.get(value) ?? (typeof value === "string" ? rest : -1);
  const ordered = atoms.length > MOST_CHOICES;
  const admitted = (region: Region): readonly Atom[] => {
    const [a, b] = [region[2 * first] ?? 0, region[2 * first + 1] ?? 0];
    return atoms.filter((_, atom) => (ordered ? atom >= a && atom <= b : (a & (1 << atom)) !== 0));
  };
  return {
    fact,
    word,
    first,
    sizes: [atoms.length],
    ordered,
    states: atoms.length,
    stateOf: atomOf,
    atomsOf: (value, out) => {
      out[first] = atomOf(value);
    },
    regions: (test, { full }) => {
      const passes = accepts(test);
      const passing = [...atoms.keys()].filter((atom) => passes(sampleOf(atoms[atom])));
      if (ordered) return runsOf(passing).map(([from, to]) => replaced(full, first, from, to));
      const mask = passing.reduce((sum, atom) => sum | (1 << atom), 0);
      return mask === 0 ? [] : [replaced(full, first, mask, 0)];
    },
    single: (region) => {
      const [only, second] = admitted(region);
      return second === undefined && only?.values.length === 1 && !only.open ? only.values[0] : undefined;
    },
    sample: (region) => sampleOf(admitted(region)[0]),
    others: (value) =>
      atoms
        .filter((_, atom) => atom !== atomOf(value))
        .map((atom) => ({ value: sampleOf(atom), distance: sampleOf(atom) === null || value === null ? 2 : 1 })),
    describe: (region) => describe(admitted(region), atoms),
  };
}

const sampleOf = (atom: Atom | undefined): Value => atom?.values[0] ?? null;

function mentioned(test: Test): readonly Literal[] {
  if (test.op === "in" || test.op === "only") return test.values;
  if (test.op === "or") return test.tests.flatMap(mentioned);
  return test.op === "not" ? mentioned(test.test) : [];
}

/** A word nobody mentioned, to stand for all of them. */
export function unmentioned(words: readonly unknown[]): string {
  let word = wording["another-word"]?.[0] ?? "";
  while (words.includes(word)) word += "*";
  return word;
}

function candidates(word: AxisPlan["word"], tests: readonly Test[]): readonly Value[] {
  if (word.type.kind === "bool") return [false, true];
  if (word.type.kind === "enum" && word.type.of !== "open") return word.type.of;
  const words = [...new Set(tests.flatMap(mentioned))].filter((value) => value !== null);
  return [...words, unmentioned(words)];
}

function classes(
  values: readonly Value[],
  word: AxisPlan["word"],
  open: boolean,
  probes: readonly ((value: Value) => boolean)[],
): readonly Atom[] {
  const found = new Map<string, { values: Value[]; open: boolean }>();
  for (const [index, value] of values.entries()) {
    const answers = probes.map((probe) => (probe(value) ? "1" : "0")).join("");
    const atom = found.get(answers) ?? { values: [], open: false };
    found.set(answers, atom);
    atom.values.push(value);
    if (open && index === values.length - 1) atom.open = true;
  }
  return word.none ? [...found.values(), { values: [null], open: false }] : [...found.values()];
}

function describe(admitted: readonly Atom[], all: readonly Atom[]): string {
  if (admitted.length === all.length) return "-";
  const words = (atoms: readonly Atom[]) =>
    atoms.flatMap(({ values }) => values.map((value) => value ?? "none")).join(", ");
  if (!admitted.some(({ open }) => open)) return words(admitted);
  const others = all.filter((atom) => !admitted.includes(atom));
  return others.some(({ values }) => values[0] === null) || admitted.some(({ values }) => values[0] === null)
    ? words(admitted)
    : `not(${words(others)})`;
}
