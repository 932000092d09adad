import { type Draw, draw } from "#kernel/random.ts";

/** Who could take a case. `load` is the sum of weights of his open cases; `absent` and `recused` cannot take it. */
export type Candidate = {
  readonly id: string;
  readonly load: number;
  readonly absent?: boolean;
  readonly recused?: boolean;
};

/** An open case as it counts toward a load. Weights are the court's own, in hundredths; 100 is an ordinary case. */
export type OpenCase = { readonly handler: string; readonly weight: number };

/** The load of each handler, in hundredths of an ordinary case. */
export function loads(cases: readonly OpenCase[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { handler, weight } of cases) sums.set(handler, (sums.get(handler) ?? 0) + weight);
  return sums;
}

const able = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ absent, recused }) => absent !== true && recused !== true);

/** Those with the least load, several if they are level; none if nobody can take the case. */
export function leastLoaded(candidates: readonly Candidate[]): readonly Candidate[] {
  const open = able(candidates);
  const least = Math.min(...open.map(({ load }) => load));
  return open.filter(({ load }) => load === least);
}

/** A draw among those who can take the case, recorded so that it can be run again; undefined if nobody can. */
export function drawOne(seed: string, candidates: readonly Candidate[]): Draw | undefined {
  const ids = able(candidates).map(({ id }) => id);
  return ids.length === 0 ? undefined : draw(seed, ids);
}

/** A case related to this one, and who handles it. */
export type Related = {
  readonly stream: string;
  readonly handler: string;
  readonly why: "same-subject" | "series" | "same-debtor" | "applicant-is-debtor";
};

const RANK: readonly Related["why"][] = ["same-subject", "series", "same-debtor", "applicant-is-debtor"];

/**
 * The handler of the nearest related case, with that case; a suggestion, never an assignment. One who is absent,
 * recused or no candidate is passed over for the next nearest.
 */
export function suggestSame(related: readonly Related[], candidates: readonly Candidate[]): Related | undefined {
  const open = new Set(able(candidates).map(({ id }) => id));
  return [...related]
    .filter(({ handler }) => open.has(handler))
    .sort((a, b) => RANK.indexOf(a.why) - RANK.indexOf(b.why) || (a.stream < b.stream ? -1 : 1))[0];
}
