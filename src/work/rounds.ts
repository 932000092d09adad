import type { Court } from "#casework/index.ts";
import { periodStart } from "#clocks/index.ts";
import { addDays, addMonths, type CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { isWorkingDay } from "#kernel/workingDays.ts";
import { citationOf } from "#policy/cite.ts";
import { postsOf } from "#policy/consent.ts";
import type { Deed, Happening } from "#policy/deed.ts";
import type { Affair, EventForm } from "#policy/model.ts";
import { called } from "#policy/refusal.ts";
import { ruleName, ruleNames } from "#policy/tell/names.ts";
import { standsFor } from "#policy/who.ts";
import { refuse } from "./wording.ts";

/** The stream of a court in which it says what it did of its recurring work. */
export const ROUNDS_STREAM = "court/rounds";

type Every = "day" | "week" | "month" | "quarter" | "year";

/** What comes round each day, week, month, quarter or year, for one of these. */
export type Round = {
  readonly affair: Affair;
  readonly every: Every;
  /** The first day of what it is for. */
  readonly period: CivilDate;
  /** Its last working day; its last day where it has none. */
  readonly due: CivilDate;
  /** The act that does it, by the event the law says ends it. */
  readonly act: string;
  readonly done?: { readonly on: CivilDate; readonly by: Pick<Actor, "id" | "name">; readonly note?: string };
};

const FINISH = "affair.finish";
const PUT_BACK = "affair.return";
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The affairs of a court's law that come round; `fill` waits for the court to say how often. */
export const recurring = ({ law }: Pick<Court, "law">): readonly (Affair & { readonly every: Every | "fill" })[] =>
  law.rules.affairs.flatMap((affair) =>
    affair.opens !== undefined && "every" in affair.opens ? [{ ...affair, every: affair.opens.every }] : [],
  );

/**
 * What the court has to do now of all that comes round: this period and the one before it, as far as it lies after `since`, the day on
 * which the court began to keep its work here. What was missed longer ago is not done any more: it is missing from the record.
 */
export function roundsOf(court: Court, log: readonly Event[], today: CivilDate, since: CivilDate): readonly Round[] {
  return recurring(court).flatMap(({ every, ...affair }) =>
    every === "fill"
      ? []
      : periodsOf(every, today, since, court).map((period) => {
          const act = actOf(affair.done, court);
          const made = court.vocabulary.acts[act]?.makes;
          const last = log.findLast(
            ({ fields, of }) => fields["affair.kind"] === affair.key && of?.["round"] === period,
          );
          const done = last !== undefined && last.kind === made ? last : undefined;
          return {
            affair,
            every,
            period,
            due: dueOf(every, period, court),
            act,
            ...(done === undefined ? {} : { done: doneIn(done) }),
          };
        }),
  );
}

const doneIn = ({ happenedOn, by, reason }: Event): NonNullable<Round["done"]> => ({
  on: happenedOn,
  by: { id: by.id, name: by.name },
  ...(reason === undefined ? {} : { note: reason }),
});

/** First days of the period before and of this one, in which there is a day to work. */
function periodsOf(every: Every, today: CivilDate, since: CivilDate, court: Court): readonly CivilDate[] {
  const now = periodStart(every, today);
  const before = every === "day" ? workingDayBefore(today, court) : periodStart(every, addDays(now, -1));
  return [before, now].filter((period) => period >= since && (every !== "day" || isWorkingDay(court.calendar, period)));
}

function workingDayBefore(today: CivilDate, { calendar }: Court): CivilDate {
  let day = addDays(today, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

function dueOf(every: Every, period: CivilDate, { calendar }: Court): CivilDate {
  const next =
    every === "day" ? addDays(period, 1) : every === "week" ? addDays(period, 7) : addMonths(period, MONTHS[every]);
  for (let day = addDays(next, -1); day >= period; day = addDays(day, -1)) if (isWorkingDay(calendar, day)) return day;
  return addDays(next, -1);
}

/** The act that makes the event by which an affair ends; without one of its own, finishing it. */
function actOf(done: EventForm | undefined, { vocabulary }: Court): string {
  if (done === undefined || !("on" in done)) return FINISH;
  return Object.entries(vocabulary.acts).find(([, { makes }]) => makes === done.on)?.[0] ?? FINISH;
}

/** Whether somebody is one of those whom the law makes answer for an affair. */
export const ownsRound = ({ owner }: Affair, by: Actor, on: CivilDate, { law }: Court): boolean => {
  const stands = standsFor(postsOf(by, on), law);
  return owner.some((word) => stands.has(word));
};

/** What marking a round as done, or putting it back with a reason, makes of the court's record. */
export function decideRound(
  { act, fields, of, by, on, reason }: Deed,
  log: readonly Event[],
  court: Court,
  since: CivilDate,
): Outcome<Happening> {
  const kind = fields["affair.kind"];
  const rounds = roundsOf(court, log, on, since).filter(({ affair }) => affair.key === kind);
  const [any] = rounds;
  if (any === undefined) return refuse("round-unknown", [], String(kind ?? ""), ruleNames(recurring(court)));
  const cites = [citationOf(any.affair, court.law)];
  const round = rounds.find(({ period }) => period === of?.["round"]);
  const name = ruleName(any.affair);
  if (round === undefined) return refuse("round-over", cites, name, rounds.map(({ period }) => period).join("、"));
  if (!ownsRound(round.affair, by, on, court))
    return refuse("round-others", cites, name, called(round.affair.owner, court));
  const about = { fields: { "affair.kind": round.affair.key }, cites };
  if (act === PUT_BACK) {
    if (round.done === undefined) return refuse("round-open", cites, name);
    return reason === undefined || reason.trim() === ""
      ? refuse("round-reason", cites, name)
      : ok({ kind: court.vocabulary.acts[act]?.makes ?? act, ...about });
  }
  if (act !== round.act) return refuse("round-act", cites, name, called([round.act], court));
  if (round.done !== undefined) return refuse("round-done", cites, name, round.done.by.name, round.done.on);
  return ok({ kind: court.vocabulary.acts[act]?.makes ?? act, ...about });
}
