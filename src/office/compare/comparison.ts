import { compareLaws, GROUPS, type Group, type Item } from "#compare/index.ts";
import type { Text } from "#contract/index.ts";
import type { Law } from "#policy/model.ts";
import { traitText } from "../law/traitText.ts";
import type { Beside } from "./courts.ts";
import { aspectText, type LineView, lineView } from "./lines.ts";

export type ItemView = {
  key: string;
  group: Group;
  title: Text;
  standing: Item["standing"];
  aspects: Text[];
  cells: (LineView & { shared: boolean })[][];
};

type Kept = { readonly laws: readonly Law[]; readonly items: readonly ItemView[] };

/** What was compared lately: the same courts are looked at group by group. */
const kept: Kept[] = [];
const MOST_KEPT = 12;

/** Every topic of the courts' laws in words; worked out once for the same laws. */
export function comparedIn(courts: readonly Beside[]): readonly ItemView[] {
  const laws = courts.map(({ court }) => court.law);
  const known = kept.find((one) => one.laws.length === laws.length && one.laws.every((law, at) => law === laws[at]));
  if (known !== undefined) return known.items;
  const items = compareLaws(courts.map(({ court }) => court)).map((item) => itemView(item, courts));
  kept.unshift({ laws, items });
  kept.length = Math.min(kept.length, MOST_KEPT);
  return items;
}

function itemView({ key, group, title, standing, aspects, cells }: Item, courts: readonly Beside[]): ItemView {
  return {
    key,
    group,
    title: traitText(title),
    standing,
    // That a switch differs in what it stands at goes without saying.
    aspects: aspects.filter((trait) => trait !== "value").map(aspectText),
    cells: courts.map(({ court }, at) =>
      (cells[at] ?? []).map((line) => ({ ...lineView(line, court), shared: line.shared })),
    ),
  };
}

/** What to look for: differences alone, or everything; and words that must stand in it. */
export type Sought = { readonly only: "all" | "differences"; readonly q?: string | undefined };

/** The topics that are looked for. */
export function soughtIn(items: readonly ItemView[], { only, q = "" }: Sought): readonly ItemView[] {
  const words = q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return items.filter(
    (item) =>
      (only === "all" || item.standing !== "same") &&
      (words.length === 0 || words.every((word) => textOf(item).includes(word))),
  );
}

const texts = new WeakMap<ItemView, string>();

/** Everything an item says, in both languages, for looking something up in it. */
function textOf(item: ItemView): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const lines = item.cells
    .flat()
    .flatMap(({ sentence, parts, cite }) => [
      ...[sentence, ...parts].flatMap(({ zh, en }) => [zh, en]),
      cite.title,
      cite.display,
      cite.quote,
    ]);
  const text = [item.title.zh, item.title.en, ...lines].join("\n").toLowerCase();
  texts.set(item, text);
  return text;
}

/** How many topics there are in each group. */
export const countsOf = (items: readonly ItemView[]): Record<string, number> =>
  Object.fromEntries(GROUPS.map((group) => [group, items.filter((item) => item.group === group).length]));
