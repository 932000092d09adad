import type { Citation } from "#kernel/citation.ts";
import type { Refusal } from "#kernel/outcome.ts";

/** A refusal with all there is to say about it: more of the same act, consent due, who could, how far the stream is. */
export type FullRefusal = Refusal & {
  readonly also?: readonly Refusal[];
  readonly asks?: readonly { readonly who: readonly string[]; readonly cites: readonly Citation[] }[];
  readonly posts?: readonly string[];
  readonly version?: number;
};

/** What came of asking; as `Outcome`, with more to say. */
export type Turned = { readonly refused: FullRefusal };
