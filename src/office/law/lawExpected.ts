import type { Court } from "#casework/index.ts";
import type { Text } from "#contract/index.ts";
import { parseLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Rule } from "#policy/model.ts";
import { ownWords, resultIn, ruleIn, titleOf, wordIn } from "#policy/tell/names.ts";
import { limitIn } from "#policy/tell/phrase.ts";
import { settingIn } from "#policy/tell/setting.ts";
import { remindText } from "#policy/tell/traits.ts";
import { sayIn } from "#policy/tell/wording.ts";
import { ruleAt } from "#verify/index.ts";
import { textOf } from "./wording.ts";

/** What an example wants of the law itself (`clocks.payout.limit`), in words: which rule, which part of it, and what it says. */
export function lawExpected(path: string, wanted: unknown, court: Court): Text {
  const [section = ""] = path.split(".");
  if (section === "front") return frontExpected(path.slice("front.".length), wanted, court);
  const { rule, left } = ruleAt(path, court.law);
  if (rule === undefined) return both((language) => textOf("law-none", path)[language]);
  if (wanted === "exists")
    return both((language) => textOf("law-exists", called(rule, section, court, language))[language]);
  const part = section === "settings" ? "value" : left.join(".");
  return both(
    (language) =>
      textOf(
        "law-part",
        called(rule, section, court, language),
        sayIn(language, left[0] === undefined ? part : sayPart(part)),
        section === "settings"
          ? settingIn({ ...rule, value: nested(left, wanted) }, language, ownWords(court.law, court.vocabulary))
          : valueIn(part, wanted, rule, court, language),
      )[language],
  );
}

const both = (told: (language: Language) => string): Text => ({ zh: told("zh"), en: told("en") });

/** `members.has` is told as `has`. */
const sayPart = (part: string): string => part.slice(part.lastIndexOf(".") + 1);

/** What a switch says of one of its values, as the whole switch would. */
const nested = (keys: readonly string[], value: unknown): unknown =>
  [...keys].reverse().reduce<unknown>((inner, key) => ({ [key]: inner }), value);

function called(rule: Rule, section: string, { vocabulary }: Court, language: Language): string {
  const at = language === "zh" ? 0 : 1;
  const sort = SORTS[section] ?? section;
  return textOf("law-rule", textOf(`sort-${sort}`)[language], titleOf(rule, sort, vocabulary)[at])[language];
}

/** Sections of a law file, and what one rule of each is. */
const SORTS: Readonly<Record<string, string>> = {
  units: "unit",
  posts: "post",
  seats: "seat",
  ranks: "rank",
  papers: "paper",
  panels: "panel",
  rows: "row",
  clocks: "clock",
  guards: "guard",
  affairs: "affair",
  settings: "setting",
  grounds: "ground",
  ladders: "ladder",
  lists: "list",
};

/** Parts that are the court's own words. */
const PLAIN = new Set(["name", "quote", "item", "article", "because", "node"]);

function valueIn(part: string, wanted: unknown, rule: Rule, court: Court, language: Language): string {
  const own = ownWords(court.law, court.vocabulary);
  const { ladders, lists } = court.law.rules;
  const one = (value: unknown): string => {
    const text = String(value);
    if (value === true || value === false) return sayIn(language, value ? "yes" : "no");
    if (PLAIN.has(part)) return text;
    if (part === "document") return titleIn(text, court);
    if (part === "reading") return questionOf(text, rule, court);
    if (part === "then" && "table" in rule) return resultIn(String(rule.table), text, language, own);
    if (part === "remind") return remindText(text, language);
    if (part === "overdue" && "limit" in rule) return ruleIn(ladders, text, language);
    if (part === "lists")
      return ruleIn(
        lists.map(({ list, ...row }) => ({ ...row, key: list })),
        text,
        language,
      );
    const limit = part === "limit" ? parseLimit(text) : undefined;
    if (limit !== undefined && "ok" in limit) return limitIn(limit.ok, language, own);
    const [, fact = "", test = ""] = /^([a-z-]+\.[a-z-]+): (.+)$/.exec(text) ?? [];
    if (fact === "") return wordIn(`${QUALIFIED[part] ?? part}=${text}`, language, own);
    return `${wordIn(fact, language, own)} ${test === "true" ? sayIn(language, "yes") : wordIn(`${fact}=${test}`, language, own)}`;
  };
  return (Array.isArray(wanted) ? wanted : [wanted]).map(one).join(language === "zh" ? "、" : ", ");
}

const titleIn = (document: string, { law }: Court): string =>
  law.documents.find(({ front }) => front.id === document)?.front.title ?? document;

/** What a reading asks, by the name its article gives it. */
const questionOf = (id: string, { source }: Rule, { law }: Court): string =>
  law.documents
    .flatMap(({ front, articles }) => (front.id === source.document ? articles : []))
    .find(({ key }) => key === source.article)
    ?.readings.find((one) => one.id === id)?.question ?? id;

const QUALIFIED: Readonly<Record<string, string>> = { class: "paper.class" };

function frontExpected(part: string, wanted: unknown, { law, vocabulary }: Court): Text {
  const own = ownWords(law, vocabulary);
  return both((language) => {
    const one = (value: unknown): string =>
      typeof value === "boolean"
        ? sayIn(language, value ? "yes" : "no")
        : own.wording[`front.${part}=${value}`] === undefined
          ? String(value)
          : wordIn(`front.${part}=${value}`, language, own);
    const told = (Array.isArray(wanted) ? wanted : [wanted]).map(one).join(language === "zh" ? "、" : ", ");
    return textOf(
      "law-part",
      textOf("law-front")[language],
      textOf(`front-${part.replace(/\.\d+\./, "-")}`)[language],
      told,
    )[language];
  });
}
