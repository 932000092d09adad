import { evaluate, unaryTest } from "feelin";
import type { FlatCase } from "../team.ts";

const RESULTS = [
  "fast",
  "fast",
  "fast",
  "fast",
  "ordinary",
  "ordinary",
  "special",
  "affairs",
  "affairs",
  "fast",
  "ordinary",
  "special",
];
const some = (fact: keyof FlatCase, word: string): string => `some x in ${fact} satisfies x = "${word}"`;

const EXPRESSIONS: readonly string[] = [
  "amount != null and amount <= 10000000",
  some("kinds", "act"),
  `(${some("applicant", "enterprise")}) or (${some("debtor", "enterprise")})`,
  "preserved or covers",
  "disposal",
  "amount != null and amount >= 10000000",
  "old",
  'caseKind = "preservation"',
  'caseKind = "entrusted"',
  "plain",
  "dispute or disposal",
  "refusal",
];
const NAMES = [
  "amount",
  "kinds",
  "applicant",
  "debtor",
  "preserved",
  "covers",
  "disposal",
  "caseKind",
  "old",
  "plain",
  "dispute",
  "refusal",
] as const;

const results = (rows: readonly unknown[]): readonly string[] => [
  ...new Set(RESULTS.filter((_, index) => rows[index] === true)),
];

/** The table in feelin, parsed once: all rows are one FEEL function, called for each case. */
export function feelinParsedOnce(): (one: FlatCase) => readonly string[] {
  const { value } = evaluate(`function(${NAMES.join(", ")}) [${EXPRESSIONS.join(", ")}]`);
  const table = value as { invoke(context: readonly unknown[]): unknown };
  return (one) => results(table.invoke(NAMES.map((name) => one[name])) as readonly unknown[]);
}

/** The table in feelin as its API offers it: every row is parsed each time. */
export function feelinParsing(): (one: FlatCase) => readonly string[] {
  return (one) => results(EXPRESSIONS.map((expression) => unaryTest(expression, { ...one, "?": true }).value));
}
