import type { Citation } from "./citation.ts";

/**
 * What a person did that cannot be done: which rule stands against it, in words they can act on.
 * `code` is stable and machine-readable; `zh`/`en` say what is wrong and what to do; `cites` name the articles.
 */
export type Refusal = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly cites: readonly Citation[];
};

/** What came of asking for something that is refused. */
export type Refused = { readonly refused: Refusal };

/** A value, or the reason there is none. Broken invariants are never outcomes: they assert. */
export type Outcome<T> = { readonly ok: T } | Refused;

export const ok = <T>(value: T): Outcome<T> => ({ ok: value });

/** Builds a refusal. `cites` is empty only when no article is involved (malformed input). */
export const refused = (code: string, zh: string, en: string, cites: readonly Citation[] = []): Refused => ({
  refused: { code, zh, en, cites },
});
