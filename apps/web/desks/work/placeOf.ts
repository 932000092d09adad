import type { WorkItem, WorkTab } from "#contract/index.ts";

/** The tab of the case page where a kind of work is done. */
const TABS: Readonly<Partial<Record<WorkItem["kind"], string>>> = {
  assignment: "assignment",
  naming: "assignment",
  handover: "assignment",
  affair: "affairs",
  slip: "affairs",
  acceptance: "affairs",
  defect: "affairs",
  "carrying-out": "approvals",
  "refused-proposal": "approvals",
  reminder: "limits",
  overdue: "limits",
  parked: "timeline",
  supply: "takenOver",
};

/** What is pooled goes back to the pool; everything else of a handler goes with his seat. */
const POOLED: ReadonlySet<string> = new Set(["affair", "slip", "acceptance"]);

/** Where a piece of work is done: each row opens exactly there. That of somebody who is away opens where it is given to others. */
export function placeOf(
  { kind, caseId, of, fields }: Pick<WorkItem, "kind" | "caseId" | "of" | "fields">,
  tab?: WorkTab,
) {
  if (tab === "absent" && !POOLED.has(kind))
    return { to: "/cases/$id", params: { id: caseId }, search: { tab: "assignment" } } as const;

  if (kind === "triage") return { to: "/triage/$id", params: { id: caseId }, search: {} } as const;
  if (kind === "approval") return { to: "/approvals", params: {}, search: { case: caseId } } as const;
  const on = TABS[kind];
  const item = fields?.["take-over.item"];
  const thing = kind === "supply" && typeof item === "string" ? item : Object.values(of ?? {})[0];
  return {
    to: "/cases/$id",
    params: { id: caseId },
    search: { ...(on === undefined ? {} : { tab: on }), ...(thing === undefined ? {} : { at: thing }) },
  } as const;
}
