import type { z } from "zod";
import type { Court } from "#casework/index.ts";
import type { Endpoints, Interpretation, Text } from "#contract/index.ts";
import { textDigest } from "#kernel/sm3.ts";
import { readingsOf } from "#policy/chosen.ts";
import { citationOf } from "#policy/cite.ts";
import type { Article, Document } from "#policy/model.ts";
import { articleText } from "#policy/quote.ts";
import { allRules } from "#policy/rules.ts";
import { namedIn, ownWords } from "#policy/tell/names.ts";
import { readingIn } from "#policy/tell/phrase.ts";
import { citeOf } from "../queries/said.ts";
import { exampleText } from "./exampleText.ts";
import { ruleViews } from "./ruleViews.ts";

type Answer<N extends keyof Endpoints> = z.input<Endpoints[N]["answer"]>;

/** The documents a court stands on, its own first. */
export function documentList({ law }: Court): Answer<"lawList"> {
  return { edition: law.edition, rows: law.documents.map((document) => documentRow(document, law.court)) };
}

function documentRow(document: Document, court: string): Answer<"lawList">["rows"][number] {
  const { front, articles, rules } = document;
  const matches = digestMatches(document);
  return {
    id: front.id,
    title: front.title,
    ...(front.number === undefined ? {} : { number: front.number }),
    issuer: front.issuer,
    level: front.level,
    status: front.status,
    from: front.effective.from,
    articles: articles.filter(({ config }) => !config).length,
    rules: allRules(rules).length,
    examples: articles.reduce((count, article) => count + article.examples.length, 0),
    own: front.id.startsWith(`${court}/`),
    ...(matches === undefined ? {} : { digestMatches: matches }),
  };
}

/** Whether the text is still the one that was sealed; unknown where it never was. */
function digestMatches({ front, articles }: Document): boolean | undefined {
  if (front.text === undefined) return undefined;
  const found = textDigest(articles.map(articleText).join("\n"));
  return found.sm3 === front.text.sm3 && found.characters === front.text.characters;
}

/** The phrases a document heads itself with, each with the article of the rule that does most about it. */
function principlesOf({ front, rules }: Document, { law }: Court): Answer<"lawGet">["principles"] {
  const known = new Map(allRules(rules).map((rule) => [rule.key, rule]));
  return front.principles.map(({ phrase, rule: key }) => {
    const rule = known.get(key);
    return { phrase, ...(rule === undefined ? {} : { cite: citeOf(citationOf(rule, law), law) }) };
  });
}

/** What stands beside a document's text and is not in its file: what its issuer says it means, and who may say so. */
export type Beside = Pick<Answer<"lawGet">, "interpreter" | "mayInterpret" | "version"> & {
  readonly interpretations: readonly (Interpretation & { readonly article: string })[];
};

const NOTHING: Beside = { interpretations: [], mayInterpret: false, version: 0 };

/** A document whole, text and rules side by side. `failing` are the examples that do not hold. */
export function documentView(
  document: Document,
  court: Court,
  failing: readonly string[],
  { interpretations, ...beside }: Beside = NOTHING,
): Answer<"lawGet"> {
  const { front, articles } = document;
  const rulesOf = ruleViews(document, court);
  return {
    id: front.id,
    title: front.title,
    ...(front.number === undefined ? {} : { number: front.number }),
    issuer: front.issuer,
    status: front.status,
    from: front.effective.from,
    ...(front.effective.because === undefined ? {} : { because: front.effective.because }),
    principles: principlesOf(document, court),
    ...(front.text === undefined ? {} : { digest: front.text.sm3 }),
    ...beside,
    articles: articles.map((article) => ({
      ...articleView(article, front.id, court, failing),
      rules: [...rulesOf(article)],
      interpretations: interpretations.flatMap(({ article: of, ...one }) => (of === article.key ? [one] : [])),
    })),
  };
}

function articleView(article: Article, document: string, court: Court, failing: readonly string[]) {
  const { key, heading, ours, config, depth, verified, paragraphs, noRules, examples } = article;
  const readings = readingsOf(document, article.readings, court.law);
  return {
    key,
    heading,
    ours,
    config,
    depth,
    ...(verified === undefined ? {} : { verified }),
    paragraphs: [...paragraphs],
    noRules: noRules.map(({ quote, because }) => ({ quote, because })),
    readings: readings.map(({ id, question, choice, by, others }) => ({
      id,
      question: namedIn(question, "zh", court.vocabulary),
      choice: readingText(choice, court),
      by,
      others: others.map((other) => readingText(other, court)),
    })),
    examples: examples.map((example) => ({
      id: example.id,
      text: exampleText(example, court),
      holds: !failing.includes(example.id),
    })),
  };
}

/** A reading in both languages; where it is the court's own sentence, that sentence in either. */
export function readingText(other: unknown, { law, vocabulary }: Court): Text {
  const own = ownWords(law, vocabulary);
  return { zh: readingIn(other, "zh", own), en: readingIn(other, "en", own) };
}
