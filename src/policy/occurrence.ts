import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { holds } from "./condition.ts";
import type { Condition, EventForm, Per } from "./model.ts";
import type { Facts } from "./vocabulary.ts";

/** A log that can say what was known after each event. */
export type Chronicle = {
  /** In order of version; an event corrected later carries its corrected content. */
  readonly events: readonly Event[];
  /** Facts as known after the event at `index`; -1 is before the first. */
  factsAfter(index: number): Facts;
};

/** One time an event form came true. `id` tells instances apart where a rule counts per thing. */
export type Occurrence = { readonly on: CivilDate; readonly index: number; readonly id: string };

/** The only instance of a rule that counts per case. */
export const WHOLE_CASE = "case";

/** The thing an event is about, for a rule that counts per that thing. */
export const instanceOf = (event: Event, per: Per): string =>
  per === "case" ? WHOLE_CASE : (event.of?.[per] ?? WHOLE_CASE);

/** An event's own fields stand before the facts of the case that day. */
const withOwnFields = (event: Pick<Event, "fields">, facts: Facts): Facts =>
  Object.keys(event.fields).length === 0 ? facts : overlay(facts, event.fields);

/**
 * Facts with others laid over, without reading (and so computing) the ones below; only those above are listed. A proxy, because an
 * object given another prototype is ten times as slow, and every filter of every rule asks.
 */
export function overlay(below: Facts, above: Facts): Facts {
  return new Proxy(above, {
    get: (own, word) => (typeof word !== "string" ? undefined : Object.hasOwn(own, word) ? own[word] : below[word]),
    has: (own, word) => Object.hasOwn(own, word) || word in below,
  });
}

/** Whether an event meets a filter: unknown is not true. */
const fits = (where: Condition | undefined, chronicle: Chronicle, index: number, event: Event): boolean =>
  where === undefined || holds(where, knownAt(chronicle, index, event)) === true;

/** Works something out of a chronicle once, however many rules ask. */
export function ofChronicle<T>(work: (chronicle: Chronicle) => T): (chronicle: Chronicle) => T {
  const known = new WeakMap<Chronicle, { readonly worked: T }>();
  return (chronicle) => {
    const before = known.get(chronicle);
    if (before !== undefined) return before.worked;
    const worked = work(chronicle);
    known.set(chronicle, { worked });
    return worked;
  };
}

/** What was known at events already asked about, their own fields before the facts: every rule with a filter on it asks. */
const asked = ofChronicle(() => new Map<number, Facts>());

function knownAt(chronicle: Chronicle, index: number, event: Event): Facts {
  const facts = asked(chronicle);
  const before = facts.get(index);
  if (before !== undefined) return before;
  const now = withOwnFields(event, chronicle.factsAfter(index));
  facts.set(index, now);
  return now;
}

/** Where in the log the events of each kind stand. */
const places = ofChronicle(({ events }) => Map.groupBy(events.keys(), (index) => events[index]?.kind));

/**
 * Every time the form came true, in order of the log; with `since`, only what came after that. Expiries and intervals
 * are not in the log: see `clocks`.
 */
export function occurrences(
  form: EventForm,
  chronicle: Chronicle,
  per: Per = "case",
  since?: Occurrence,
): readonly Occurrence[] {
  if ("on" in form)
    return (places(chronicle).get(form.on) ?? []).flatMap((index) => {
      const event = chronicle.events[index];
      return event !== undefined && isSince(event, index, since) && fits(form.where, chronicle, index, event)
        ? [{ on: event.happenedOn, index, id: instanceOf(event, per) }]
        : [];
    });
  if ("any" in form) {
    const found = form.any.flatMap((one) => occurrences(one, chronicle, per, since));
    return found.sort((a, b) => (a.on === b.on ? a.index - b.index : a.on < b.on ? -1 : 1));
  }
  return "all" in form ? together(form.all, chronicle, per, since) : [];
}

const isSince = (event: Event, index: number, since: Occurrence | undefined): boolean =>
  since === undefined || (event.happenedOn >= since.on && index !== since.index);

/** All of several: true on the latest day, once for each instance that has every one. */
function together(
  forms: readonly EventForm[],
  chronicle: Chronicle,
  per: Per,
  since: Occurrence | undefined,
): readonly Occurrence[] {
  const parts = forms.map((form) => occurrences(form, chronicle, per, since));
  const ids = new Set(parts.flatMap((part) => part.map((one) => one.id)));
  return [...ids].flatMap((id) => {
    const firsts = parts.map((part) => part.find((one) => one.id === id || one.id === WHOLE_CASE));
    if (firsts.some((one) => one === undefined)) return [];
    const complete = firsts.flatMap((one) => one ?? []);
    const last = complete.reduce((a, b) => (a.on >= b.on ? a : b));
    return [{ ...last, id }];
  });
}

/** The first time for an instance, from a day on. A thing without an id of its own counts for every instance. */
export function first(found: readonly Occurrence[], id: string, from?: CivilDate): Occurrence | undefined {
  return found.find(
    (one) => (one.id === id || one.id === WHOLE_CASE || id === WHOLE_CASE) && (from === undefined || one.on >= from),
  );
}
