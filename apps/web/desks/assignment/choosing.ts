import type { Act } from "#contract/index.ts";
import type { AnswerOf } from "../../client/call.ts";

export type Seen = AnswerOf<"assignGet">;
export type Seat = Seen["seats"][number];
export type Candidate = Seat["candidates"][number];

/** Who is to sit where: seat → person. */
export type Chosen = Readonly<Record<string, string>>;

/** Whether somebody can take a case at all. One who sits in it already may not take a second required seat. */
export const isAble = ({ absent, recused, sits }: Candidate): boolean => !absent && !recused && !sits;

/** The system's suggestions for empty seats that are to be filled, or for the only one; nobody is suggested for two. */
export function suggested(seats: readonly Seat[]): Chosen {
  const taken = new Set<string>();
  const chosen: Record<string, string> = {};
  for (const { seat, holder, suggestion, candidates, required } of seats) {
    if (holder !== undefined || (!required && seats.length > 1)) continue;
    const first = suggestion !== undefined && !taken.has(suggestion.person.id) ? suggestion.person.id : undefined;
    const least = candidates
      .filter((one) => isAble(one) && !taken.has(one.person.id))
      .toSorted((a, b) => a.load - b.load)[0]?.person.id;
    const person = first ?? least;
    if (person === undefined) continue;
    taken.add(person);
    chosen[seat.key] = person;
  }
  return chosen;
}

/** Required seats that are empty and nobody was chosen for. */
export const stillEmpty = (seats: readonly Seat[], chosen: Chosen): readonly Seat[] =>
  seats.filter(({ seat, holder, required }) => required && holder === undefined && chosen[seat.key] === undefined);

/** Whom the lot for a seat fell on, the last one first. */
export const drawnFor = ({ lots }: Pick<Seen, "lots">, seat: string): string | undefined =>
  lots.filter((lot) => lot.seat.key === seat).toSorted((a, b) => b.version - a.version)[0]?.drawn.id;

/** Whether a choice departs from a lot that was drawn: it wants a reason then. */
export const departsFromLot = (seen: Pick<Seen, "lots">, chosen: Chosen): boolean =>
  Object.entries(chosen).some(([seat, person]) => {
    const drawn = drawnFor(seen, seat);
    return drawn !== undefined && drawn !== person;
  });

/** The deeds of naming, and of receiving the case where that is wished. */
export const namingDeeds = (chosen: Chosen, receive: boolean, reason: string): Act[] => [
  ...Object.entries(chosen).map(([seat, person]) => ({
    act: "handler.name",
    fields: { "handler.seat": seat, "handler.person": person },
    ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
  })),
  ...(receive ? [{ act: "assignment.receive", fields: {} }] : []),
];
