import type { Court } from "#casework/index.ts";
import { type ClockRun, remindersOf } from "#clocks/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { ownerOf, type Work } from "#work/index.ts";

/** Work that shows itself from a day on. */
export type Limit = Omit<Work, "kind"> & { readonly kind: Work["kind"] | "limit"; readonly from: CivilDate };

/** Each running limit as a piece of work of its owner and of whom its reminders go to, from the first reminder on. */
export function limitWork(
  clocks: readonly ClockRun[],
  log: readonly Event[],
  court: Court,
  _today: CivilDate,
  team?: string,
): readonly Limit[] {
  return clocks.flatMap((run): readonly Limit[] => {
    if (run.stoppedOn !== undefined || run.state === "lapsed" || !run.clock.breach || run.due === undefined) return [];
    const reminders = remindersOf(run, court.law, addDays(run.due, 1), court.calendar);
    const from = reminders.map(({ on }) => on).toSorted()[0];
    if (from === undefined) return [];
    const owner = run.owner.length > 0 ? run.owner : reminders.flatMap(({ to }) => to);
    const name = run.clock.name ?? run.clock.key;
    return [
      {
        id: `limit/${run.clock.key}/${run.id}/${run.startedOn}`,
        kind: "limit",
        title: [name, name],
        since: run.startedOn,
        from,
        due: run.due,
        ...ownerOf(owner, log, court, team),
        fields: { "clock.key": run.clock.key },
        ...(run.id === "case" ? {} : { of: { [run.clock.per]: run.id } }),
      },
    ];
  });
}
