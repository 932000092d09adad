import type { CaseWhole } from "#contract/index.ts";

/** What a case waits for next, and which part of the page does it. `triage` is a desk of its own. */
export type NextStep = { readonly what: NextKey; readonly tab: string };
export type NextKey =
  | "next-triage"
  | "next-assign"
  | "next-receive"
  | "next-carry-out"
  | "next-sign"
  | "next-wait"
  | "next-cure"
  | "next-overdue"
  | "next-affair"
  | "next-none";

const ENDED: ReadonlySet<string> = new Set(["closed", "archived"]);
const DONE: ReadonlySet<string> = new Set(["done", "accepted"]);

/** The nearest thing to do: what brings the case to its handlers first, then signatures, defects, limits and affairs. */
export function nextStepOf(whole: CaseWhole): NextStep {
  const { line, proposals, defects, affairs } = whole;
  if (line.stage.key === "triage-due") return { what: "next-triage", tab: "triage" };
  if (line.stage.key === "assignment-due") return { what: "next-assign", tab: "assignment" };
  if (line.stage.key === "receipt-due") return { what: "next-receive", tab: "assignment" };
  if (proposals.some(({ state, mayDecide }) => state === "waiting" && mayDecide))
    return { what: "next-sign", tab: "approvals" };
  if (proposals.some(({ state }) => state === "granted")) return { what: "next-carry-out", tab: "approvals" };
  if (ENDED.has(line.stage.key)) return { what: "next-none", tab: "overview" };
  if (defects.some(({ state }) => state === "raised")) return { what: "next-cure", tab: "affairs" };
  if (line.overdue > 0) return { what: "next-overdue", tab: "limits" };
  if (proposals.some(({ state }) => state === "waiting")) return { what: "next-wait", tab: "approvals" };
  if (affairs.some(({ state }) => !DONE.has(state))) return { what: "next-affair", tab: "affairs" };
  return { what: "next-none", tab: "overview" };
}
