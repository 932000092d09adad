import type { Fields, Value } from "#kernel/event.ts";
import { fen, plainYuan } from "#kernel/money.ts";
import type { Decision } from "#policy/decide.ts";
import type { Bearing } from "#policy/deed.ts";

/** What a decision was made on, kept with it: facts read, rows matched and possible, which precedence, whether it departs. */
export function snapshot(decision: Decision | undefined, departs: boolean, { vocabulary }: Bearing): Fields {
  if (decision === undefined) return { "triage.outcome": "gap", "triage.departs": departs };
  const { outcome, matched, possible, waitsOn, decidedBy, facts, values } = decision;
  const read = facts.flatMap((fact, index) => {
    const value = values[index];
    const yuan = vocabulary.facts[fact]?.type.kind === "yuan";
    return value === undefined ? [] : [`${fact}=${written(value, yuan)}`];
  });
  return {
    "triage.outcome": outcome,
    "triage.departs": departs,
    "triage.read": read,
    "triage.matched": matched.map(({ id }) => id),
    "triage.possible": possible.map(({ id }) => id),
    "triage.waits-on": waitsOn,
    "triage.precedence": decidedBy?.order.rule.id ?? null,
  };
}

const written = (value: Value, yuan: boolean): string => {
  if (value === null) return "none";
  if (yuan && typeof value === "number") return plainYuan(fen(value));
  return Array.isArray(value) ? value.join("+") : String(value);
};
