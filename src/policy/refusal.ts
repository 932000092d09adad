import type { Citation } from "#kernel/citation.ts";
import { type Refused, refused } from "#kernel/outcome.ts";
import { citationOf } from "./cite.ts";
import type { Law, Rule } from "./model.ts";
import { namesIn, ownWords } from "./tell/names.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { sayer } from "./wording.ts";

/** A text in both languages, or one that reads the same in both. */
export type Both = string | readonly [zh: string, en: string];

/** As `sayer`, of arguments that may be told in both languages. */
export function inBoth(wording: Readonly<Record<string, readonly [zh: string, en: string]>>) {
  const say = sayer(wording);
  return (code: string, ...args: readonly Both[]): readonly [zh: string, en: string] => {
    const part = (language: 0 | 1) => args.map((arg) => (typeof arg === "string" ? arg : arg[language]));
    return [say(code, ...part(0))[0], say(code, ...part(1))[1]];
  };
}

/** Refusals in a slice's own words: the code is the name of the text; the citations are of the rules that stand behind it. */
export function refuser<Code extends string>(wording: Readonly<Record<Code, readonly [zh: string, en: string]>>) {
  const say = inBoth(wording);
  return (code: Code, cites: readonly Citation[], ...args: readonly Both[]): Refused =>
    refused(code, ...say(code, ...args), cites);
}

/** Words of the law and of the vocabulary as people call them. */
export function called(
  words: readonly string[],
  { law, vocabulary }: { readonly law: Pick<Law, "rules">; readonly vocabulary: Vocabulary },
): readonly [zh: string, en: string] {
  const own = ownWords(law, vocabulary);
  return [namesIn(words, "zh", own), namesIn(words, "en", own)];
}

/** The articles rules rest on, each once. */
export const citing = (
  rules: readonly Pick<Rule, "source" | "reading">[],
  law: Pick<Law, "documents">,
): readonly Citation[] => [...new Set(rules)].map((rule) => citationOf(rule, law));
