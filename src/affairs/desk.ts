import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event } from "#kernel/event.ts";
import { holds } from "#policy/condition.ts";
import type { Affair, EventForm, Law } from "#policy/model.ts";
import { type Chronicle, instanceOf, type Occurrence, ofChronicle, overlay, WHOLE_CASE } from "#policy/occurrence.ts";
import { inOrder, type Span, spansOf } from "#policy/spans.ts";

export type AffairState = "open" | "dispatched" | "received" | "returned" | "done" | "accepted";

/** One piece of pooled work, as the log has it. */
export type AffairRun = {
  readonly affair: Affair;
  readonly id: string;
  readonly openedOn: CivilDate;
  readonly state: AffairState;
  readonly owner: readonly string[];
  readonly doneOn?: CivilDate;
  /** Who has it in hand: whoever received it, until he is done or gives it back. */
  readonly takenBy?: Pick<Actor, "id" | "name">;
  /** Who sent its slip, and waits for the result. */
  readonly sentBy?: Pick<Actor, "id" | "name">;
  /** Why it was sent back, or put back by whoever had taken it; until the next step. */
  readonly reason?: string;
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

type Step = Pick<Occurrence, "on" | "index"> & { readonly state: AffairState; readonly event: Event };

/** Every affair the law opens in this log, or somebody asked for by hand, with where it stands on `now`. */
export function runAffairs(law: Law, chronicle: Chronicle, now: CivilDate, times: Times): readonly AffairRun[] {
  return law.rules.affairs.flatMap((affair) => {
    const ends = (start: Occurrence) => endsOf(affair, start, chronicle, times);
    const starts = startsOf(affair, chronicle, times);
    const spans = spansOf([...starts, ...sentAhead(affair, spansOf(starts, ends), chronicle)].sort(inOrder), ends);
    return spans
      .filter((span) => span.start.on <= now && concerns(affair, chronicle, span, now))
      .map((span) => runFrom(affair, span, stepsOf(affair, span.start, spans, chronicle, now), now));
  });
}

function startsOf(affair: Affair, chronicle: Chronicle, times: Times): readonly Occurrence[] {
  if (affair.opens !== undefined) return times(affair.opens, affair.per);
  return moments(affair, chronicle, ["affair.opened"], askedFor);
}

/** Slips of an affair that the law opens, sent while it was not open: they ask for it by themselves. */
function sentAhead(affair: Affair, open: readonly Span[], chronicle: Chronicle): readonly Occurrence[] {
  if (affair.opens === undefined) return [];
  return moments(affair, chronicle, [], askedFor).filter(
    (sent) =>
      !open.some(
        ({ start, stop }) =>
          [start.id, WHOLE_CASE].includes(sent.id) &&
          start.index <= sent.index &&
          (stop === undefined || stop.index < 0 || stop.index >= sent.index),
      ),
  );
}

/** A slip sent out asks for its affair by itself, unless it goes on with one already open. */
function askedFor(kind: string, before: AffairState | undefined): boolean {
  return kind === "affair.dispatched" && (before === undefined || before === "done" || before === "accepted");
}

/** An affair ends with the event its rule names, or with the step every affair has. */
function endsOf(affair: Affair, start: Occurrence, chronicle: Chronicle, times: Times): readonly Occurrence[] {
  const named = affair.done === undefined ? [] : times(affair.done, affair.per, start);
  const own = moments(affair, chronicle, ["affair.done"]).filter(({ index }) => index !== start.index);
  return [...named, ...own].sort(inOrder);
}

/** Events that name an affair, by the affair. */
const naming = ofChronicle(({ events }) =>
  Map.groupBy(
    events.map((event, index) => ({ event, index })).filter(({ event }) => event.fields["affair.kind"] !== undefined),
    ({ event }) => event.fields["affair.kind"],
  ),
);

/** Events of the kinds every affair has that name this one; `also` others, by where the same thing stood before. */
function moments(
  affair: Affair,
  chronicle: Chronicle,
  kinds: readonly string[],
  also: (kind: string, before: AffairState | undefined) => boolean = () => false,
): readonly Occurrence[] {
  const stood = new Map<string, AffairState>();
  return (naming(chronicle).get(affair.key) ?? []).flatMap(({ event, index }) => {
    const id = instanceOf(event, affair.per);
    const counts = kinds.includes(event.kind) || also(event.kind, stood.get(id));
    const state = event.kind === "affair.opened" ? "open" : STEPS[event.kind];
    if (state !== undefined) stood.set(id, state);
    return counts ? [{ on: event.happenedOn, index, id }] : [];
  });
}

/**
 * What is sent back is open again, whatever had ended it before. Where nobody sent it, it goes back to no one: it lies
 * open for the next of its owners.
 */
function runFrom(affair: Affair, { start, stop }: Span, own: readonly Step[], now: CivilDate): AffairRun {
  const sentBack = own.findLast((step) => step.state === "returned");
  const ends = [...(stop === undefined ? [] : [stop]), ...own.filter((step) => step.state === "done")];
  const end = ends.find((one) => one.on <= now && (sentBack === undefined || !isBefore(one, sentBack)));
  const last = own.at(-1)?.state ?? "open";
  const putBack = last === "returned" && own.every((step) => step.state !== "dispatched");
  const state = end !== undefined && last !== "accepted" ? "done" : putBack ? "open" : last;
  return {
    affair,
    id: start.id,
    openedOn: start.on,
    owner: affair.owner,
    state,
    ...(end === undefined ? {} : { doneOn: end.on }),
    ...people(own, state),
  };
}

/** Who sent it, who has it, and why it came back. */
function people(own: readonly Step[], state: AffairState): Pick<AffairRun, "takenBy" | "sentBy" | "reason"> {
  const last = own.at(-1);
  const sent = own.findLast((step) => step.state === "dispatched")?.event.by;
  const reason = last?.state === "returned" ? last.event.reason : undefined;
  return {
    ...(sent === undefined ? {} : { sentBy: { id: sent.id, name: sent.name } }),
    ...(last !== undefined && state === "received"
      ? { takenBy: { id: last.event.by.id, name: last.event.by.name } }
      : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

const isBefore = (one: Pick<Occurrence, "on" | "index">, other: Step): boolean =>
  one.on === other.on && one.index >= 0 ? one.index < other.index : one.on < other.on;

/** Whether the rule is about this case: as known now while it is open, and as known when it ended once it is done. */
function concerns(affair: Affair, chronicle: Chronicle, { start, stop }: Span, now: CivilDate): boolean {
  if (affair.opens === undefined) return true;
  const ended = stop !== undefined && stop.on <= now && stop.index >= 0;
  const known = ended ? Math.max(start.index, stop.index - 1) : chronicle.events.length - 1;
  const facts = overlay(chronicle.factsAfter(known), chronicle.events[start.index]?.fields ?? {});
  if (affair.where !== undefined && holds(affair.where, facts) !== true) return false;
  return affair.unless === undefined || holds(affair.unless, facts) !== true;
}

/** The steps of one running: from its start until the same thing was opened again. */
function stepsOf(
  affair: Affair,
  start: Occurrence,
  spans: readonly Span[],
  chronicle: Chronicle,
  now: CivilDate,
): readonly Step[] {
  const next = spans.find((span) => span.start.id === start.id && span.start.index > start.index)?.start.index;
  return chronicle.events.flatMap((event, index) => {
    const state = STEPS[event.kind];
    if (state === undefined || event.fields["affair.kind"] !== affair.key) return [];
    if (event.happenedOn > now || event.happenedOn < start.on || (next !== undefined && index >= next)) return [];
    const mine = [start.id, WHOLE_CASE].includes(instanceOf(event, affair.per));
    return mine ? [{ state, on: event.happenedOn, index, event }] : [];
  });
}
