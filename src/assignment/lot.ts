import type { Event, Fields } from "#kernel/event.ts";
import { ok } from "#kernel/outcome.ts";
import { drawHolds } from "#kernel/random.ts";
import type { Bearing, DeedDecider } from "#policy/deed.ts";
import { called } from "#policy/refusal.ts";
import { drawOne } from "./choose.ts";
import { evolve, type Handlers, initial } from "./evolve.ts";
import { emptySeat, otherSeatOf, seatIn } from "./seats.ts";
import { refuse } from "./wording.ts";

/**
 * A lot for an empty seat among those who can sit there. The seed comes from outside (the digest of the log's end), so
 * that nobody chooses it; who is away is left out by whoever proposes the names, who is recused or sits already here. It
 * names nobody yet: naming follows, and keeps to the lot. A lot that fell is not drawn again.
 */
export const drawLot: DeedDecider<Handlers> = {
  initial,
  evolve,
  may: (_, state, bearing) => emptySeat(state, bearing),
  decide({ fields }, state, bearing) {
    const open = emptySeat(state, bearing);
    if ("refused" in open) return open;
    const seat = seatIn(fields, bearing);
    if ("refused" in seat) return seat;
    if (state.seats.has(seat.ok)) return refuse("seat-taken", [], called([seat.ok], bearing));
    const fallen = state.drawn.get(seat.ok);
    if (fallen !== undefined) return refuse("drawn-already", [], called([seat.ok], bearing), fallen);
    const { "lot.seed": seed } = fields;
    if (typeof seed !== "string" || seed.trim() === "") return refuse("seed-due", []);
    const drawn = drawOne(seed, candidatesIn(fields, seat.ok, state, bearing));
    const [person] = drawn?.drawn ?? [];
    if (drawn === undefined || person === undefined) return refuse("nobody-to-draw", []);
    return ok([
      {
        kind: "lot.drawn",
        fields: {
          "handler.seat": seat.ok,
          "handler.person": person,
          "lot.seed": seed,
          "lot.candidates": drawn.candidates,
        },
      },
    ]);
  },
};

function candidatesIn(fields: Fields, seat: string, state: Handlers, bearing: Bearing) {
  const named = fields["lot.candidates"];
  const ids = Array.isArray(named) ? named.filter((id) => id.trim() !== "") : [];
  return [...new Set(ids)].map((id) => ({
    id,
    load: 0,
    recused: state.recused.has(id) || otherSeatOf(id, seat, state, bearing) !== undefined,
  }));
}

/** Whether running a recorded lot again, from its seed and its names, gives the person or the team recorded. */
export function checkLot({ fields }: Pick<Event, "fields">): boolean {
  const { "lot.seed": seed, "lot.candidates": candidates } = fields;
  const person = fields["handler.person"] ?? fields["to.team"];
  if (typeof seed !== "string" || typeof person !== "string" || !Array.isArray(candidates)) return false;
  if (candidates.length === 0 || new Set(candidates).size !== candidates.length) return false;
  return drawHolds({ seed, candidates, drawn: [person] });
}
