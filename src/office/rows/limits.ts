import type { Court } from "#casework/index.ts";
import { type ClockRun, remindersOf } from "#clocks/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { ownerOf, type Work } from "#work/index.ts";
import { words } from "../queries/wording.ts";

/** Work that shows itself from a day on. */
export type Limit = Omit<Work, "kind"> & { readonly kind: Work["kind"] | "limit"; readonly from: CivilDate };

/**
 * Each running limit as a piece of work of its owner, from its first reminder on; and each that was kept too late, where the court
 * wants that written off, as one of whoever watches it.
 */
export function limitWork(
  clocks: readonly ClockRun[],
  handlers: ReadonlyMap<string, string>,
  court: Court,
  today: CivilDate,
  team?: string,
): readonly Limit[] {
  return clocks.flatMap((run): readonly Limit[] => {
    const { clock, due, stoppedOn } = run;
    if (run.state === "lapsed" || !clock.breach || due === undefined) return [];
    const asked = stoppedOn === undefined || today <= due ? addDays(due, 1) : today;
    const from = remindersOf(run, run.law, asked, court.calendar)
      .map(({ on }) => on)
      .toSorted()[0];
    if (from === undefined) return [];
    const name = clock.name ?? clock.key;
    const running = stoppedOn === undefined;
    const watch = clock.watch ?? [];
    const whose = running ? run.owner : watch;
    return [
      {
        id: `limit/${clock.key}/${run.id}/${run.startedOn}`,
        kind: "limit",
        title: running ? [name, clock.key.replaceAll("-", " ")] : words("work-rectify", name),
        since: run.startedOn,
        from: running ? from : stoppedOn,
        due,
        ...ownerOf(whose.length > 0 ? whose : watch, { court, handlers, ...(team === undefined ? {} : { team }) }),
        ...(running ? {} : { act: "clock.rectify" }),
        fields: { "clock.key": clock.key },
        ...(run.id === "case" ? {} : { of: { [clock.per]: run.id } }),
      },
    ];
  });
}
