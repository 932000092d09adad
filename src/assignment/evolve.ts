import type { Event } from "#kernel/event.ts";

/** Who sits in which seat of a case, and who may not sit in any. Persons are ids; a seat named without one is taken. */
export type Handlers = { readonly seats: ReadonlyMap<string, string>; readonly recused: ReadonlySet<string> };

export const NOBODY_NAMED = "";

export const initial: Handlers = { seats: new Map(), recused: new Set() };

/** Names, replacements and recusals; a case that changes teams needs its handlers anew. */
export function evolve(state: Handlers, { kind, fields }: Event): Handlers {
  const seat = typeof fields["handler.seat"] === "string" ? fields["handler.seat"] : "";
  const person = typeof fields["handler.person"] === "string" ? fields["handler.person"] : NOBODY_NAMED;
  switch (kind) {
    case "handler.named":
    case "handler.replaced":
      return { ...state, seats: new Map([...state.seats, [seat, person]]) };
    case "handler.recused":
      return {
        seats: new Map([...state.seats].filter(([, holder]) => holder !== person)),
        recused: new Set([...state.recused, person]),
      };
    case "triage.converted":
    case "assignment.adjusted":
      return { ...state, seats: new Map() };
    default:
      return state;
  }
}
