/** Half-width forms of the full-width punctuation that documents mix; searching ignores the difference, storage keeps it. */
const HALF: Readonly<Record<string, string>> = {
  "，": ",",
  "。": ".",
  "；": ";",
  "：": ":",
  "（": "(",
  "）": ")",
  "！": "!",
  "？": "?",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "【": "[",
  "】": "]",
  "〔": "[",
  "〕": "]",
  "—": "-",
  "、": "、",
};

/** Text as quotes are searched in it: no white space, one width of punctuation. Each character keeps its place. */
export function searchable(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let plain = "";
  for (const [index, letter] of [...text].entries()) {
    if (/\s/u.test(letter)) continue;
    plain += HALF[letter] ?? letter;
    at.push(index);
  }
  return { text: plain, at };
}

/** Where a quote stands in searchable text: every start, in characters of that text. */
export function findQuote(quote: string, within: string): readonly number[] {
  const wanted = searchable(quote).text;
  const found: number[] = [];
  if (wanted === "") return found;
  for (let from = within.indexOf(wanted); from >= 0; from = within.indexOf(wanted, from + 1)) found.push(from);
  return found;
}

/** An article's own words: its printed heading and its paragraphs. */
export const articleText = (article: {
  readonly heading: string;
  readonly ours: boolean;
  readonly paragraphs: readonly string[];
}): string => [...(article.ours ? [] : [article.heading]), ...article.paragraphs].join("\n");
