import { Engine, type RuleProperties } from "json-rules-engine";
import type { FlatCase } from "../team.ts";

type Tested = { readonly fact: keyof FlatCase; readonly operator: string; readonly value: unknown };
const is = (fact: keyof FlatCase, value: unknown = true): Tested => ({ fact, operator: "equal", value });
const has = (fact: keyof FlatCase, value: string): Tested => ({ fact, operator: "contains", value });

const RULES: readonly (readonly [any: readonly Tested[], then: string])[] = [
  [[{ fact: "amount", operator: "lessThanInclusive", value: 10_000_000 }], "fast"],
  [[has("kinds", "act")], "fast"],
  [[has("applicant", "enterprise"), has("debtor", "enterprise")], "fast"],
  [[is("preserved"), is("covers")], "fast"],
  [[is("disposal")], "ordinary"],
  [[{ fact: "amount", operator: "greaterThanInclusive", value: 10_000_000 }], "ordinary"],
  [[is("old")], "special"],
  [[is("caseKind", "preservation")], "affairs"],
  [[is("caseKind", "entrusted")], "affairs"],
  [[is("plain")], "fast"],
  [[is("dispute"), is("disposal")], "ordinary"],
  [[is("refusal")], "special"],
];

/** The table in json-rules-engine, rules built once; its explanation is the list of rules that fired. */
export function jsonRules(): (one: FlatCase) => Promise<readonly string[]> {
  const rules = RULES.map(
    ([any, then]): RuleProperties => ({ conditions: { any: any.map((one) => ({ ...one })) }, event: { type: then } }),
  );
  const engine = new Engine(rules);
  return async (one) => {
    const { events } = await engine.run(one);
    return [...new Set(events.map(({ type }) => type))];
  };
}
