import { ZenEngine } from "@gorules/zen-engine";
import type { FlatCase } from "../team.ts";

const INPUTS = [
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
];
const ANY_ENTERPRISE = 'some($, # == "enterprise")';

/** One line a row of the table, two where a row has alternatives. */
const LINES: readonly (readonly [cells: Readonly<Record<string, string>>, then: string])[] = [
  [{ amount: "$ != null and $ <= 10000000" }, "fast"],
  [{ kinds: 'some($, # == "act")' }, "fast"],
  [{ applicant: ANY_ENTERPRISE }, "fast"],
  [{ debtor: ANY_ENTERPRISE }, "fast"],
  [{ preserved: "true" }, "fast"],
  [{ covers: "true" }, "fast"],
  [{ disposal: "true" }, "ordinary"],
  [{ amount: "$ != null and $ >= 10000000" }, "ordinary"],
  [{ old: "true" }, "special"],
  [{ caseKind: '"preservation"' }, "affairs"],
  [{ caseKind: '"entrusted"' }, "affairs"],
  [{ plain: "true" }, "fast"],
  [{ dispute: "true" }, "ordinary"],
  [{ disposal: "true" }, "ordinary"],
  [{ refusal: "true" }, "special"],
];

const node = (id: string, type: string, content: object = {}) => ({
  id,
  name: id,
  type,
  position: { x: 0, y: 0 },
  content,
});
const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId}-${targetId}`,
  type: "edge",
  sourceId,
  targetId,
});

/** The table in zen-engine: a decision table node that collects, parsed once; `trace` is its explanation. */
export function zen(trace: boolean): (one: FlatCase) => Promise<readonly string[]> {
  const table = {
    hitPolicy: "collect",
    inputs: INPUTS.map((field) => ({ id: field, name: field, type: "expression", field })),
    outputs: [{ id: "then", name: "then", type: "expression", field: "then" }],
    rules: LINES.map(([cells, then], index) => ({
      _id: `r${index}`,
      ...Object.fromEntries(INPUTS.map((field) => [field, cells[field] ?? ""])),
      then: `"${then}"`,
    })),
  };
  const decision = new ZenEngine().createDecision({
    nodes: [node("in", "inputNode"), node("table", "decisionTableNode", table), node("out", "outputNode")],
    edges: [edge("in", "table"), edge("table", "out")],
  });
  return async (one) => {
    const { result } = await decision.evaluate(one, { trace });
    return [...new Set((result as readonly { then: string }[]).map(({ then }) => then))];
  };
}
