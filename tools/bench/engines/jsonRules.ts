import { Engine as RulesEngine, type TopLevelCondition } from "json-rules-engine";
import type { Clause, Row } from "#policy/model.ts";
import type { Engine } from "./engine.ts";

type Nested = Extract<TopLevelCondition, { all: unknown }>["all"][number];

function nested({ fact, test }: Clause, set: boolean): Nested {
  if (test.op === "in")
    return set
      ? { any: test.values.map((value) => ({ fact, operator: "contains", value })) }
      : { fact, operator: "in", value: [...test.values] };
  if (test.op !== "range") throw new Error(`no condition for ${test.op}`);
  const { low, lowOpen, high, highOpen } = test;
  return {
    all: [
      ...(low === undefined ? [] : [{ fact, operator: `greaterThan${lowOpen ? "" : "Inclusive"}`, value: low }]),
      ...(high === undefined ? [] : [{ fact, operator: `lessThan${highOpen ? "" : "Inclusive"}`, value: high }]),
    ],
  };
}

/** json-rules-engine: one rule a row, built once; its run answers later with the events of the rules that hold. */
export function jsonRules(rows: readonly Row[], sets: ReadonlySet<string>): Engine {
  const engine = new RulesEngine();
  for (const row of rows)
    engine.addRule({
      conditions: {
        any: row.when.map((clauses) => ({ all: clauses.map((clause) => nested(clause, sets.has(clause.fact))) })),
      },
      event: { type: row.key },
    });
  const place = new Map(rows.map((row, index) => [row.key, index] as const));
  return {
    name: "json-rules-engine",
    shape: (facts) => facts,
    matched: async (input) => {
      const { events } = await engine.run(input as Record<string, unknown>);
      return events.map(({ type }) => type).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    },
  };
}
