import type { Article } from "#policy/model.ts";
import { articleText, findQuote, searchable } from "#policy/quote.ts";
import { type Check, type Finding, finding } from "../finding.ts";

/** Clauses end at full stops, semicolons, commas and colons, and begin anew at item numbers. */
const CUT = /[.;,:]|(?<!\d)(?=[([]?(?:[一二三四五六七八九十]+|\d{1,2})[)\]、.](?!\d))/u;
const NOTHING = /^["'()[\]\d一二三四五六七八九十第条、.《》<>-]*$/u;

/** Every clause of the court's text overlaps the quote of a rule, or of a note that says why there is none. */
export const coverage: Check = {
  name: "coverage",
  run: ({ document }) => document.articles.filter((article) => !article.config).flatMap(inArticle),
};

function inArticle(article: Article): readonly Finding[] {
  const own = searchable(articleText(article)).text;
  const covered = new Uint8Array(own.length);
  for (const { quote } of [...article.quotes, ...article.noRules]) {
    const length = searchable(quote).text.length;
    for (const at of findQuote(quote, own)) covered.fill(1, at, at + length);
  }
  return clauses(own)
    .filter(({ text, at }) => !NOTHING.test(text) && !covered.subarray(at, at + text.length).includes(1))
    .map(({ text }) => finding("coverage", "error", article.place, "clause-uncovered", [text, article.key]));
}

/** The clauses of searchable text with their starts. */
function clauses(text: string): readonly { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let at = 0;
  for (const part of text.split(CUT)) {
    const start = text.indexOf(part, at);
    if (part !== "") found.push({ text: part, at: start });
    at = start + part.length;
  }
  return found;
}
