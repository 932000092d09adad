import type { Language } from "#kernel/phrase.ts";
import type { Law, Row, Rule } from "./model.ts";
import { titleOf } from "./tell/names.ts";
import {
  affairTraits,
  clockTraits,
  guardTraits,
  noteTraits,
  rowTraits,
  type Teller,
  type Traits,
  viewTraits,
  wordTraits,
} from "./tell/traits.ts";
import { sayIn } from "./tell/wording.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One difference, as a sentence, with the articles it rests on in either law. */
export type Difference = {
  readonly sort: "word" | "row" | "clock" | "guard" | "affair" | "setting";
  readonly key: string;
  readonly sentence: string;
  readonly left?: Rule["source"];
  readonly right?: Rule["source"];
};

type Sort = Difference["sort"];
type Side = { readonly teller: Teller; readonly name: string };
type Sides = readonly [Side, Side];
type Described = { readonly sort: Sort; readonly rule: Rule; readonly title: string; readonly traits: Traits };
type Pair = { readonly key: string; readonly left?: Described; readonly right?: Described };

/**
 * What differs between two laws, in sentences: two editions of one court, or two courts. Rules are paired by their key.
 * Rows of a table that say the same are no difference whatever they are called; others are paired by their id in two
 * editions, and by the cases they take in two courts. The court's name for a thing is part of it, its quote is not. The laws are called
 * as the caller calls them, or by their courts.
 */
export function diffLaws(
  left: Law,
  right: Law,
  language: Language,
  vocabulary: Vocabulary,
  [a, b]: readonly [string?, string?] = [],
): readonly Difference[] {
  const sides: Sides = [side(left, right, language, vocabulary, a), side(right, left, language, vocabulary, b)];
  const sorts = [wordPairs, rowPairs, clockPairs, guardPairs, affairPairs, settingPairs];
  return sorts.flatMap((pairs) => pairs(sides).flatMap((pair) => compare(pair, sides, language)));
}

function side(law: Law, other: Law, language: Language, vocabulary: Vocabulary, called: string | undefined): Side {
  const front = law.documents[0]?.front;
  const short = language === "zh" ? (front?.court ?? front?.issuer ?? law.court) : law.court;
  const own = law.court === other.court ? sayIn(language, "edition-of", short, law.edition) : short;
  return { teller: { law, language, vocabulary }, name: called ?? own };
}

type Pairing = (sides: Sides) => readonly Pair[];

/** Pairs rules by a key; of several with one key the first goes with the first, the court's own before its superior's. */
function byKey(describe: (teller: Teller) => readonly (readonly [key: string, one: Described])[]): Pairing {
  const keyed = ({ teller }: Side): ReadonlyMap<string, Described> => {
    const all = new Map<string, Described>();
    for (const [key, one] of describe(teller)) all.set(free(key, all), one);
    return all;
  };
  return ([a, b]) => {
    const [left, right] = [keyed(a), keyed(b)];
    return [...new Set([...left.keys(), ...right.keys()])].map((key) => pair(key, left.get(key), right.get(key)));
  };
}

function free(key: string, taken: ReadonlyMap<string, unknown>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? key : `${key} (${n})`;
    if (!taken.has(name)) return name;
  }
}

const pair = (key: string, left: Described | undefined, right: Described | undefined): Pair => ({
  key,
  ...(left === undefined ? {} : { left }),
  ...(right === undefined ? {} : { right }),
});

function sorted<T extends Rule>(
  sort: Sort,
  word: string,
  rules: readonly T[],
  tell: (rule: T, teller: Teller) => Traits,
  key: (rule: T) => string = keyOf,
) {
  return (teller: Teller) =>
    rules.map((rule) => {
      const name = titleOf(rule, word, teller.vocabulary)[teller.language === "zh" ? 0 : 1];
      const title = sayIn(teller.language, word, name);
      return [key(rule), { sort, rule, title, traits: tell(rule, teller) }] as const;
    });
}

const keyOf = (rule: Rule): string => rule.key;
const idOf = (rule: Rule): string => rule.id.slice(rule.id.indexOf("#") + 1);

const wordPairs = byKey((teller) =>
  sorted("word", "word", teller.law.rules.words, wordTraits, ({ sort, key }) => `${sort}.${key}`)(teller),
);
const clockPairs = byKey((teller) => {
  const { clocks, grounds, ladders } = teller.law.rules;
  return [
    ...sorted("clock", "clock", clocks, clockTraits)(teller),
    ...sorted("clock", "ground", grounds, noteTraits, idOf)(teller),
    ...sorted("clock", "ladder", ladders, noteTraits, idOf)(teller),
  ];
});
const guardPairs = byKey((teller) => sorted("guard", "guard", teller.law.rules.guards, guardTraits)(teller));
const affairPairs = byKey((teller) => [
  ...sorted("affair", "affair", teller.law.rules.affairs, affairTraits)(teller),
  ...sorted("affair", "list", teller.law.rules.lists, noteTraits, idOf)(teller),
]);
const settingPairs = byKey((teller) => [
  ...sorted("setting", "setting", teller.law.rules.settings, noteTraits)(teller),
  ...sorted("setting", "view", teller.law.rules.views, viewTraits, idOf)(teller),
]);
const orderPairs = byKey((teller) =>
  sorted("row", "precedence", teller.law.rules.precedence, noteTraits, idOf)(teller),
);

function rowPairs(sides: Sides): readonly Pair[] {
  const [left, right] = sides.map(({ teller }) => teller.law.rules.rows.map((row) => described(row, teller)));
  const said = (rows: readonly Told[] | undefined) => new Set((rows ?? []).map(meaning));
  const [leftSaid, rightSaid] = [said(left), said(right)];
  const [a, b] = sides;
  const same = a.teller.law.court === b.teller.law.court ? idOf : undefined;
  const name = (one: Told) => `${one.row.table}: ${same?.(one.rule) ?? one.traits["when"] ?? ""}`;
  const only = (rows: readonly Told[] | undefined, others: ReadonlySet<string>) => () =>
    (rows ?? []).filter((one) => !others.has(meaning(one))).map((one) => [name(one), one] as const);
  const [mine, theirs] = [only(left, rightSaid), only(right, leftSaid)];
  const rows = byKey((teller) => (teller === a.teller ? mine() : theirs()))(sides);
  return [...rows, ...orderPairs(sides)];
}

type Told = Described & { readonly row: Row };

function described(row: Row, teller: Teller): Told {
  const { language } = teller;
  const traits = rowTraits(row, teller);
  const cases = traits["when"] === "" ? row.key : (traits["when"] ?? row.key);
  return { sort: "row", rule: row, row, traits, title: sayIn(language, "row-goes", cases, traits["then"] ?? row.then) };
}

/** What a row does, by the law's words: two courts' names for one team are no difference between rows. */
const meaning = ({ row, traits }: Told): string => JSON.stringify([row.table, { ...traits, then: row.then }]);

function compare({ key, left: a, right: b }: Pair, [left, right]: Sides, language: Language): readonly Difference[] {
  const only = a ?? b;
  if (only === undefined) return [];
  if (a === undefined || b === undefined) {
    const said = traitsSaid("row" in only ? { ...only.traits, when: "", then: "" } : only.traits, language);
    const sentence = sayIn(
      language,
      "only-in",
      (a === undefined ? right : left).name,
      [only.title, ...said].join(language === "zh" ? "，" : ", "),
    );
    const sources = a === undefined ? { right: only.rule.source } : { left: only.rule.source };
    return [{ sort: only.sort, key, sentence, ...sources }];
  }
  return Object.keys({ ...a.traits, ...b.traits }).flatMap((trait) => {
    const none = sayIn(language, "nothing");
    const [x, y] = [a.traits[trait] || none, b.traits[trait] || none];
    if (x === y) return [];
    const about = `${a.title} · ${sayIn(language, trait)}`;
    const sentence = sayIn(language, "both-differ", about, left.name, x, right.name, y);
    return [{ sort: a.sort, key, sentence, left: a.rule.source, right: b.rule.source }];
  });
}

const traitsSaid = (traits: Traits, language: Language): readonly string[] =>
  Object.entries(traits).flatMap(([trait, said]) => (said === "" ? [] : [`${sayIn(language, trait)} ${said}`]));
