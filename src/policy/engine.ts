import type { Value } from "#kernel/event.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import { analyse, type Verdict } from "./analyse.ts";
import { Recall } from "./recall.ts";
import type { Region } from "./space/region.ts";
import type { Impossible, Space } from "./space/space.ts";
import type { TablePlan } from "./table.ts";
import type { Facts } from "./vocabulary.ts";
import { say } from "./wording.ts";

/** Runs a table: which boxes the known facts leave alive, then what follows, worked out once for each such pattern. */
export type Engine = {
  /** What a table says; refused if the facts contradict a constraint or a fact has no such value. */
  find(facts: Facts): Outcome<Verdict>;
};

/**
 * Every region of the table (rows, excuses, impossible ones) is a bit. For each atom of each column a mask says which
 * regions admit it, so the known facts leave alive the AND of one mask a column. What a table says depends on nothing
 * but that set and on which facts are unknown: it is worked out the first time and recalled from then on.
 */
export function engineOf(plan: TablePlan): Engine {
  const { space } = plan;
  const regions = [
    ...plan.rows.flatMap(({ boxes, excuses }) => [...boxes, ...excuses].map(({ region }) => region)),
    ...space.impossible.map(({ region }) => region),
  ];
  const words = Math.max(1, Math.ceil(regions.length / 32));
  const masks = Array.from({ length: space.columns }, (_, column) => admitting(space, regions, column, words));
  const axes = space.axes.map((axis) => ({
    axis,
    fact: axis.fact,
    masks: masks.slice(axis.first, axis.first + axis.sizes.length),
  }));
  const key = new Int32Array(words + Math.ceil(space.axes.length / 32));
  const atoms = new Int32Array(space.columns);
  const recall = new Recall<Outcome<Verdict>>(key.length);

  const find = (facts: Facts): Outcome<Verdict> => {
    key.fill(-1, 0, words);
    key.fill(0, words);
    for (let index = 0; index < axes.length; index++) {
      const one = axes[index];
      if (one === undefined) break;
      const value = facts[one.fact];
      if (value === undefined) {
        key[words + (index >> 5)] = (key[words + (index >> 5)] ?? 0) | (1 << (index & 31));
        continue;
      }
      if (!one.axis.read(value, atoms)) return strange(one.fact, value);
      for (let c = 0; c < one.masks.length; c++) {
        const mask = one.masks[c];
        if (mask === undefined) break;
        const start = (atoms[one.axis.first + c] ?? 0) * words;
        for (let w = 0; w < words; w++) key[w] = (key[w] ?? 0) & (mask[start + w] ?? 0);
      }
    }
    return recall.find(key) ?? recall.keep(key, workOut(plan, atoms, facts));
  };
  return { find };
}

/** For every atom of a column, the regions that admit it, as bits. */
function admitting(space: Space, regions: readonly Region[], column: number, words: number): Int32Array {
  const ordered = space.ordered[column] === 1;
  const size = ordered ? (space.full[2 * column + 1] ?? 0) + 1 : 32 - Math.clz32(space.full[2 * column] ?? 0);
  const masks = new Int32Array(size * words);
  for (const [bit, region] of regions.entries()) {
    const first = region[2 * column] ?? 0;
    const last = ordered ? (region[2 * column + 1] ?? 0) : size - 1;
    for (let atom = ordered ? first : 0; atom <= last; atom++) {
      if (!ordered && (first & (1 << atom)) === 0) continue;
      const at = atom * words + (bit >> 5);
      masks[at] = (masks[at] ?? 0) | (1 << (bit & 31));
    }
  }
  return masks;
}

function workOut(plan: TablePlan, atoms: Int32Array, facts: Facts): Outcome<Verdict> {
  const { space } = plan;
  const now = space.full.slice();
  const unknown = space.axes.map(({ fact }) => facts[fact] === undefined);
  for (const [index, axis] of space.axes.entries()) {
    if (unknown[index]) continue;
    for (let column = axis.first; column < axis.first + axis.sizes.length; column++) {
      const atom = atoms[column] ?? 0;
      now[2 * column] = axis.ordered ? atom : 1 << atom;
      now[2 * column + 1] = axis.ordered ? atom : 0;
    }
  }
  const verdict = analyse(plan, now, unknown);
  return "broken" in verdict ? contradiction(verdict.broken, space, facts) : ok(verdict);
}

function strange(fact: string, value: Value): Outcome<never> {
  return refused("fact-value", ...say("fact-value", fact, JSON.stringify(value)));
}

function contradiction({ constraint }: Impossible, space: Space, facts: Facts): Outcome<never> {
  const read = new Set([...Object.keys(constraint?.when ?? {}), ...Object.keys(constraint?.then ?? {})]);
  const stated = space.axes.flatMap(({ fact }) =>
    read.has(fact) && facts[fact] !== undefined ? [`${fact} = ${JSON.stringify(facts[fact])}`] : [],
  );
  return refused(
    "facts-contradict",
    ...say("facts-contradict", constraint?.id ?? "", constraint?.zh ?? "", stated.join("；")),
  );
}
