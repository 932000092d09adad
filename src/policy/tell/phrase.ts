import { formatLimit, type Limit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Clause, Condition, EventForm, Test } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { wordIn } from "./names.ts";
import { sayIn } from "./wording.ts";

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
    return test.values.map(member).join("/");
  if (test.op === "not") return `${sayIn(language, "not")}(${testIn(fact, test.test, text, language, vocabulary)})`;
  if (test.op === "only") return `${sayIn(language, "only")}(${test.values.map(member).join("/")})`;
  if (test.op === "fill") return sayIn(language, "unfilled");
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
  if (!("expiryOf" in form)) return form.date;
  return sayIn(language, "expiry", wordIn(`clock.key=${form.expiryOf}`, language, vocabulary));
}

/** A limit in words; the fact or the other limit it hangs on by its name. */
export const limitIn = (limit: Limit, language: Language, vocabulary: Vocabulary): string =>
  formatLimit(limit, language, (word) =>
    wordIn(vocabulary.facts[word] === undefined ? `clock.key=${word}` : word, language, vocabulary),
  );
