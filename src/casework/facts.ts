import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event, Value } from "#kernel/event.ts";
import type { FactContext, FactOf, Noted } from "#policy/factsOf.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { noted } from "./noted.ts";
import { type Slice, slices } from "./slices.ts";

/** How one fact is read, and from which slice's state. */
type Source = { readonly slice: Slice; readonly fact: FactOf };

const sources: ReadonlyMap<string, Source> = new Map(
  Object.values(slices).flatMap((slice) =>
    Object.entries(slice.facts).map(([word, fact]): [string, Source] => [word, { slice, fact }]),
  ),
);

/**
 * The one fact record of a stream: each fact is computed when it is first read, then remembered, and a slice's state
 * is folded when the first of its facts is read. A key that is missing is unknown.
 */
export function factRecord(log: readonly Event[], context: FactContext): Facts {
  const states = statesAlong(log);
  return recordOf((slice) => states(slice, log.length - 1), context);
}

/** The fact record over slices' states, wherever these come from; a state is asked for each time a fact is first read. */
export function recordOf(stateOf: (slice: Slice) => Noted, context: FactContext): Facts {
  const values = new Map<string, Value | undefined>();
  return lazily((word) => {
    if (values.has(word)) return values.get(word);
    const source = sources.get(word);
    const value = source === undefined ? context.given?.[word] : source.fact(stateOf(source.slice), context);
    values.set(word, value);
    return value;
  });
}

/** The state of a slice after the event at an index, -1 before the first. Each event is folded once, however often it is asked. */
export function statesAlong(log: readonly Event[]): (slice: Slice, index: number) => Noted {
  const states = new Map<Slice, Noted[]>();
  return (slice, index) => {
    let along = states.get(slice);
    if (along === undefined) {
      along = [];
      states.set(slice, along);
    }
    let state = along.at(-1) ?? slice.initial;
    for (const event of log.slice(along.length, index + 1)) {
      state = slice.evolve(state, event);
      along.push(state);
    }
    return along[index] ?? slice.initial;
  };
}

/** A record whose keys are the known words; listing them computes them all. */
function lazily(read: (word: string) => Value | undefined): Facts {
  const known = (word: string | symbol): Value | undefined => (typeof word === "string" ? read(word) : undefined);
  return new Proxy<Facts>(
    {},
    {
      get: (_, word) => known(word),
      has: (_, word) => known(word) !== undefined,
      ownKeys: () => [...sources.keys()].filter((word) => read(word) !== undefined),
      getOwnPropertyDescriptor: (_, word) => {
        const value = known(word);
        return value === undefined ? undefined : { value, enumerable: true, configurable: true };
      },
    },
  );
}

/** What was so on a civil day, as the log tells it now: corrections and late entries count for the day they are about. */
export function factsAt(log: readonly Event[], day: CivilDate, given?: Facts): Facts {
  const until = noted(log).filter((event) => event.happenedOn <= day);
  return factRecord(until, given === undefined ? { on: day } : { on: day, given });
}

/** The facts a decider declares that it reads. Reading another is a fault of ours. */
export function declared<const Word extends string>(
  facts: Facts,
  words: readonly Word[],
): { readonly [W in Word]: Value | undefined } {
  const allowed = new Set<string>(words);
  return new Proxy(Object.freeze({}) as { readonly [W in Word]: Value | undefined }, {
    get: (_, word) => {
      assert(typeof word === "string" && allowed.has(word), `fact ${String(word)} is not declared`);
      return facts[word];
    },
  });
}
