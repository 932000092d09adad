import type { Language } from "#kernel/phrase.ts";
import type { Clause, Condition, EventForm, Law, Test } from "./model.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { nameOf } from "./who.ts";
import { sayIn } from "./wording.ts";

/** A word of the law as people read it. */
export function wordIn(word: string, language: Language, vocabulary: Vocabulary): string {
  return vocabulary.wording[word]?.[language === "zh" ? 0 : 1] ?? word;
}

/** Words of the law, as a list; they have Chinese names only, so in English their keys stand. */
export const namesIn = (words: readonly string[], language: Language, law: Pick<Law, "rules">): string =>
  language === "zh" ? words.map((word) => nameOf(word, law)).join("、") : words.join(", ");

/** A condition in words: 「标的额 <= 100000；或 执行内容 行为」. */
export function conditionIn(condition: Condition, language: Language, vocabulary: Vocabulary): string {
  const clause = ({ fact, test, text }: Clause) =>
    `${wordIn(fact, language, vocabulary)} ${testIn(fact, test, text, language, vocabulary)}`;
  const all = condition.map((clauses) => clauses.map(clause).join(sayIn(language, "and")));
  return all.join(sayIn(language, "or"));
}

function testIn(fact: string, test: Test, text: string, language: Language, vocabulary: Vocabulary): string {
  const member = (value: unknown) =>
    value === true
      ? sayIn(language, "yes")
      : value === false
        ? sayIn(language, "no")
        : value === null
          ? sayIn(language, "none")
          : wordIn(`${fact}=${String(value)}`, language, vocabulary);
  if (test.op === "in" && test.values.every((value) => typeof value !== "number"))
    return test.values.map((value) => member(value).replace(`${fact}=`, "")).join("/");
  if (test.op === "not") return `${sayIn(language, "not")}(${testIn(fact, test.test, text, language, vocabulary)})`;
  if (test.op === "only")
    return `${sayIn(language, "only")}(${test.values.map((value) => member(value).replace(`${fact}=`, "")).join("/")})`;
  return text;
}

/** An event form in words. */
export function eventIn(form: EventForm, language: Language, vocabulary: Vocabulary): string {
  if ("on" in form) {
    const name = wordIn(form.on, language, vocabulary);
    return form.where === undefined ? name : sayIn(language, "if", name, conditionIn(form.where, language, vocabulary));
  }
  if ("any" in form) return form.any.map((one) => eventIn(one, language, vocabulary)).join(sayIn(language, "or"));
  if ("all" in form) return form.all.map((one) => eventIn(one, language, vocabulary)).join(sayIn(language, "and"));
  if ("every" in form) return sayIn(language, `every-${form.every}`);
  return "expiryOf" in form ? sayIn(language, "expiry", form.expiryOf) : form.date;
}
