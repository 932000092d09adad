import type { Search } from "../../client/address.ts";
import type { AnswerOf } from "../../client/call.ts";

/** The courts and the day that are compared, as the server wants them. */
export type Chosen = { readonly courts: string; readonly on?: string };

export type Change = (change: Search) => void;

export type Verdict = AnswerOf<"compareCase">["verdicts"][number];
export type Court = AnswerOf<"compareLaws">["courts"][number];
export type Item = AnswerOf<"compareLaws">["items"][number];
export type Line = Item["cells"][number][number];
