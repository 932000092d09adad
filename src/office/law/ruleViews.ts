import type { Court } from "#casework/index.ts";
import type { RuleView, Text } from "#contract/index.ts";
import { parseLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Article, Document, Fill, Law, Rule, Rules, Table } from "#policy/model.ts";
import { ownWords, titleOf, wordIn } from "#policy/tell/names.ts";
import { limitIn } from "#policy/tell/phrase.ts";
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
} from "#policy/tell/traits.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { traitName, traitText } from "./traitText.ts";
import { textOf, words } from "./wording.ts";

/** A rule of a document, what sort it is, and how it is told. */
type Told = { readonly sort: string; readonly rule: Rule; readonly tell: (teller: Teller) => Traits };

/** Rules of a document in words, by the article they stand under, in the order of the file. */
export function ruleViews(document: Document, court: Court): (article: Article) => readonly RuleView[] {
  const law = telling(document, court.law);
  const vocabulary = court.vocabulary;
  const all = told(document.rules, law.rules);
  const byId = new Map(all.map((one) => [one.rule.id, one]));
  const view = (one: Told, article: Article) => ruleView(one, article, law, vocabulary);
  return (article) => {
    const own = all.filter(({ rule }) => rule.source.article === article.key);
    const here = new Set(own.map(({ rule }) => rule.id));
    // A word may be named again further down in the text: it stands there as well, under the words used there.
    const again = article.quotes.flatMap(({ rule, quote }) => {
      const one = here.has(rule) ? undefined : byId.get(rule);
      return one === undefined ? [] : [{ ...one, rule: { ...one.rule, source: { ...one.rule.source, quote } } }];
    });
    const tables = document.rules.tables.filter(({ source }) => source.article === article.key);
    const rules = [...own, ...again].sort((a, b) => a.rule.source.place.line - b.rule.source.place.line);
    return [...tables.map((table) => tableView(table, law, vocabulary)), ...rules.map((one) => view(one, article))];
  };
}

/** The law as a document's rules are told in it: with the rules a lower document replaced. */
function telling(document: Document, law: Law): Law {
  const { rules } = document;
  const both = <T extends Rule>(upper: readonly T[], own: readonly T[]): readonly T[] => [
    ...upper,
    ...own.filter(({ id }) => !upper.some((one) => one.id === id)),
  ];
  return {
    ...law,
    rules: {
      ...law.rules,
      precedence: both(law.rules.precedence, rules.precedence),
      grounds: both(law.rules.grounds, rules.grounds),
      ladders: both(law.rules.ladders, rules.ladders),
      lists: both(law.rules.lists, rules.lists),
      settings: both(law.rules.settings, rules.settings),
    },
  };
}

function told(own: Rules, law: Rules): readonly Told[] {
  const section = <T extends Rule>(
    sort: (rule: T) => string,
    rules: readonly T[],
    resolved: readonly T[],
    tell: (rule: T, teller: Teller) => Traits,
  ): readonly Told[] =>
    rules.map((rule) => {
      const inForce = resolved.find(({ id }) => id === rule.id) ?? rule;
      return { sort: sort(rule), rule: inForce, tell: (teller) => tell(inForce, teller) };
    });
  const named = (sort: string) => () => sort;
  return [
    ...section(({ sort }) => sort, own.words, law.words, wordTraits),
    ...section(named("row"), own.rows, law.rows, rowTraits),
    // Whoever may see something looks himself: nothing is pushed to him.
    ...section(
      ({ sort }) => sort,
      own.views,
      law.views,
      (row, teller) => ({
        ...viewTraits(row, teller),
        ...(row.sort === "sight" ? { how: "" } : {}),
      }),
    ),
    ...section(named("list"), own.lists, law.lists, noteTraits),
    ...section(named("clock"), own.clocks, law.clocks, clockTraits),
    ...section(named("guard"), own.guards, law.guards, guardTraits),
    ...section(named("affair"), own.affairs, law.affairs, affairTraits),
    ...section(named("setting"), own.settings, law.settings, noteTraits),
    ...section(named("precedence"), own.precedence, law.precedence, noteTraits),
    ...section(named("ground"), own.grounds, law.grounds, noteTraits),
    ...section(named("ladder"), own.ladders, law.ladders, noteTraits),
    ...section(named("fill"), own.fills, law.fills, fillTraits),
  ];
}

function fillTraits({ question, value, unit }: Fill, { law, language, vocabulary }: Teller): Traits {
  if (value === "unfilled") return { question, value: textOf("unfilled")[language] };
  const own = ownWords(law, vocabulary);
  const limit = parseLimit(String(value));
  const said = "ok" in limit ? limitIn(limit.ok, language, own) : String(value);
  return { question, value: unit === undefined ? said : `${said} ${wordIn(`unit=${unit}`, language, own)}` };
}

function ruleView({ sort, rule, tell }: Told, article: Article, law: Law, vocabulary: Vocabulary): RuleView {
  const traits = inBoth((language) => tell({ law, language, vocabulary }));
  const { source } = rule;
  const [zh, en] = titleOf(rule, sort, vocabulary);
  return {
    id: rule.id,
    sort,
    name: rule.name ?? "",
    text: sentence(sort, { zh, en }, traits),
    traits,
    ...(source.quote === undefined ? {} : { quote: source.quote }),
    config: article.config,
    force: rule.force,
    ...(rule.reading === undefined ? {} : { reading: rule.reading }),
    open: law.open.some(({ id }) => id === rule.id || id === `${rule.id}.extend`),
  };
}

/** Traits that say something, each with its name, in both languages. */
function inBoth(tell: (language: Language) => Traits): Trait[] {
  const [zh, en] = [tell("zh"), tell("en")];
  return Object.entries(zh).flatMap(([trait, said]) => {
    if (said === "" || trait === "name") return [];
    return [{ name: traitName(trait), text: traitText({ zh: said, en: en[trait] ?? said }) }];
  });
}

type Trait = RuleView["traits"][number];

/** A rule as one sentence: what it is called, then part by part what it says. */
function sentence(sort: string, name: Text, traits: readonly Trait[]): Text {
  const kind = textOf(`sort-${sort}`);
  const said = (language: Language) => traits.map((one) => `${one.name[language]} ${one.text[language]}`);
  return {
    zh: [words("rule", kind.zh, name.zh)[0], ...said("zh")].join("，"),
    en: [words("rule", kind.en, name.en)[1], ...said("en")].join(", "),
  };
}

/** What holds for all rows of a table at once. */
function tableView({ name, force, runsAfter, source }: Table, law: Law, vocabulary: Vocabulary): RuleView {
  const own = ownWords(law, vocabulary);
  const called = (table: string): Text => ({
    zh: wordIn(`case.${table}`, "zh", own),
    en: wordIn(`case.${table}`, "en", own),
  });
  const traits: Trait[] = [
    ...(force === "must" ? [] : [{ name: traitName("force"), text: traitName(force) }]),
    ...(runsAfter === undefined ? [] : [{ name: traitName("after"), text: called(runsAfter.table) }]),
  ];
  return {
    id: `${source.document}#table.${name}`,
    sort: "table",
    name: called(name).zh,
    text: sentence("table", called(name), traits),
    traits,
    ...(source.quote === undefined ? {} : { quote: source.quote }),
    config: source.config,
    force,
    open: false,
  };
}
