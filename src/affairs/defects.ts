import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";

/** What the step before left undone, as the log has it. */
export type Defect = {
  readonly id: string;
  readonly affair: string;
  readonly raisedOn: CivilDate;
  readonly dueOn?: CivilDate;
  readonly by: Pick<Actor, "id" | "name">;
  readonly state: "raised" | "accepted";
  readonly reason?: string;
};

/** Every defect ticket of a log in the order in which they were raised. */
export function defectsOf(events: readonly Event[]): readonly Defect[] {
  const found = new Map<string, Defect>();
  for (const { kind, fields, of, by, happenedOn, reason } of events) {
    const id = of?.["defect"] ?? "";
    const known = found.get(id);
    if (kind === "defect.accepted" && known !== undefined) found.set(id, { ...known, state: "accepted" });
    if (kind !== "defect.raised") continue;
    const due = fields["defect.due-on"];
    found.set(id, {
      id,
      affair: String(fields["affair.kind"] ?? ""),
      raisedOn: happenedOn,
      by: { id: by.id, name: by.name },
      state: "raised",
      ...(typeof due === "string" ? { dueOn: due as CivilDate } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  return [...found.values()];
}
