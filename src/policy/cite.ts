import type { Citation } from "#kernel/citation.ts";
import type { Law, Reading, Rule } from "./model.ts";
import { present } from "./read/desk.ts";

/** The article a rule rests on, with the reading that lies between if there is one; configuration never cites an article. */
export function citationOf(rule: Pick<Rule, "source" | "reading">, law: Pick<Law, "documents">): Citation {
  const { source } = rule;
  const article = law.documents
    .find((document) => document.front.id === source.document)
    ?.articles.find((one) => one.key === source.article);
  const reading = readingOf(rule, law);
  return {
    document: source.document,
    article: source.article,
    display: article === undefined ? source.article : displayOf(article.heading, source.item),
    quote: source.quote ?? "",
    config: source.config,
    ...present({
      reading: reading === undefined ? undefined : { id: reading.id, choice: reading.choice, by: reading.by },
      unverified: article?.verified === false ? true : undefined,
    }),
  };
}

const displayOf = (heading: string, item: string | undefined): string =>
  item === undefined ? heading : `${heading} ${item}`;

/** The reading a rule depends on: the `r1` of its own article. */
export function readingOf(rule: Pick<Rule, "source" | "reading">, law: Pick<Law, "documents">): Reading | undefined {
  if (rule.reading === undefined) return undefined;
  return law.documents
    .find((document) => document.front.id === rule.source.document)
    ?.articles.find((one) => one.key === rule.source.article)
    ?.readings.find((one) => one.id === rule.reading);
}
