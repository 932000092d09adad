import type { Decision } from "#policy/decide.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Law, Rule } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { takersOf } from "#policy/who.ts";
import { principalTable, tablesOf } from "./tables.ts";

/** Results the law leaves to a computation or a person: any value may stand in their place. */
export const OPEN_RESULTS: ReadonlySet<string> = new Set([
  "same-team",
  "same-judge",
  "own-tribunal",
  "by-load",
  "at-random",
]);

/** A team that falls by lot is nobody's to choose. */
const BY_LOT = "at-random";

/** Whether a choice is what the law decided; where it leaves the result open, one of the units that take the case. */
export const stands = ({ outcome, result }: Decision, chosen: string, takers: readonly string[]): boolean =>
  outcome === "decided" &&
  result.some(
    (one) =>
      one === chosen || (one !== BY_LOT && OPEN_RESULTS.has(one) && (takers.length === 0 || takers.includes(chosen))),
  );

/** Units that may stand in an open result's place, given what the other tables decided. */
export const takers = (law: Law, facts: Facts, decided: Facts): readonly string[] =>
  takersOf(overlay(facts, decided), law);

/** Who settles what the table does not: the post its precedence names, else the court's triage post. */
export function postOf(decision: Decision | undefined, { law, vocabulary }: Bearing): string | undefined {
  if (decision?.to !== undefined) return decision.to;
  const plan = tablesOf(law, vocabulary).find(({ name }) => name === principalTable(law))?.table.plan;
  const triageBy = law.rules.settings.find((setting) => setting.key === "triage-by")?.value;
  return plan?.ask ?? (typeof triageBy === "string" ? triageBy : undefined);
}

/** The rule that names the post which settles what the table does not: what is said of the table, else the court's triage post. */
export function namingRule(post: string, { rules }: Law): Rule | undefined {
  const order = rules.precedence.find(({ ask, noMatch }) => ask === post || noMatch === post);
  return order ?? rules.settings.find(({ key, value }) => key === "triage-by" && value === post);
}
