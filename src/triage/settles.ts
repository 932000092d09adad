import type { Decision } from "#policy/decide.ts";
import type { Bearing } from "#policy/deed.ts";
import { principalTable, tablesOf } from "./tables.ts";

/** Results the law leaves to a computation or a person: any value may stand in their place. */
export const OPEN_RESULTS: ReadonlySet<string> = new Set([
  "same-team",
  "same-judge",
  "own-tribunal",
  "by-load",
  "at-random",
]);

/** Whether a choice is what the law decided. */
export const stands = ({ outcome, result }: Decision, chosen: string): boolean =>
  outcome === "decided" && result.some((one) => one === chosen || OPEN_RESULTS.has(one));

/** Who settles what the table does not: the post its precedence names, else the court's triage post. */
export function postOf(decision: Decision | undefined, { law, vocabulary }: Bearing): string | undefined {
  if (decision?.to !== undefined) return decision.to;
  const plan = tablesOf(law, vocabulary).find(({ name }) => name === principalTable(law))?.table.plan;
  const triageBy = law.rules.settings.find((setting) => setting.key === "triage-by")?.value;
  return plan?.ask ?? (typeof triageBy === "string" ? triageBy : undefined);
}
