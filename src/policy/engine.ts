import type { Value } from "#kernel/event.ts";
import { type Outcome, ok, type Refused } from "#kernel/outcome.ts";
import { analyse, type Verdict } from "./analyse.ts";
import { sieves, sift, wordsFor } from "./masks.ts";
import { readerOf, stateIn } from "./reader.ts";
import { Recall } from "./recall.ts";
import type { Impossible, Space } from "./space/space.ts";
import type { TablePlan } from "./table.ts";
import type { Facts } from "./vocabulary.ts";
import { say } from "./wording.ts";

/** What a table says of known facts, in the shapes callers want, so that none is built twice. */
export type Answer = {
  readonly verdict: Outcome<Verdict>;
  readonly result: Outcome<readonly string[]>;
};

/** Runs a table over facts. `values`, if given, receives each value read, in the order of the space's axes. */
export type Engine = (facts: Facts, values?: (Value | undefined)[]) => Answer;

/**
 * Every region of the table (rows, excuses, impossible ones) is a bit. For each state of a fact a mask says which
 * regions admit it, so the known facts leave alive the AND of one mask each. What a table says depends on nothing but
 * that set and on which facts are unknown: it is worked out the first time and recalled from then on.
 */
export function engineOf(plan: TablePlan): Engine {
  const { space } = plan;
  const regions = [
    ...plan.rows.flatMap(({ boxes, excuses }) => [...boxes, ...excuses].map(({ region }) => region)),
    ...space.impossible.map(({ region }) => region),
  ];
  const words = wordsFor(regions.length);
  const all = sieves(space, regions).map((sieve) => ({ ...sieve, reader: readerOf(sieve.axis) }));
  const key = new Int32Array(words + wordsFor(all.length));
  const atoms = new Int32Array(space.columns);
  const recall = new Recall<Answer>(key.length);

  return (facts, values) => {
    let alive = -1;
    for (let at = 0; at < key.length; at++) key[at] = at < words ? -1 : 0;
    for (let index = 0; index < all.length; index++) {
      const sieve = all[index];
      if (sieve === undefined) break;
      const value = facts[sieve.fact];
      if (values !== undefined) values[index] = value;
      if (value === undefined) {
        const at = words + (index >> 5);
        key[at] = (key[at] ?? 0) | (1 << (index & 31));
        continue;
      }
      const state = stateIn(sieve.reader, value);
      if (state < 0) return refused(strange(sieve.fact, value));
      const masks = sieve.byState;
      if (masks === undefined) {
        sieve.axis.atomsOf(value, atoms);
        sift(sieve, atoms, key, words);
      } else {
        alive &= masks[state * words] ?? 0;
        for (let w = 1; w < words; w++) key[w] = (key[w] ?? 0) & (masks[state * words + w] ?? 0);
      }
    }
    key[0] = (key[0] ?? 0) & alive;
    return recall.find(key) ?? recall.keep(key, workOut(plan, facts));
  };
}

function workOut(plan: TablePlan, facts: Facts): Answer {
  const { space } = plan;
  const now = space.full.slice();
  const atoms = new Int32Array(space.columns);
  const unknown = space.axes.map(({ fact }) => facts[fact] === undefined);
  for (const { fact, first, sizes, ordered, atomsOf } of space.axes) {
    const value = facts[fact];
    if (value === undefined) continue;
    atomsOf(value, atoms);
    for (let column = first; column < first + sizes.length; column++) {
      const atom = atoms[column] ?? 0;
      now[2 * column] = ordered ? atom : 1 << atom;
      now[2 * column + 1] = ordered ? atom : 0;
    }
  }
  const verdict = analyse(plan, now, unknown);
  if ("broken" in verdict) return refused(contradiction(verdict.broken, space, facts));
  return { verdict: ok(verdict), result: ok(verdict.result) };
}

const refused = (refusal: Refused): Answer => ({ verdict: refusal, result: refusal });

function strange(fact: string, value: Value): Refused {
  const [zh, en] = say("fact-value", fact, JSON.stringify(value));
  return { refused: { code: "fact-value", zh, en, cites: [] } };
}

function contradiction({ constraint }: Impossible, space: Space, facts: Facts): Refused {
  const read = new Set([...Object.keys(constraint?.when ?? {}), ...Object.keys(constraint?.then ?? {})]);
  const stated = space.axes.flatMap(({ fact }) =>
    read.has(fact) && facts[fact] !== undefined ? [`${fact} = ${JSON.stringify(facts[fact])}`] : [],
  );
  const [zh, en] = say("facts-contradict", constraint?.id ?? "", constraint?.zh ?? "", stated.join("；"));
  return { refused: { code: "facts-contradict", zh, en, cites: [] } };
}
