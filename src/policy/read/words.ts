import type { Members, Word } from "../model.ts";
import { condition } from "./condition.ts";
import { type Bench, common, present } from "./desk.ts";
import { COMMON, WORDS } from "./keys.ts";
import { type Cell, complain, entries, fields, text, texts, truth, whole } from "./yaml.ts";

const SORTS = { units: "unit", posts: "post", seats: "seat", papers: "paper", panels: "panel", ranks: "rank" } as const;
export type WordSection = keyof typeof SORTS;
export const WORD_SECTIONS = Object.keys(SORTS) as readonly WordSection[];

/** Nouns the text creates: units, posts, seats, papers, panels, ranks. */
export function words(section: WordSection, cell: Cell, bench: Bench): readonly Word[] {
  return entries(cell, section).map(({ key, value }) => word(section, key, value, bench));
}

function word(section: WordSection, key: string, cell: Cell, bench: Bench): Word {
  const what = `${section}.${key}`;
  const keys = fields(cell, what, [...COMMON, ...WORDS[section]]);
  const list = (name: string) => (keys.has(name) ? texts(keys.get(name), `${what}.${name}`) : undefined);
  const one = (name: string) => text(keys.get(name), `${what}.${name}`);
  return {
    ...common(bench, key, keys, cell, { word: true, id: `${section}.${key}` }),
    sort: SORTS[section],
    also: list("also") ?? [],
    ...present({
      under: one("under"),
      sitsIn: one("sits-in"),
      in: one("in"),
      rank: one("rank"),
      volume: one("volume"),
      class: one("class"),
      required: truth(keys.get("required"), `${what}.required`),
      members: members(keys.get("members"), what),
      leader: list("leader"),
      takes: condition(keys.get("takes"), bench.desk),
      answers: list("answers"),
      signedBy: list("signed-by"),
      mustContain: list("must-contain"),
      to: list("to"),
      with: list("with"),
      drafts: list("drafts"),
      includes: list("includes"),
      mainly: list("mainly"),
      never: list("never"),
      records: list("records"),
      attends: list("attends"),
    }),
  };
}

function members(cell: Cell | undefined, what: string): Members | undefined {
  if (cell === undefined) return undefined;
  const counts: Record<string, number> = {};
  let found: Members = {};
  for (const { key, value } of entries(cell, `${what}.members`)) {
    if (key === "has" || key === "only") found = { ...found, [key]: texts(value, `${what}.members.${key}`) };
    else {
      const count = whole(value, `${what}.members.${key}`);
      if (count !== undefined) counts[key] = count;
    }
  }
  return Object.keys(counts).length === 0 ? found : { ...found, counts };
}

/** The same noun in several articles merges; two different answers to one question are a fault. */
export function mergeWords(all: readonly Word[], bench: Pick<Bench, "desk">): readonly Word[] {
  const merged = new Map<string, Word>();
  for (const next of all) {
    const name = `${next.sort}.${next.key}`;
    const before = merged.get(name);
    merged.set(name, before === undefined ? next : join(before, next, bench));
  }
  return [...merged.values()];
}

function join(before: Word, next: Word, { desk }: Pick<Bench, "desk">): Word {
  const clash = (["under", "sitsIn", "in", "rank", "class", "volume"] as const).find(
    (key) => before[key] !== undefined && next[key] !== undefined && before[key] !== next[key],
  );
  if (clash !== undefined) complain(desk, next.source.place, "word-contradicts", next.key, clash);
  const also = new Set([...before.also, ...next.also]);
  if (before.name !== undefined && next.name !== undefined && next.name !== before.name) also.add(next.name);
  const lists = (["signedBy", "mustContain", "to", "with", "answers", "leader"] as const).flatMap((key) =>
    before[key] === undefined && next[key] === undefined
      ? []
      : [[key, [...new Set([...(before[key] ?? []), ...(next[key] ?? [])])]] as const],
  );
  const name = before.name ?? next.name;
  return { ...next, ...before, ...Object.fromEntries(lists), also: [...also], ...present({ name }) };
}
