import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Value } from "#kernel/event.ts";
import { defectOf } from "./evolve.ts";

/** What the step before left undone, as the log has it. */
export type Defect = {
  /** Its number; empty for one raised without. */
  readonly id: string;
  /** The version of the event that raised it: a number may be used again once its defect is cured. */
  readonly version: number;
  readonly affair: string;
  readonly raisedOn: CivilDate;
  readonly dueOn?: CivilDate;
  readonly by: Pick<Actor, "id" | "name">;
  readonly state: "raised" | "accepted";
  readonly acceptedOn?: CivilDate;
  readonly escalatedOn?: CivilDate;
  readonly reason?: string;
};

/** Every ticket of a log (as it truly happened) in the order in which they were raised. */
export function defectsOf(events: readonly Event[]): readonly Defect[] {
  const found: Defect[] = [];
  for (const event of events) {
    if (event.kind === "defect.raised") found.push(raised(event));
    const change = CHANGES[event.kind];
    const at = found.findLastIndex((one) => one.id === defectOf(event.of) && one.state === "raised");
    const known = found[at];
    if (change !== undefined && known !== undefined) found[at] = { ...known, ...change(event.happenedOn) };
  }
  return found;
}

const CHANGES: Readonly<Record<string, (on: CivilDate) => Partial<Defect>>> = {
  "defect.accepted": (on) => ({ state: "accepted", acceptedOn: on }),
  "defect.escalated": (on) => ({ escalatedOn: on }),
};

function raised({ version, fields, of, by, happenedOn, reason }: Event): Defect {
  const due = dayIn(fields["defect.due-on"]);
  return {
    id: defectOf(of),
    version,
    affair: String(fields["affair.kind"] ?? ""),
    raisedOn: happenedOn,
    by: { id: by.id, name: by.name },
    state: "raised",
    ...(due === undefined ? {} : { dueOn: due }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function dayIn(value: Value | undefined): CivilDate | undefined {
  const day = typeof value === "string" ? civilDate(value) : undefined;
  return day !== undefined && "ok" in day ? day.ok : undefined;
}
