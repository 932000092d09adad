import { gramsOf, plain } from "../rows/grams.ts";
import type { Known } from "./known.ts";

/** Cases whose number or parties hold a piece of text, the latest registered first, and whether these are all there are. */
export type Found = { readonly streams: readonly string[]; readonly all: boolean };

/** The most cases a search looks at; a search that finds more is too wide to be read anyway. */
const MOST_FOUND = 2000;

/** What a list is searched for; undefined where it is not. */
export async function searched({ tx, courtId }: Known, q: string | undefined): Promise<Found | undefined> {
  if (q === undefined || q.trim() === "") return undefined;
  const sought = plain(q);
  const pairs = gramsOf(q).filter((gram) => [...gram].length === ([...sought].length === 1 ? 1 : 2));
  const { rows } = await tx.query<{ stream: string }>("select find_cases($1, $2, $3, $4) as stream", [
    courtId,
    sought,
    pairs,
    MOST_FOUND + 1,
  ]);
  return { streams: rows.slice(0, MOST_FOUND).map(({ stream }) => stream), all: rows.length <= MOST_FOUND };
}
