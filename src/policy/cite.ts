import type { Citation } from "#kernel/citation.ts";
import { readingId } from "./chosen.ts";
import type { Article, Law, Reading, Rule } from "./model.ts";
import { present } from "./read/desk.ts";

type Cited = Pick<Rule, "source" | "reading">;

/** What was cited last for a rule, and out of which documents: a page cites the same rules over and over. */
const lately = new WeakMap<Cited, { readonly documents: Law["documents"]; readonly citation: Citation }>();

/** The article a rule rests on, with the reading that lies between if there is one; configuration never cites an article. */
export function citationOf(rule: Cited, law: Pick<Law, "documents" | "chosen">): Citation {
  const before = lately.get(rule);
  if (before?.documents === law.documents) return before.citation;
  const citation = madeOf(rule, law);
  lately.set(rule, { documents: law.documents, citation });
  return citation;
}

function madeOf(rule: Cited, law: Pick<Law, "documents" | "chosen">): Citation {
  const { source } = rule;
  const articles = articlesOf(source.document, law);
  const at = articles.findIndex((one) => one.key === source.article);
  const reading = readingOf(rule, law);
  return {
    document: source.document,
    article: source.article,
    display: at < 0 ? source.article : withItem(numbered(at, articles), source.item),
    quote: source.quote ?? "",
    config: source.config,
    ...present({
      reading: reading === undefined ? undefined : { id: reading.id, choice: reading.choice, by: reading.by },
      unverified: articles[at]?.verified === false ? true : undefined,
    }),
  };
}

const articlesOf = (document: string, { documents }: Pick<Law, "documents">): readonly Article[] =>
  documents.find(({ front }) => front.id === document)?.articles ?? [];

/** An article (条) is counted through the document: no heading above belongs to its number. */
const THROUGH = /^第[〇零一二三四五六七八九十百千\d]+条/;
/** A number at the start of a heading: `一、`, `（一）`, `1.`, or several of them, `一（一）1`. */
const NUMBER =
  /^(?:[（(]?(?:[一二三四五六七八九十]+|\d+)[)）、.．]?)*(?:[（(]?(?:[一二三四五六七八九十]+|\d+)[)）、.．]|(?:[一二三四五六七八九十]+|\d+)(?=\s|$))/;

const numberIn = (heading: string): string | undefined =>
  THROUGH.exec(heading)?.[0] ??
  NUMBER.exec(heading)?.[0]
    .replace(/[、.．]$/, "")
    .replace("(", "（")
    .replace(")", "）");

/** The number as a reader writes it, 「一（四）3」: that of a printed heading stands behind those it is printed under. */
function numbered(at: number, articles: readonly Article[]): string {
  const article = articles[at];
  if (article === undefined) return "";
  const own = numberIn(article.heading);
  if (own === undefined || article.ours || THROUGH.test(own)) return own ?? article.heading;
  const above = articles.findLastIndex(({ depth, config }, index) => index < at && depth < article.depth && !config);
  const before = above < 0 || numberIn(articles[above]?.heading ?? "") === undefined ? "" : numbered(above, articles);
  return /[^）]$/.test(before) && !own.startsWith("（") ? `${before}、${own}` : `${before}${own}`;
}

const withItem = (number: string, item: string | undefined): string =>
  item === undefined ? number : /^[（(\d]/.test(item) ? `${number}${item}` : `${number} ${item}`;

/** The reading a rule depends on: the `r1` of its own article. */
export function readingOf(
  rule: Pick<Rule, "source" | "reading">,
  law: Pick<Law, "documents" | "chosen">,
): Reading | undefined {
  if (rule.reading === undefined) return undefined;
  const { document, article } = rule.source;
  const chosen = law.chosen?.[readingId(document, { article, id: rule.reading })];
  if (chosen !== undefined) return chosen;
  return articlesOf(rule.source.document, law)
    .find((one) => one.key === rule.source.article)
    ?.readings.find((one) => one.id === rule.reading);
}
