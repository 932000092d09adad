import { evaluate, type FeelFunction, isFunction, unaryTest } from "feelin";
import type { Clause, Row, Test } from "#policy/model.ts";
import type { Engine } from "./engine.ts";

const literals = (values: readonly unknown[]): string =>
  values.map((value) => (typeof value === "string" ? `"${value}"` : String(value))).join(", ");

function bounds({ low, lowOpen, high, highOpen }: Extract<Test, { op: "range" }>, subject: string): string {
  const parts = [
    ...(low === undefined ? [] : [`${subject} ${lowOpen ? ">" : ">="} ${low}`]),
    ...(high === undefined ? [] : [`${subject} ${highOpen ? "<" : "<="} ${high}`]),
  ];
  return `${subject} != null and ${parts.join(" and ")}`;
}

function feelOf({ test }: Clause, set: boolean, subject: string): string {
  if (test.op === "range") return bounds(test, subject);
  if (test.op !== "in") throw new Error(`no FEEL for ${test.op}`);
  if (set) return `${subject} != null and (some one in ${subject} satisfies one in (${literals(test.values)}))`;
  return test.values.length === 1
    ? `${subject} = ${literals(test.values)}`
    : `${subject} in (${literals(test.values)})`;
}

/** feelin, parse kept: each alternative of a row is made a FEEL function once, and called with the facts it reads. */
export function feelFunctions(rows: readonly Row[], sets: ReadonlySet<string>): Engine {
  const compiled = rows.map((row) => ({
    key: row.key,
    alternatives: row.when.map((clauses) => {
      const tests = clauses.map((clause, index) => `(${feelOf(clause, sets.has(clause.fact), `x${index}`)})`);
      const parameters = clauses.map((_, index) => `x${index}`).join(", ");
      return {
        facts: clauses.map(({ fact }) => fact),
        holds: functionOf(`function(${parameters}) ${tests.join(" and ")}`),
      };
    }),
  }));
  return {
    name: "feelin, parse kept",
    shape: (facts) => facts,
    matched: (input) => {
      const facts = input as Record<string, unknown>;
      return compiled
        .filter(({ alternatives }) =>
          alternatives.some((one) => one.holds.invoke(one.facts.map((fact) => facts[fact])) === true),
        )
        .map(({ key }) => key);
    },
  };
}

function functionOf(expression: string): FeelFunction {
  const { value } = evaluate(expression);
  if (!isFunction(value)) throw new Error(`no function: ${expression}`);
  return value as FeelFunction;
}

/** feelin as its interface has it: a unary test a cell, parsed every time. */
export function feelCells(rows: readonly Row[], sets: ReadonlySet<string>): Engine {
  const cells = rows.map((row) => ({
    key: row.key,
    alternatives: row.when.map((clauses) =>
      clauses.map((clause) => ({ fact: clause.fact, text: feelOf(clause, sets.has(clause.fact), "?") })),
    ),
  }));
  return {
    name: "feelin, unary tests parsed each time",
    shape: (facts) => facts,
    matched: (input) => {
      const facts = input as Record<string, unknown>;
      return cells
        .filter(({ alternatives }) =>
          alternatives.some((tests) =>
            tests.every(({ fact, text }) => unaryTest(text, { "?": facts[fact] }).value === true),
          ),
        )
        .map(({ key }) => key);
    },
  };
}
