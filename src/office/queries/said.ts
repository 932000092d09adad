import { vocabulary } from "#casework/index.ts";
import type { Cite, FieldValue, Said, Text, Word } from "#contract/index.ts";
import { lackCalled, lackIn } from "#intake/index.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Event, Fields, Value } from "#kernel/event.ts";
import { fen, formatYuan } from "#kernel/money.ts";
import { citationOf } from "#policy/cite.ts";
import type { Law } from "#policy/model.ts";
import { ownWords, resultIn, ruleName, wordIn } from "#policy/tell/names.ts";
import { readingIn } from "#policy/tell/phrase.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import type { Staff } from "#staff/index.ts";
import { stageWording } from "#work/index.ts";
import { people, words } from "./wording.ts";

type Words = { readonly law: Pick<Law, "rules" | "documents">; readonly vocabulary: Vocabulary };

const both = ([zh, en]: readonly [string, string]): Text => ({ zh, en });

/** A text of these queries in both languages. */
export const textOf = (code: Parameters<typeof words>[0], ...args: readonly string[]): Text =>
  both(words(code, ...args));

/** A word of the law or the vocabulary as people call it. The leader of a unit is called so. */
export function wordOf(key: string, { law, vocabulary }: Words): Word {
  if (key.startsWith("lead:")) {
    const unit = wordOf(key.slice(5), { law, vocabulary });
    return { key, zh: words("leader-of", unit.zh)[0], en: words("leader-of", unit.en)[1] };
  }
  if (lackIn(key).thing !== undefined) {
    const lack = lackCalled(key, { law, vocabulary });
    return typeof lack === "string" ? { key, zh: lack, en: lack } : { key, zh: lack[0], en: lack[1] };
  }
  const named = people[key];
  if (named !== undefined) return { key, zh: named[0], en: named[1] };
  return ownWord(key, key, { law, vocabulary });
}

/** A word, or one of a fact's values, by its name in the vocabulary or the law. */
function ownWord(key: string, word: string, { law, vocabulary }: Words): Word {
  const own = ownWords(law, vocabulary);
  return { key, zh: wordIn(word, "zh", own), en: wordIn(word, "en", own) };
}

/** A rule that has a name of its own, such as a limit or an affair, as people call it. */
export function ruleWord(rule: { readonly key: string; readonly name?: string | undefined }): Word {
  const [zh, en] = ruleName(rule);
  return { key: rule.key, zh, en };
}

/** A stage of a case as people call it. */
export function stageWord(key: string): Word {
  const [zh, en] = stageWording[key as keyof typeof stageWording] ?? [key, key];
  return { key, zh, en };
}

/** Who is against whom, in one line. */
export const sidesOf = ({ applicants, debtors }: { readonly applicants: string; readonly debtors: string }): string =>
  [applicants, debtors].filter((side) => side !== "").join(" — ");

/** A member of a fact's type as people call it: 「金钱给付」 for `money` of `claim.kinds`. */
export const memberOf = (fact: string, key: string, words: Words): Word => ownWord(key, `${fact}=${key}`, words);

/** What a table gives, as its own document calls it: a type, a region, a team, or the way a team is found. */
export function resultOf(table: string, key: string, { law, vocabulary }: Words): Word {
  const own = ownWords(law, vocabulary);
  return { key, zh: resultIn(table, key, "zh", own), en: resultIn(table, key, "en", own) };
}

/** A value as people read it. */
export function readable(fact: string, value: Value, known: Words): Text {
  if (value === null) return textOf("none");
  if (typeof value === "boolean") return textOf(value ? "yes" : "no");
  if (typeof value === "number") {
    if (known.vocabulary.facts[fact]?.type.kind === "yuan") return textOf("plain", formatYuan(fen(value)));
    return textOf("plain", String(Math.round(value * 100) / 100));
  }
  if (typeof value === "string") return textIn(fact, value, known);
  if (value.length === 0) return textOf("none");
  const members = value.map((one) => textIn(fact, one, known));
  return { zh: members.map(({ zh }) => zh).join("、"), en: members.map(({ en }) => en).join(", ") };
}

function textIn(fact: string, key: string, known: Words): Text {
  const kind = known.vocabulary.facts[fact]?.type.kind;
  if (kind === "text" || kind === "date") return { zh: key, en: key };
  const { zh, en } = memberOf(fact, key, known);
  return { zh, en };
}

/** A value as screens work with it: a list is one of their own. */
export const rawOf = (value: Value): FieldValue => (typeof value === "object" && value !== null ? [...value] : value);

/** The same, of every field. */
export const rawIn = (fields: Fields): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).map(([word, value]) => [word, rawOf(value)]));

/** The fields of an event as people read them. */
export const saidIn = (fields: Fields, known: Words): Said[] =>
  Object.entries(fields).map(([fact, value]) => ({
    word: wordOf(fact, known),
    value: rawOf(value),
    text: readable(fact, value, known),
  }));

/** A citation with the printed number or title of its document. */
export function citeOf(cite: Citation, law: Pick<Law, "documents"> & { readonly edition?: string }): Cite {
  const front = law.documents.find((one) => one.front.id === cite.document)?.front;
  const { document, article, display, quote, config, reading, unverified } = cite;
  return {
    document,
    title: front?.number ?? front?.title ?? document,
    article,
    display,
    quote,
    config,
    ...(reading === undefined ? {} : { reading: readingOf(reading) }),
    ...(unverified === undefined ? {} : { unverified }),
    ...(law.edition === undefined ? {} : { edition: law.edition }),
  };
}

/** What a sentence was read as, and who read it so. */
const readingOf = ({ id, choice, by }: NonNullable<Citation["reading"]>): NonNullable<Cite["reading"]> => ({
  id,
  choice: { zh: readingIn(choice, "zh", vocabulary), en: readingIn(choice, "en", vocabulary) },
  by: textOf(`read-by-${by}`),
});

/** What guards of the law rest on. */
export const guardCites = (keys: readonly string[], law: Law): readonly Citation[] =>
  law.rules.guards.filter(({ key }) => keys.includes(key)).map((guard) => citationOf(guard, law));

/** Somebody of the register, for reading. */
export const personOf = (id: string, { people: all }: Pick<Staff, "people">): { id: string; name: string } => ({
  id,
  name: all.find((one) => one.id === id)?.name ?? id,
});

/** Who did something, for reading. */
export const personIn = ({ by }: Pick<Event, "by">): { id: string; name: string } => ({ id: by.id, name: by.name });
