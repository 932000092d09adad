import type { Language } from "#kernel/phrase.ts";
import type { Law, Rule, Rules } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { closedWords } from "./wording.ts";

type Name = readonly [zh: string, en: string];

const LATIN = /^[a-z][a-z0-9.-]*$/;

/** A key as English reads it, by the words it is made of: a law names its things in Chinese only. */
const spaced = (key: string): string =>
  LATIN.test(key) ? key.slice(key.lastIndexOf(".") + 1).replaceAll("-", " ") : key;

/** A rule by its own name, or in Chinese by its key where it has none. */
export const ruleName = ({ key, name }: { readonly key: string; readonly name?: string | undefined }): Name => [
  name ?? key,
  spaced(key),
];

/** Several rules by their names, as a list. */
export const ruleNames = (rules: readonly { readonly key: string; readonly name?: string | undefined }[]): Name => {
  const names = rules.map(ruleName);
  return [names.map(([zh]) => zh).join("、"), names.map(([, en]) => en).join(", ")];
};

/** A rule by the words of its article, without the number they are printed behind; without a text, by why the court wrote it. */
export const quoteName = ({ key, source, because }: Rule): Name => {
  const said = source.quote?.replace(NUMBER, "") ?? because;
  return [said ?? key, spaced(key)];
};

const NUMBER = /^(?:[（(][\d一二三四五六七八九十]+[)）]|[\d一二三四五六七八九十]+[、.．])\s*/u;

/** What a rule is called: by its own name; a switch or an order of precedence by what it decides; others by their article. */
export function titleOf(rule: Rule, sort: string, { wording }: Vocabulary): Name {
  if (rule.name !== undefined) return ruleName(rule);
  const decided = sort === "setting" ? closedWords[`setting=${rule.key}`] : undefined;
  return decided ?? (sort === "precedence" ? wording[`case.${rule.key}`] : undefined) ?? quoteName(rule);
}

/** One of several rules by its key, as people call it; a key that is none of them stands for itself. */
export const ruleIn = (rules: readonly Rule[], key: string, language: Language): string =>
  ruleName(rules.find((one) => one.key === key) ?? { key })[language === "zh" ? 0 : 1];

/** Facts whose values are rules of a law, and of which sort. */
const RULES_NAMED: Readonly<Record<string, (rules: Rules) => readonly Rule[]>> = {
  "affair.kind": ({ affairs }) => affairs,
  "clock.key": ({ clocks }) => clocks,
};

const valueIn = (word: string): string => word.slice(word.indexOf("=") + 1);

const made = new WeakMap<Rules, { readonly of: Vocabulary; readonly own: Vocabulary }>();

/**
 * The vocabulary with everything a law calls its own: units, posts, papers and ranks under their keys, affairs, limits and
 * disclosures where a fact names them, and what its tables give as its own rows call it (「简易执行案件」 for a track `simple`).
 * The one home of a law's names. Worked out once a law.
 */
export function ownWords({ rules }: Pick<Law, "rules">, vocabulary: Vocabulary): Vocabulary {
  const before = made.get(rules);
  if (before?.of === vocabulary) return before.own;
  const wording: Record<string, Name> = { ...closedWords, ...vocabulary.wording };
  for (const [word, name] of namesOf(rules, vocabulary)) wording[word] = name;
  const own = { ...vocabulary, wording };
  made.set(rules, { of: vocabulary, own });
  return own;
}

/** The names a law gives, the weakest first: of two rules of one key the nearer document's comes first in a law. */
function namesOf(rules: Rules, vocabulary: Vocabulary): readonly (readonly [word: string, name: Name])[] {
  const { wording } = vocabulary;
  const words = rules.words.flatMap((word) => {
    if (word.name === undefined) return [];
    const own: Name = ruleName(word);
    return word.key.startsWith(CLASS)
      ? [[word.key, own] as const, [`paper.class=${word.key.slice(CLASS.length)}`, own] as const]
      : [[word.key, own] as const];
  });
  const units = new Set(rules.words.map(({ key }) => key));
  const given = rules.rows.flatMap(({ table, then, name }) =>
    name === undefined || (table !== TRACK && units.has(then)) || wording[`case.${table}=${then}`] !== undefined
      ? []
      : ["case", "to"].map((stem) => [`${stem}.${table}=${then}`, ruleName({ key: then, name })] as const),
  );
  const named = Object.entries(RULES_NAMED).flatMap(([fact, of]) =>
    of(rules).map((rule) => [`${fact}=${rule.key}`, ruleName(rule)] as const),
  );
  const shown = rules.views.map((view) => [`disclosure.row=${view.key}`, titleOf(view, "view", vocabulary)] as const);
  return [...words, ...given, ...named, ...shown].toReversed();
}

/** The table of what sort of case it is: a sort may go by the key of the team that handles it, and has a name of its own. */
const TRACK = "track";

/** Papers of one class are declared together under this key. */
const CLASS = "class.";

/** A word of the law as people read it; of a fact's value (`paper.kind=report`) the word itself, where the pair has no name. */
export function wordIn(word: string, language: Language, { wording }: Vocabulary): string {
  const value = valueIn(word);
  const name = wording[word] ?? wording[value];
  if (name !== undefined) return name[language === "zh" ? 0 : 1];
  return language === "zh" ? value : spaced(value);
}

/** What a table gives: a way of finding a team (`same-judge`), else a type, a region, a team. */
export const resultIn = (table: string, then: string, language: Language, vocabulary: Vocabulary): string =>
  wordIn(
    vocabulary.wording[`triage.way=${then}`] ? `triage.way=${then}` : `case.${table}=${then}`,
    language,
    vocabulary,
  );

/** Words of the vocabulary inside a court's own sentence, by their names. */
export const namedIn = (text: string, language: Language, vocabulary: Vocabulary): string =>
  text.replace(/[a-z-]+(\.[a-z-]+)+/g, (word) =>
    vocabulary.wording[word] === undefined ? word : wordIn(word, language, vocabulary),
  );

/** A word of a closed list of which it is not said which list it is of. */
export function listedIn(word: string, language: Language, vocabulary: Vocabulary): string {
  const list =
    vocabulary.wording[word] === undefined
      ? Object.keys(closedWords).find((one) => one.endsWith(`=${word}`))
      : undefined;
  return wordIn(list ?? word, language, vocabulary);
}

/** Several words, as a list. */
export const namesIn = (words: readonly string[], language: Language, vocabulary: Vocabulary): string =>
  words.map((word) => wordIn(word, language, vocabulary)).join(language === "zh" ? "、" : ", ");
