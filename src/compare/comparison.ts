import type { Court } from "#casework/index.ts";
import { type Both, GROUPS, type Group, type Line, linesOf } from "./lines.ts";

/** One topic, and what each court says of it: a cell a court, in the order in which the courts were given. */
export type Item = {
  readonly key: string;
  readonly group: Group;
  readonly title: Both;
  /** `same`: every court says the same · `some`: not every court says anything · `different`: all do, and not the same. */
  readonly standing: "same" | "some" | "different";
  /** The parts in which courts that say something differ: `limit`, `starts`, `approval` … */
  readonly aspects: readonly string[];
  readonly cells: readonly (readonly (Line & { readonly shared: boolean })[])[];
};

/**
 * What the laws of several courts say beside each other, topic by topic: who gets which case and why, time limits by the
 * node they end with, consent by the act it is given to, work by what it brings about, posts, disclosure, settings. What every
 * court says in the same way is there as well, said to be the same.
 */
export function compareLaws(courts: readonly Court[]): readonly Item[] {
  const cells = new Map<string, Line[][]>();
  for (const [at, court] of courts.entries())
    for (const line of linesOf(court)) {
      const known = cells.get(line.topic) ?? courts.map((): Line[] => []);
      cells.set(line.topic, known);
      known[at]?.push(line);
    }
  const items = [...cells].map(([key, one]) => itemOf(key, one));
  items.sort((x, y) => GROUPS.indexOf(x.group) - GROUPS.indexOf(y.group));
  return items;
}

function itemOf(key: string, cells: readonly (readonly Line[])[]): Item {
  const all = cells.flat();
  const saying = cells.filter((lines) => lines.length > 0);
  const meanings = saying.map((lines) => new Set(lines.map(({ meaning }) => meaning)));
  const shared = (meaning: string): boolean => saying.length > 1 && meanings.every((one) => one.has(meaning));
  const agree = all.every(({ meaning }) => meanings.every((one) => one.has(meaning)));
  const first = all[0];
  const names = new Set(all.map(({ rule }) => rule.key));
  return {
    key,
    group: first?.group ?? "settings",
    title:
      names.size === 1 && first !== undefined && first.sort !== "row" && first.sort !== "guard"
        ? first.name
        : (first?.about ?? { zh: key, en: key }),
    standing: saying.length < cells.length ? "some" : agree ? "same" : "different",
    aspects: agree ? [] : aspectsOf(saying),
    cells: cells.map((lines) => lines.map((line) => ({ ...line, shared: shared(line.meaning) }))),
  };
}

/** The parts of which not every court that says something says the same. */
function aspectsOf(saying: readonly (readonly Line[])[]): readonly string[] {
  if (saying.length < 2) return [];
  const traits = new Set(saying.flat().flatMap(({ traits: some }) => some.map(({ trait }) => trait)));
  const valuesOf = (lines: readonly Line[], trait: string): string =>
    [...new Set(lines.flatMap((line) => line.traits.filter((one) => one.trait === trait).map(({ zh }) => zh)))]
      .sort()
      .join("\n");
  return [...traits].filter((trait) => new Set(saying.map((lines) => valuesOf(lines, trait))).size > 1);
}
