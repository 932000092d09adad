import type { Value } from "#kernel/event.ts";
import { isNone } from "../condition.ts";
import type { Literal, Test } from "../model.ts";
import type { Axis, AxisPlan, Other } from "./axis.ts";
import { unmentioned } from "./choice.ts";
import { common, outside, type Region, replaced, type Shape } from "./region.ts";

/** Up to here every combination of classes has a number; beyond, a table looks at each class. */
const MOST_NUMBERED = 8;
const ABSENT = 1;
const PRESENT = 2;

/** Members no list tells apart, and whether the words nobody mentioned are among them. One column each. */
type Class = { readonly members: readonly string[]; readonly open: boolean };

/** An axis of a fact with several members. `none` and the empty set are one: every class absent. */
export function memberAxis({ fact, word, first }: AxisPlan, tests: readonly Test[]): Axis {
  const of = word.type.kind === "set" ? word.type.of : [];
  const classes = classesOf(of, tests.flatMap(lists));
  const columns = classes.map((_, index) => first + index);
  const classOf = new Map(classes.flatMap(({ members }, index) => members.map((member) => [member, index] as const)));
  const numbered = classes.length <= MOST_NUMBERED;
  const rest = classes.findIndex((one) => one.open);
  const indexOf = (member: string): number => classOf.get(member) ?? rest;
  const state = (region: Region, column: number): number => region[2 * column] ?? 0;
  const present = (region: Region, least: number): readonly Class[] =>
    classes.filter((_, index) => state(region, first + index) >= least);
  return {
    fact,
    word,
    first,
    sizes: columns.map(() => 2),
    ordered: false,
    states: numbered ? 2 ** classes.length : 0,
    stateOf: (value) => {
      if (isNone(value)) return word.none ? 0 : -1;
      if (!Array.isArray(value)) return -1;
      let state = 0;
      for (const member of value) {
        const index = indexOf(member);
        if (index < 0) return -1;
        if (numbered) state |= 1 << index;
      }
      return state;
    },
    atomsOf: (value, atoms) => {
      for (const column of columns) atoms[column] = 0;
      if (Array.isArray(value)) for (const member of value) atoms[first + indexOf(member)] = 1;
    },
    regions: (test, shape) => admitted(test, shape, { classes, first, indexOf }),
    single: (region) => {
      if (columns.some((column) => state(region, column) === (ABSENT | PRESENT))) return undefined;
      const members = present(region, PRESENT);
      if (members.length === 0) return null;
      return members.every(({ members: same, open }) => same.length === 1 && !open)
        ? members.flatMap((one) => one.members)
        : undefined;
    },
    sample: (region) => {
      const possible = present(region, PRESENT);
      const needed = possible.filter((one) => state(region, first + classes.indexOf(one)) === PRESENT);
      const chosen = needed.length > 0 ? needed : possible.slice(0, 1);
      return chosen.length === 0 ? null : chosen.flatMap((one) => one.members.slice(0, 1));
    },
    others: (value) => neighbours(classes, indexOf, value, word.none === true),
    describe: (region) => {
      const held = columns.map((column) => state(region, column));
      const named = (mask: number) =>
        classes.filter((_, i) => held[i] === mask).map(({ members }) => members.join("|"));
      if (held.every((mask) => mask === ABSENT)) return "none";
      const parts = [...named(PRESENT), ...named(ABSENT).map((words) => `not(${words})`)];
      return parts.length === 0 ? "-" : parts.join(" & ");
    },
  };
}

/** Every list of members a test names; to have some member of it, or only members of it, is all a test can ask. */
function lists(test: Test): readonly (readonly Literal[])[] {
  if (test.op === "in" || test.op === "only") return [test.values];
  if (test.op === "or") return test.tests.flatMap(lists);
  return test.op === "not" ? lists(test.test) : [];
}

function classesOf(of: readonly string[] | "open", named: readonly (readonly Literal[])[]): readonly Class[] {
  const mentioned = [...new Set(named.flat())].filter((value) => typeof value === "string");
  const members = of === "open" ? [...mentioned, unmentioned(mentioned)] : of;
  const found = new Map<string, { members: string[]; open: boolean }>();
  for (const [index, member] of members.entries()) {
    const answers = named.map((list) => (list.includes(member) ? "1" : "0")).join("");
    const one = found.get(answers) ?? { members: [], open: false };
    found.set(answers, one);
    one.members.push(member);
    if (of === "open" && index === members.length - 1) one.open = true;
  }
  return [...found.values()];
}

type Members = {
  readonly classes: readonly Class[];
  readonly first: number;
  readonly indexOf: (member: string) => number;
};

function admitted(test: Test, shape: Shape, set: Members): readonly Region[] {
  const { classes, first } = set;
  const { full } = shape;
  const nobody = classes.reduce((region, _, index) => replaced(region, first + index, ABSENT, 0), full);
  const some = (values: readonly Literal[]): readonly Region[] => {
    const named = new Set(values.filter((value) => typeof value === "string").map(set.indexOf));
    const regions = [...named].map((index) => replaced(full, first + index, PRESENT, 0));
    return values.includes(null) ? [...regions, nobody] : regions;
  };
  switch (test.op) {
    case "any":
      return [full];
    case "in":
      return some(test.values);
    case "only": {
      const named = new Set(test.values.map((value) => (typeof value === "string" ? set.indexOf(value) : -1)));
      const within = classes.reduce(
        (region, _, index) => (named.has(index) ? region : replaced(region, first + index, ABSENT, 0)),
        full,
      );
      return some(test.values).flatMap((region) => common(shape, region, within) ?? []);
    }
    case "or":
      return test.tests.flatMap((one) => admitted(one, shape, set));
    case "not":
      return outside(shape, full, [...admitted(test.test, shape, set), nobody]);
    case "range":
    case "fill":
      return [];
  }
}

/** One member more, one less, or another instead; members of one class are as good as each other. */
function neighbours(
  classes: readonly Class[],
  indexOf: (member: string) => number,
  value: Value,
  none: boolean,
): readonly Other[] {
  const members = Array.isArray(value) ? (value as readonly string[]) : [];
  const held = new Set(members.map(indexOf));
  const found: Other[] = none && members.length > 0 ? [{ value: null, distance: 2 }] : [];
  for (const [index, { members: same }] of classes.entries()) {
    const without = members.filter((member) => indexOf(member) !== index);
    if (held.has(index)) {
      if (without.length > 0) found.push({ value: without, distance: 1 });
      continue;
    }
    const added = same.slice(0, 1);
    found.push({ value: [...members, ...added], distance: 1 });
    if (members.length === 1) found.push({ value: added, distance: 1 });
  }
  return found;
}
