import type { Language } from "#kernel/phrase.ts";
import type { Setting } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordIn } from "./names.ts";
import { sayIn } from "./wording.ts";

/** Switches that say something of each value of a fact. */
const BY_FACT: Readonly<Record<string, string>> = { assignment: "case.track", "claim-amount-from": "case.kind" };

/** What a switch stands at, in words: a word of its closed list, of the vocabulary or of the law; several; or a table of them. */
export function settingIn({ key, value }: Setting, language: Language, vocabulary: Vocabulary): string {
  const semicolon = sayIn(language, "semicolon");
  const word = (one: string) => wordIn(`${key}=${one}`, language, vocabulary);
  const told = (one: unknown): string => {
    if (Array.isArray(one)) return one.map(told).join(language === "zh" ? "、" : ", ");
    if (typeof one !== "object" || one === null) return word(String(one));
    return Object.entries(one)
      .map(([part, said]) => entry(part, said))
      .join(semicolon);
  };
  const entry = (part: string, said: unknown): string => {
    if (vocabulary.events[part] !== undefined) return sayIn(language, "if", word(part), fieldsIn(said));
    const fact = BY_FACT[key];
    const name = fact === undefined ? word(part) : wordIn(`${fact}=${part}`, language, vocabulary);
    if (said === "on") return name;
    // What the court itself writes in Chinese needs no key before it.
    if (name === part && language === "zh") return told(said);
    return sayIn(language, "part", name, told(said));
  };
  const fieldsIn = (fields: unknown): string =>
    Object.entries(typeof fields === "object" && fields !== null ? fields : {})
      .map(([fact, one]) => `${wordIn(fact, language, vocabulary)} ${wordIn(`${fact}=${one}`, language, vocabulary)}`)
      .join(sayIn(language, "and"));
  return told(value);
}
