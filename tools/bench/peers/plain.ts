import type { FlatCase } from "../team.ts";

/** What a programmer would write for these twelve rows: the distinct results, nothing else. */
export function plain(one: FlatCase): readonly string[] {
  const { amount } = one;
  const results: string[] = [];
  if (
    (amount !== null && amount <= 10_000_000) ||
    one.kinds.includes("act") ||
    one.applicant.includes("enterprise") ||
    one.debtor.includes("enterprise") ||
    one.preserved ||
    one.covers ||
    one.plain
  )
    results.push("fast");
  if (one.disposal || (amount !== null && amount >= 10_000_000) || one.dispute) results.push("ordinary");
  if (one.old || one.refusal) results.push("special");
  if (one.caseKind === "preservation" || one.caseKind === "entrusted") results.push("affairs");
  return results;
}
