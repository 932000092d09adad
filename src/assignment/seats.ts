import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Law, Word } from "#policy/model.ts";
import { called, citing } from "#policy/refusal.ts";
import type { Handlers } from "./evolve.ts";
import { refuse } from "./wording.ts";

/** Seats the law wants filled, whatever the case. */
export const requiredSeats = (law: Law): readonly Word[] =>
  law.rules.words.filter((word) => word.sort === "seat" && word.required === true);

/** The seat of whoever handles a case where the court names none. */
export const THE_HANDLER = "handler";

/** Seats a handler sits in: of a rank, for the whole case. Other seats are of a talk, a signature or a next step. */
export const handlerSeats = (law: Law): readonly Word[] =>
  law.rules.words.filter((word) => word.sort === "seat" && word.rank !== undefined && word.in === undefined);

/** The seat that is meant, where the court names its seats one of these. */
export function seatIn(fields: Fields, bearing: Bearing): Outcome<string> {
  const { "handler.seat": seat } = fields;
  const known = handlerSeats(bearing.law);
  const meant = typeof seat === "string" && seat !== "" ? seat : THE_HANDLER;
  if (known.length === 0 || known.some(({ key }) => key === meant)) return ok(meant);
  return refuse(
    "seat-unknown",
    [],
    called(
      known.map(({ key }) => key),
      bearing,
    ),
  );
}

/** Whether there is a seat left that somebody could be named or drawn for. */
export function emptySeat({ seats }: Pick<Handlers, "seats">, bearing: Bearing): Outcome<true> {
  const named = handlerSeats(bearing.law).map(({ key }) => key);
  const all = named.length > 0 ? named : [THE_HANDLER];
  return all.every((key) => seats.has(key)) ? refuse("seat-taken", [], called(all, bearing)) : ok(true);
}

/** The other required seat somebody sits in: nobody sits in two of one case. */
export const otherSeatOf = (person: string, seat: string, { seats }: Handlers, { law }: Bearing): Word | undefined =>
  requiredSeats(law).find(({ key }) => key !== seat && seats.get(key) === person);

/** Whether somebody may sit there: nobody in two required seats of one case, and nobody recused in any. */
export function mayTake(fields: Fields, handlers: Handlers, bearing: Bearing): Outcome<string> {
  const seat = seatIn(fields, bearing);
  if ("refused" in seat) return seat;
  const { "handler.person": person } = fields;
  if (typeof person !== "string") return seat;
  if (handlers.recused.has(person)) return refuse("recused", [], person);
  const other = otherSeatOf(person, seat.ok, handlers, bearing);
  return other === undefined
    ? seat
    : refuse("two-seats", citing([other], bearing.law), person, called([other.key], bearing));
}
