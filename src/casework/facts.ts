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
  const states = new Map<Slice, Noted>();
  const values = new Map<string, Value | undefined>();
  const stateOf = (slice: Slice): Noted => {
    const known = states.get(slice);
    if (known !== undefined) return known;
    const folded = log.reduce((state, event) => slice.evolve(state, event), slice.initial);
    states.set(slice, folded);
    return folded;
  };
  const read = (word: string): Value | undefined => {
    if (values.has(word)) return values.get(word);
    const source = sources.get(word);
    const value = source === undefined ? context.given?.[word] : source.fact(stateOf(source.slice), context);
    values.set(word, value);
    return value;
  };
  return lazily(read);
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
