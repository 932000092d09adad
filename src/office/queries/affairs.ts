import { type AffairRun, defectsOf } from "#affairs/index.ts";
import type { Standing } from "#casework/index.ts";
import type { AffairView, CaseWhole, Offer } from "#contract/index.ts";
import type { Event } from "#kernel/event.ts";
import { citationOf } from "#policy/cite.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { actsDoing, isDoneByAct } from "#work/index.ts";
import type { Known } from "./known.ts";
import { citeOf, wordOf } from "./said.ts";

const ENDED: ReadonlySet<string> = new Set(["done", "accepted"]);

/** A piece of pooled work as the case page shows it, with what gets it done where its rule names that. */
export function affairView(
  run: AffairRun,
  { clocks }: Pick<Standing, "clocks">,
  { court }: Pick<Known, "court">,
  offers: (acts: readonly string[], of: AffairView["of"]) => Offer[],
): AffairView {
  const { affair, id, state, openedOn, doneOn, owner, takenBy, reason } = run;
  const due = clocks.find(
    (one) => one.clock.affair === affair.key && one.id === id && one.stoppedOn === undefined,
  )?.due;
  const of = id === WHOLE_CASE ? undefined : { [affair.per]: id };
  return {
    key: affair.key,
    id,
    ...(of === undefined ? {} : { of }),
    named: !affair.slip && isDoneByAct(affair.done, court),
    does: affair.slip || ENDED.has(state) ? [] : offers(actsDoing(affair.done, court), of),
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
