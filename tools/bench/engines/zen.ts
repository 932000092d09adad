import { ZenEngine } from "@gorules/zen-engine";
import type { Clause, Row, Test } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import type { Engine } from "./engine.ts";

/** How a value of the fact of the cell is written: a set has members, everything else is one value. */
const cellOf = ({ test }: Clause, set: boolean): string => {
  const any = (list: readonly unknown[]) =>
    set ? `$ != null and some($, # in ${literals(list)})` : `$ in ${literals(list)}`;
  if (test.op === "in") return any(test.values);
  if (test.op === "range") return `$ != null and ${bounds(test)}`;
  throw new Error(`no cell for ${test.op}`);
};

const literals = (values: readonly unknown[]): string =>
  `[${values.map((value) => (typeof value === "string" ? `'${value}'` : String(value))).join(", ")}]`;

function bounds({ low, lowOpen, high, highOpen }: Extract<Test, { op: "range" }>): string {
  const parts = [
    ...(low === undefined ? [] : [`$ ${lowOpen ? ">" : ">="} ${low}`]),
    ...(high === undefined ? [] : [`$ ${highOpen ? "<" : "<="} ${high}`]),
  ];
  return parts.join(" and ");
}

const column = (fact: string): string => fact.replace(/[^a-z]/g, "_");

/** One decision table node between input and output, collecting the keys of all rows that hold. */
function decisionOf(rows: readonly Row[], sets: ReadonlySet<string>) {
  const facts = [...new Set(rows.flatMap((row) => row.when.flat().map(({ fact }) => fact)))];
  const position = { x: 0, y: 0 };
  const rules = rows.flatMap((row) =>
    row.when.map((clauses, index) => ({
      _id: `${row.key}-${index}`,
      ...Object.fromEntries(facts.map((fact) => [column(fact), ""])),
      ...Object.fromEntries(clauses.map((clause) => [column(clause.fact), cellOf(clause, sets.has(clause.fact))])),
      row: `"${row.key}"`,
    })),
  );
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", type: "inputNode", name: "in", position },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position,
        content: {
          hitPolicy: "collect",
          inputs: facts.map((fact) => ({ id: column(fact), name: fact, field: column(fact) })),
          outputs: [{ id: "row", name: "row", field: "row" }],
          rules,
        },
      },
      { id: "out", type: "outputNode", name: "out", position },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "table", type: "edge" },
      { id: "b", sourceId: "table", targetId: "out", type: "edge" },
    ],
  };
}

/** @gorules/zen-engine: the decision is made once, its evaluation answers later. `trace` asks it for its own explanation. */
export function zenEngine(
  rows: readonly Row[],
  sets: ReadonlySet<string>,
  { atOnce = 1, trace = false }: { readonly atOnce?: number; readonly trace?: boolean } = {},
): Engine {
  const decision = new ZenEngine().createDecision(decisionOf(rows, sets));
  return {
    name: `zen-engine${trace ? ", its trace" : ""}${atOnce > 1 ? `, ${atOnce} at once` : ""}`,
    atOnce,
    shape: (facts: Facts) => Object.fromEntries(Object.entries(facts).map(([fact, value]) => [column(fact), value])),
    matched: async (input) => {
      const { result } = await decision.evaluate(input, trace ? { trace } : null);
      return (result as { row: string }[]).map(({ row }) => row);
    },
  };
}
