import type { FieldValue } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";

/** What is filled in: unknown is left out, none is `null`. */
export type Values = Readonly<Record<string, FieldValue>>;

export type Vocabulary = AnswerOf<"vocabulary">;

/** A word of the law as a form needs it. */
export type FieldWord = Vocabulary["facts"][string];

/** The words of the court's law. */
export const useVocabulary = () => useAsk("vocabulary");
