import type { CivilDate } from "#kernel/calendar.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, EventForm, Law } from "#policy/model.ts";
import { type Chronicle, first, instanceOf, type Occurrence, overlay } from "#policy/occurrence.ts";

export type AffairState = "open" | "dispatched" | "received" | "returned" | "done" | "accepted";

/** One piece of pooled work, as the log has it. */
export type AffairRun = {
  readonly affair: Affair;
  readonly id: string;
  readonly openedOn: CivilDate;
  readonly state: AffairState;
  readonly owner: readonly string[];
  readonly doneOn?: CivilDate;
};

/** When an event form came true; the clocks' engine also knows expiries and intervals. */
export type Times = (form: EventForm, per: Affair["per"], since?: Occurrence) => readonly Occurrence[];

const STEPS: Readonly<Record<string, AffairState>> = {
  "affair.dispatched": "dispatched",
  "affair.received": "received",
  "affair.returned": "returned",
  "affair.done": "done",
  "affair.accepted": "accepted",
};

/** Every affair the law opens in this log, or somebody asked for by hand, with where it stands on `now`. */
export function runAffairs(law: Law, chronicle: Chronicle, now: CivilDate, times: Times): readonly AffairRun[] {
  return law.rules.affairs.flatMap((affair) =>
    startsOf(affair, chronicle, times)
      .filter((start) => start.on <= now)
      .map((start) => {
        const done = affair.done === undefined ? [] : times(affair.done, affair.per, start);
        return runFrom(affair, start, done, chronicle, now);
      }),
  );
}

function startsOf(affair: Affair, chronicle: Chronicle, times: Times): readonly Occurrence[] {
  if (affair.opens !== undefined)
    return firstEach(times(affair.opens, affair.per)).filter((start) => concerns(affair, chronicle, start));
  const asked = chronicle.events.flatMap((event, index) =>
    (event.kind === "affair.opened" || event.kind === "affair.dispatched") && event.fields["affair.kind"] === affair.key
      ? [{ on: event.happenedOn, index, id: instanceOf(event, affair.per) }]
      : [],
  );
  return firstEach(asked);
}

/** An affair ends with the event its rule names, or with the step every affair has. */
function runFrom(
  affair: Affair,
  start: Occurrence,
  done: readonly Occurrence[],
  chronicle: Chronicle,
  now: CivilDate,
): AffairRun {
  const own = steps(affair, chronicle, start.id, now).filter((step) => step.on >= start.on);
  const ended = first(done, start.id, start.on);
  const end = ended !== undefined && ended.on <= now ? ended : own.find((step) => step.state === "done");
  return run(affair, start.id, start.on, own.at(-1)?.state ?? "open", end?.on);
}

function firstEach(found: readonly Occurrence[]): readonly Occurrence[] {
  const seen = new Map<string, Occurrence>();
  for (const one of found) if (!seen.has(one.id)) seen.set(one.id, one);
  return [...seen.values()];
}

function concerns(affair: Affair, chronicle: Chronicle, start: Occurrence): boolean {
  const facts = overlay(chronicle.factsAfter(chronicle.events.length - 1), chronicle.events[start.index]?.fields ?? {});
  if (affair.where !== undefined && holds(affair.where, facts) !== true) return false;
  return affair.unless === undefined || holds(affair.unless, facts) !== true;
}

function steps(affair: Affair, chronicle: Chronicle, id: string, now: CivilDate) {
  return chronicle.events.flatMap((event) => {
    const state = STEPS[event.kind];
    const mine = event.fields["affair.kind"] === affair.key && instanceOf(event, affair.per) === id;
    return state !== undefined && mine && event.happenedOn <= now ? [{ state, on: event.happenedOn }] : [];
  });
}

function run(
  affair: Affair,
  id: string,
  openedOn: CivilDate,
  state: AffairState,
  doneOn: CivilDate | undefined,
): AffairRun {
  const done = doneOn !== undefined && state !== "accepted" && state !== "returned";
  return {
    affair,
    id,
    openedOn,
    owner: affair.owner,
    state: done ? "done" : state,
    ...(doneOn === undefined ? {} : { doneOn }),
  };
}
