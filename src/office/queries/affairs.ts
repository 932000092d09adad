import { type AffairRun, defectsOf } from "#affairs/index.ts";
import type { Standing } from "#casework/index.ts";
import type { AffairView, CaseWhole } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { citationOf } from "#policy/cite.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import type { Known } from "./known.ts";
import { citeOf, wordOf } from "./said.ts";

/** A piece of pooled work as the case page shows it. */
export function affairView(
  run: AffairRun,
  { clocks }: Pick<Standing, "clocks">,
  { court }: Pick<Known, "court">,
): AffairView {
  const { affair, id, state, openedOn, doneOn, owner, takenBy, reason } = run;
  const due = clocks.find(
    (one) => one.clock.affair === affair.key && one.id === id && one.stoppedOn === undefined,
  )?.due;
  return {
    key: affair.key,
    id,
    ...(id === WHOLE_CASE ? {} : { of: { [affair.per]: id } }),
    name: affair.name ?? affair.key,
    state,
    openedOn,
    ...(doneOn === undefined ? {} : { doneOn }),
    owner: owner.map((word) => wordOf(word, court)),
    ...(takenBy === undefined ? {} : { takenBy: { ...takenBy } }),
    slip: affair.slip,
    core: affair.core,
    ...(reason === undefined ? {} : { reason }),
    ...(due === undefined ? {} : { due }),
    cites: [citeOf(citationOf(affair, court.law), court.law)],
  };
}

/** Defect tickets of a case. */
export const defectViews = (log: readonly Event[]): CaseWhole["defects"] =>
  defectsOf(log).map(({ id, affair, raisedOn, dueOn, by, state, reason }) => ({
    id,
    affair,
    raisedOn,
    by: { ...by },
    state,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(reason === undefined ? {} : { reason }),
  }));
