import type { WorkItem } from "#contract/index.ts";

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
};

/** Where a piece of work is done: each row opens exactly there. */
export function placeOf({ kind, caseId, of }: Pick<WorkItem, "kind" | "caseId" | "of">) {
  if (kind === "triage") return { to: "/triage/$id", params: { id: caseId }, search: {} } as const;
  if (kind === "approval") return { to: "/approvals", params: {}, search: { case: caseId } } as const;
  const tab = TABS[kind];
  const thing = of === undefined ? undefined : Object.values(of)[0];
  return {
    to: "/cases/$id",
    params: { id: caseId },
    search: { ...(tab === undefined ? {} : { tab }), ...(thing === undefined ? {} : { at: thing }) },
  } as const;
}
