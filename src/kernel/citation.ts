import { type Language, phrase } from "./phrase.ts";
import { citationWords, readers } from "./wording.ts";

/**
 * Where a decision rests: document, article, the words quoted, the edition in force.
 * `config` marks the court's own configuration (本院配置), which is never cited as the article.
 */
export type Citation = {
  /** Document id, `court/document`, e.g. `hedong/2024-7`. */
  readonly document: string;
  /** Citation key inside the document, a path such as `1.4` or `15`. */
  readonly article: string;
  /** As a reader writes it: the printed number of the article, 「一（四）3」. */
  readonly display: string;
  /** Verbatim, inside the article; empty for configuration. */
  readonly quote: string;
  readonly config: boolean;
  /** Set when a reading chosen by someone lies between text and rule. */
  readonly reading?: { readonly id: string; readonly choice: string; readonly by: string };
  /** National articles whose wording nobody compared with the official text. */
  readonly unverified?: boolean;
};

/**
 * A citation as a reader writes it: the document, the article, then the words quoted. `title` is the document's printed
 * number or title; without it the document's id stands. Configuration is named as such and never as the article. A
 * reading that lies between text and rule, and a national wording nobody compared, are said behind it.
 */
export const formatCitation = (citation: Citation, language: Language, title = citation.document): string => {
  const { config, display: article, quote, reading } = citation;
  const form = config ? "config" : quote === "" ? "article" : "quoted";
  const cited = phrase(citationWords[form], language, { title, article, quote });
  const by =
    reading &&
    (Object.hasOwn(readers, reading.by) ? phrase(readers[reading.by as keyof typeof readers], language) : reading.by);
  const read = by === undefined ? "" : phrase(citationWords.reading, language, { choice: reading?.choice ?? "", by });
  return `${cited}${read}${citation.unverified === true ? phrase(citationWords.unverified, language) : ""}`;
};
