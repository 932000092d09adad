import { formatLimit, type Limit, parseLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Clause, Condition, EventForm, Test } from "../model.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { listedIn, namedIn, wordIn } from "./names.ts";
import { sayIn } from "./wording.ts";

/** A condition in words: 「标的额 <= 100000；或 执行内容 行为」. */
export function conditionIn(condition: Condition, language: Language, vocabulary: Vocabulary): string {
  // What is so is said as it stands: 「财产足额」. Only what is not so needs a word more.
  const clause = ({ fact, test, text }: Clause) =>
    isTrue(test)
      ? wordIn(fact, language, vocabulary)
      : `${wordIn(fact, language, vocabulary)} ${testIn(fact, test, text, language, vocabulary)}`;
  const all = condition.map((clauses) => clauses.map(clause).join(sayIn(language, "and")));
  return all.join(sayIn(language, "or"));
}

const isTrue = (test: Test): boolean => test.op === "in" && test.values.every((value) => value === true);

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

/** A test as somebody wrote it (`initial, reinstated`, `not(act)`), with its words by their names. */
export function writtenTestIn(fact: string, test: string, language: Language, vocabulary: Vocabulary): string {
  const named = test.replace(/[a-z]+(?:-[a-z]+)*/g, (word) => {
    const joint = vocabulary.wording[`${fact}=${word}`] === undefined ? JOINTS[word] : undefined;
    return joint === undefined ? wordIn(`${fact}=${word}`, language, vocabulary) : sayIn(language, joint);
  });
  const listed = language === "zh" ? named.replaceAll(", ", "、") : named;
  return listed.replaceAll("|", "/").replaceAll(" & ", sayIn(language, "and"));
}

/** Words of a test that are no values. */
const JOINTS: Readonly<Record<string, string>> = {
  true: "yes",
  false: "no",
  none: "none",
  not: "not",
  only: "only",
  fill: "unfilled",
};

/**
 * Another way to read a sentence of the law, in words: a sentence of the court, or what the rule would say instead, be it an event,
 * a limit, somebody, a word of a closed list, or a condition, any of several, each with all its facts.
 */
export function readingIn(other: unknown, language: Language, vocabulary: Vocabulary): string {
  if (Array.isArray(other)) return other.map((one) => readingIn(one, language, vocabulary)).join(sayIn(language, "or"));
  if (typeof other === "object" && other !== null && "every" in other) return sayIn(language, `every-${other.every}`);
  if (typeof other === "object" && other !== null)
    return Object.entries(other)
      .map(
        ([fact, test]) =>
          `${wordIn(fact, language, vocabulary)} ${writtenTestIn(fact, written(test), language, vocabulary)}`,
      )
      .join(sayIn(language, "and"));
  const text = String(other);
  const limit = parseLimit(text);
  if ("ok" in limit) return limitIn(limit.ok, language, vocabulary);
  return /^[a-z-]+$/.test(text) ? listedIn(text, language, vocabulary) : namedIn(text, language, vocabulary);
}

const written = (test: unknown): string => (Array.isArray(test) ? test.join(", ") : String(test));

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
