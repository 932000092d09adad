import type { DecisionTable } from "#policy/decide.ts";
import type { Facts } from "#policy/vocabulary.ts";
import type { Measured } from "./cases.ts";
import type { Engine } from "./engines/engine.ts";
import { feelCells, feelFunctions } from "./engines/feel.ts";
import { byHand, handCase, teamsByHand } from "./engines/hand.ts";
import { jsonRules } from "./engines/jsonRules.ts";
import { zenEngine } from "./engines/zen.ts";

/** Every engine that runs the table beside ours, in the forms that are timed. */
export function peersOf({ rows, table }: Measured): readonly Engine[] {
  const sets = new Set(table.plan.space.axes.filter(({ word }) => word.type.kind === "set").map(({ fact }) => fact));
  return [
    zenEngine(rows, sets),
    zenEngine(rows, sets, { atOnce: 64 }),
    zenEngine(rows, sets, { trace: true }),
    jsonRules(rows, sets),
    feelFunctions(rows, sets),
    feelCells(rows, sets),
    byHand,
  ];
}

/** Cases where an engine finds other rows than ours, told in words; and where the hand-written teams differ. */
export async function disagreements(
  table: DecisionTable,
  peers: readonly Engine[],
  cases: readonly Facts[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const facts of cases) {
    const decision = table.decide(facts);
    if ("refused" in decision) {
      found.push(`ours refuses ${JSON.stringify(facts)}: ${decision.refused.en}`);
      continue;
    }
    const ours = decision.ok.matched.map(({ key }) => key).join(" ");
    for (const peer of peers) {
      const theirs = (await peer.matched(peer.shape(facts))).join(" ");
      if (theirs !== ours) found.push(`${peer.name}: ${theirs}; ours: ${ours}; ${JSON.stringify(facts)}`);
    }
    const teams = [...teamsByHand(handCase(facts))].sort().join(" ");
    const result = [...decision.ok.result].sort().join(" ");
    if (teams !== result) found.push(`hand-written teams: ${teams}; ours: ${result}; ${JSON.stringify(facts)}`);
  }
  return found;
}
