import type { Value } from "#kernel/event.ts";
import type { Clause, Condition, Literal, Test } from "./model.ts";
import type { Facts } from "./vocabulary.ts";

/** Kleene's third value is `undefined`: the facts do not say. */
export type Truth = boolean | undefined;
type Probe = (facts: Facts) => Truth;

/** A known absence: `none`, or a set without members. */
export const isNone = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

/**
 * A test on a known value. A set passes if some member does (`only`: if all do). `none` passes `-` and a test that
 * names `none`, nothing else: not even `not(...)`, so a claim without an amount is neither up to 30,000 nor above it.
 */
export function accepts(test: Test): (value: Value) => boolean {
  switch (test.op) {
    case "any":
      return () => true;
    case "fill":
      return () => false;
    case "in":
      return membership(test.values);
    case "only": {
      const allowed = new Set<unknown>(test.values);
      return (value) =>
        !isNone(value) && (Array.isArray(value) ? value.every((one) => allowed.has(one)) : allowed.has(value));
    }
    case "range":
      return range(test);
    case "or": {
      const tests = test.tests.map(accepts);
      return (value) => tests.some((one) => one(value));
    }
    case "not": {
      const inner = accepts(test.test);
      return (value) => !isNone(value) && !inner(value);
    }
  }
}

function membership(values: readonly Literal[]): (value: Value) => boolean {
  const members = new Set<unknown>(values);
  return (value) => {
    if (isNone(value)) return members.has(null);
    return Array.isArray(value) ? value.some((one) => members.has(one)) : members.has(value);
  };
}

function range({ low, lowOpen, high, highOpen }: Extract<Test, { op: "range" }>): (value: Value) => boolean {
  return (value) => {
    if (typeof value !== "number" && typeof value !== "string") return false;
    if (low !== undefined && (lowOpen ? value <= low : value < low)) return false;
    return high === undefined || (highOpen ? value < high : value <= high);
  };
}

function clauseProbe({ fact, test }: Clause): Probe {
  if (test.op === "any") return () => true;
  if (test.op === "fill") return () => undefined;
  const passes = accepts(test);
  return (facts) => {
    const value = facts[fact];
    return value === undefined ? undefined : passes(value);
  };
}

const all = (probes: readonly Probe[]): Probe => {
  return (facts) => {
    let truth: Truth = true;
    for (const probe of probes) {
      const one = probe(facts);
      if (one === false) return false;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
};

const any = (probes: readonly Probe[]): Probe => {
  return (facts) => {
    let truth: Truth = false;
    for (const probe of probes) {
      const one = probe(facts);
      if (one === true) return true;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
};

type Compiled = {
  readonly whole: Probe;
  readonly alternatives: readonly { probe: Probe; clauses: readonly (readonly [string, Probe])[] }[];
};
const compiled = new WeakMap<Condition, Compiled>();

function compile(condition: Condition): Compiled {
  const known = compiled.get(condition);
  if (known !== undefined) return known;
  const alternatives = condition.map((clauses) => {
    const pairs = clauses.map((clause) => [clause.fact, clauseProbe(clause)] as const);
    return { probe: all(pairs.map(([, probe]) => probe)), clauses: pairs };
  });
  const fresh = { whole: any(alternatives.map(({ probe }) => probe)), alternatives };
  compiled.set(condition, fresh);
  return fresh;
}

/** Whether a condition holds: true, false, or undefined when unknown facts leave it open. Compiled once. */
export const holds = (condition: Condition, facts: Facts): Truth => compile(condition).whole(facts);

/** The unknown facts a condition is still open on: what to establish. Empty if it is true or false. */
export function unknownIn(condition: Condition, facts: Facts): readonly string[] {
  const { whole, alternatives } = compile(condition);
  if (whole(facts) !== undefined) return [];
  const open = alternatives.filter(({ probe }) => probe(facts) === undefined);
  return [
    ...new Set(
      open.flatMap(({ clauses }) => clauses.filter(([, probe]) => probe(facts) === undefined).map(([fact]) => fact)),
    ),
  ];
}

/** Whether a condition reads a number the document leaves to the court. Its rule is off until then. */
export const isUnfilled = (condition: Condition): boolean =>
  condition.some((clauses) => clauses.some(({ test }) => test.op === "fill"));
