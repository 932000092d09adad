import type { Event } from "#kernel/event.ts";

/** Where a piece of pooled work is, by its own steps. */
export type Slip = "opened" | "dispatched" | "received" | "returned" | "done" | "accepted";

/** Slips by kind and number, defects by number. What carries no number is the only one of its kind. */
export type Desk = {
  readonly slips: ReadonlyMap<string, Slip>;
  readonly defects: ReadonlyMap<string, "raised" | "accepted">;
};

export const initial: Desk = { slips: new Map(), defects: new Map() };

const STEPS: Readonly<Record<string, Slip>> = {
  "affair.opened": "opened",
  "affair.dispatched": "dispatched",
  "affair.received": "received",
  "affair.returned": "returned",
  "affair.done": "done",
  "affair.accepted": "accepted",
};

/** Which piece of work something is about: the slip it goes by, else the thing of several it is done for. */
export const slipOf = (kind: unknown, of: Event["of"] = {}): string =>
  `${String(kind ?? "")}/${of["slip"] ?? Object.entries(of).sort().join(";")}`;
/** Which defect something is about. */
export const defectOf = (of: Event["of"]): string => of?.["defect"] ?? "";

/** Steps after which a piece of work is in somebody's hands: that the law opens it as well takes it out of none. */
const UNDER_WAY: ReadonlySet<Slip | undefined> = new Set(["dispatched", "received", "returned"]);

export function evolve(desk: Desk, event: Event): Desk {
  const step = STEPS[event.kind];
  if (step !== undefined) {
    const slip = slipOf(event.fields["affair.kind"], event.of);
    if (step === "opened" && UNDER_WAY.has(desk.slips.get(slip))) return desk;
    return { ...desk, slips: new Map([...desk.slips, [slip, step]]) };
  }
  if (event.kind === "defect.raised" || event.kind === "defect.accepted") {
    const state = event.kind === "defect.raised" ? "raised" : "accepted";
    return { ...desk, defects: new Map([...desk.defects, [defectOf(event.of), state]]) };
  }
  return desk;
}
