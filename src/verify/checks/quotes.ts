import type { Article } from "#policy/model.ts";
import { articleText, findQuote, searchable } from "#policy/quote.ts";
import { type Check, type Finding, finding } from "../finding.ts";

/** Shorter quotes fit anywhere and prove nothing, unless they are the name of a thing. */
const LEAST = 6;

/** Every quote stands verbatim in its article; outside words it is long enough and stands there once. */
export const quotes: Check = {
  name: "quotes",
  run: ({ document }) => document.articles.flatMap((article) => inArticle(article)),
};

function inArticle(article: Article): readonly Finding[] {
  const own = searchable(articleText(article)).text;
  const notes = article.noRules.map(({ quote, source }) => ({
    quote,
    rule: "no-rule",
    word: true,
    place: source.place,
  }));
  return [...article.quotes, ...notes].flatMap(({ quote, rule, word, place }): readonly Finding[] => {
    const found = findQuote(quote, own).length;
    const about = { rules: [rule] };
    if (found === 0) return [finding("quotes", "error", place, "quote-absent", [quote, article.key], about)];
    if (word) return [];
    const short = [...searchable(quote).text].length < LEAST;
    if (short) return [finding("quotes", "error", place, "quote-short", [quote, String(LEAST)], about)];
    return found > 1 ? [finding("quotes", "error", place, "quote-twice", [quote, String(found)], about)] : [];
  });
}
