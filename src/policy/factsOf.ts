import type { CivilDate } from "#kernel/calendar.ts";
import type { Event, Value } from "#kernel/event.ts";
import type { Facts, SliceWords } from "./vocabulary.ts";

/**
 * What stands outside the log: the day facts are asked for, and values from elsewhere (what clocks found, facts of
 * a case taken over, an example's `given`). A given value counts as said before the first event.
 */
export type FactContext = { readonly on: CivilDate; readonly given?: Facts };

/** An event with its corrections worked in, and the versions of those that went up in it. */
export type Entry = { readonly event: Event; readonly folded: readonly number[] };

/** Events as they truly happened: by day, then version. */
export type Noted = readonly Entry[];

/** A fact read from a slice's state. `undefined` is unknown, `null` a known absence. */
export type FactOf = (state: Noted, context: FactContext) => Value | undefined;

export type SliceFacts = {
  readonly facts: Readonly<Record<string, FactOf>>;
  readonly initial: Noted;
  evolve(state: Noted, event: Event): Noted;
};

/**
 * Adds an event. A late entry takes its place by the day it happened. A correction changes the fields it names in the
 * event it corrects; one of the same kind also states its day and thing anew and is no event of its own.
 */
export function note(state: Noted, event: Event): Noted {
  const wrong = event.corrects?.version;
  const target = wrong === undefined ? undefined : state.find((entry) => isVersion(entry, wrong));
  if (target === undefined) return place(state, { event, folded: [] });
  const same = target.event.kind === event.kind;
  const fields = { ...target.event.fields, ...event.fields };
  // Stated anew, it was recorded when that was: who waits for a word sees that it came.
  const { happenedOn, recordedAt, of = target.event.of } = same ? event : target.event;
  const right: Entry = {
    event: { ...target.event, fields, happenedOn, recordedAt, ...(of === undefined ? {} : { of }) },
    folded: same ? [...target.folded, event.version] : target.folded,
  };
  const rest = place(
    state.filter((entry) => entry !== target),
    right,
  );
  return same ? rest : place(rest, { event, folded: [] });
}

const isVersion = (entry: Entry, version: number): boolean =>
  entry.event.version === version || entry.folded.includes(version);

function place(state: Noted, entry: Entry): Noted {
  const after = state.findLastIndex((other) => !comesBefore(entry.event, other.event));
  return state.toSpliced(after + 1, 0, entry);
}

const comesBefore = (a: Event, b: Event): boolean =>
  a.happenedOn === b.happenedOn ? a.version < b.version : a.happenedOn < b.happenedOn;

/**
 * The latest value of a word that an event carried. Kinds in `implied` say it by having happened
 * (`lawyer.appeared` says that a lawyer takes part), unless they carry the word themselves.
 */
export const latest =
  (word: string, implied: Readonly<Record<string, Value>> = {}): FactOf =>
  (state, context) => {
    for (const { event } of state.toReversed()) {
      const carried = event.fields[word];
      const value = carried === undefined ? implied[event.kind] : carried;
      if (value !== undefined) return value;
    }
    return context.given?.[word];
  };

/** The facts of a slice: every standing word of it, by `latest` unless `derived` says otherwise. */
export function factsOf<W extends SliceWords>(
  words: W,
  derived: { readonly [Word in keyof W["facts"]]?: FactOf } = {},
): SliceFacts {
  const own = new Set(Object.keys(words.facts));
  const kinds = new Set([...Object.keys(words.events), ...Object.values(words.facts).flatMap((fact) => fact.from)]);
  const facts: Record<string, FactOf> = {};
  const special: Readonly<Record<string, FactOf | undefined>> = derived;
  for (const [word, fact] of Object.entries(words.facts))
    if (fact.field !== true) facts[word] = special[word] ?? latest(word);
  // What is only put up for approval, or agreed to, says nothing of the case yet.
  const concerns = (event: Event): boolean =>
    kinds.has(event.kind) ||
    (!event.kind.startsWith("approval.") && Object.keys(event.fields).some((word) => own.has(word)));
  return {
    facts,
    initial: [],
    evolve: (state, event) => (concerns(event) ? note(state, event) : state),
  };
}
