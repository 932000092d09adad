import { addDays, type CivilDate, daysBetween } from "#kernel/calendar.ts";
import type { Ladder, Law } from "#policy/model.ts";
import type { ClockRun } from "./run.ts";

/** A reminder of a running limit, and from the day after its last one the word that it is overdue. */
export type Reminder = {
  readonly on: CivilDate;
  /** `50%`, `3 days`, `last-day` as the ladder says it, or `overdue`. */
  readonly step: string;
  readonly to: readonly string[];
  readonly kind: "remind" | "task" | "bulletin" | "order";
  /** The court wrote nothing about reminders of this limit: 系统默认. */
  readonly byDefault: boolean;
};

/** What a court that says nothing gets: three days before, and on the last day, to the owner. */
const DEFAULT_STEPS = ["3 days", "last-day"];

/** The ladder a limit names, else the only one of the court; undefined where the court wrote none. */
export function ladderOf({ overdue }: ClockRun["clock"], law: Law): Ladder | undefined {
  const { ladders } = law.rules;
  return ladders.find(({ key }) => key === overdue) ?? (overdue === undefined && ladders.length === 1 ? ladders[0] : undefined);
}

/**
 * Reminders of one running limit due up to a day, oldest first; overdue is repeated as the ladder says, the latest time
 * standing for all. A limit kept, lapsed, paused or without a last day has none.
 */
export function remindersOf(run: ClockRun, law: Law, today: CivilDate): readonly Reminder[] {
  const { due, startedOn, clock, state } = run;
  if (due === undefined || run.stoppedOn !== undefined || state === "lapsed" || state === "paused" || !clock.breach) return [];
  const ladder = ladderOf(clock, law);
  const remind = ladder === undefined || ladder.remind.length === 0 ? DEFAULT_STEPS : ladder.remind;
  const byDefault = ladder === undefined || ladder.remind.length === 0;
  const before = remind.map((step): Reminder => ({ on: dayOf(step, startedOn, due), step, to: run.owner, kind: "remind", byDefault }));
  const all = [...before, overdue(run, ladder, due, today)];
  return all.filter(({ on }) => on <= today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function overdue({ owner, clock }: ClockRun, ladder: Ladder | undefined, due: CivilDate, today: CivilDate): Reminder {
  const first = addDays(due, 1);
  const step = REPEATS[ladder?.repeat ?? ""];
  const on = step === undefined || today <= first ? first : addDays(first, Math.floor(daysBetween(first, today) / step) * step);
  const to = [...new Set([...owner, ...(clock.watch ?? []), ...(ladder?.to ?? []).filter((word) => word !== "owner")])];
  return { on, step: "overdue", to, kind: ladder?.overdue ?? "task", byDefault: ladder === undefined };
}

const REPEATS: Readonly<Record<string, number | undefined>> = { day: 1, week: 7, month: 30 };

/** The day of a step: a share of the way from start to end, days before the end, or the last day; never before the start. */
function dayOf(step: string, start: CivilDate, due: CivilDate): CivilDate {
  const share = /^(\d+)%$/.exec(step)?.[1];
  const days = /^(\d+) days?$/.exec(step)?.[1];
  const on = share !== undefined
    ? addDays(start, Math.ceil((daysBetween(start, due) * Number(share)) / 100))
    : addDays(due, days === undefined ? 0 : -Number(days));
  return on < start ? start : on;
}
