import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing, Deed, Happening } from "#policy/deed.ts";
import { called } from "#policy/refusal.ts";
import { isTriaged, teamsUntriaged } from "#policy/untriaged.ts";
import { partsTaking, takersOf } from "#policy/who.ts";
import { drawOne } from "./choose.ts";
import { refuse } from "./wording.ts";

/** Which team gets the case, and the lot by which it was found if there was one. */
type Found = { readonly team?: string; readonly lot?: Happening };

/** A way of finding the team that leaves nobody a choice. */
const BY_LOT = "at-random";

/**
 * The team of an assignment: the one triage decided, or one of the teams that one is made of; where triage left the team open, by
 * lot among those who take such cases if the law says so, else one of them that is named; where triage is not for the case, one that
 * is named.
 */
export function teamFor(deed: Deed, bearing: Bearing): Outcome<Found> {
  const { "case.team": decided, "triage.way": way } = bearing.facts;
  const chosen = deed.fields["case.team"];
  if (typeof decided === "string") return within(decided, chosen, bearing);
  const untriaged = !isTriaged(bearing.facts, bearing.law);
  if (way === undefined && !untriaged) return ok(typeof chosen === "string" ? { team: chosen } : {});
  const takers = untriaged ? teamsUntriaged(bearing.facts, bearing.law) : takersOf(bearing.facts, bearing.law);
  if (way === BY_LOT && chosen === undefined) return drawn(takers, deed);
  if (typeof chosen !== "string") return refuse("team-due", [], called(takers, bearing));
  if (takers.length > 0 && !takers.includes(chosen))
    return refuse("other-taker", [], called(takers, bearing), called([chosen], bearing));
  return way === BY_LOT && (deed.reason ?? "").trim() === "" ? refuse("lot-due", []) : ok({ team: chosen });
}

function within(decided: string, chosen: unknown, bearing: Bearing): Outcome<Found> {
  const parts = partsTaking(decided, bearing.law);
  if (parts.length > 0 && (chosen === undefined || chosen === decided))
    return refuse("part-due", [], called([decided], bearing), called(parts, bearing));
  if (chosen !== undefined && chosen !== decided && !parts.includes(String(chosen)))
    return refuse("other-team", [], called([decided], bearing), called([String(chosen)], bearing));
  return ok({ team: typeof chosen === "string" ? chosen : decided });
}

/** The seed comes from outside, so that nobody chooses it; seed, names and result are kept, and the lot can be run again. */
function drawn(takers: readonly string[], { fields }: Deed): Outcome<Found> {
  const seed = fields["lot.seed"];
  if (typeof seed !== "string" || seed.trim() === "") return refuse("seed-due", []);
  const lot = drawOne(
    seed,
    takers.map((id) => ({ id, load: 0 })),
  );
  const [team] = lot?.drawn ?? [];
  if (lot === undefined || team === undefined) return refuse("no-taker", []);
  const kept = { "to.team": team, "lot.seed": seed, "lot.candidates": lot.candidates };
  return ok({ team, lot: { kind: "lot.drawn", fields: kept } });
}
