/**
 * Where a decision rests: document, article, the words quoted, the edition in force.
 * `config` marks the court's own configuration (本院配置), which is never cited as the article.
 */
export type Citation = {
  /** Document id, e.g. `yindu/2022-34`. */
  readonly document: string;
  /** Citation key inside the document, a path such as `1.4` or `15`. */
  readonly article: string;
  /** As a reader writes it: 「第十五条」, 「一（四）3」. */
  readonly display: string;
  /** Verbatim, inside the article; empty for configuration. */
  readonly quote: string;
  readonly config: boolean;
  /** Set when a reading chosen by someone lies between text and rule. */
  readonly reading?: { readonly id: string; readonly choice: string; readonly by: string };
  /** National articles whose wording nobody compared with the official text. */
  readonly unverified?: boolean;
};
