import type { Event } from "#kernel/event.ts";

/** Who sits in which seat of a case, and who may not sit in any. Persons are ids; a seat named without one is taken. */
export type Handlers = {
  readonly seats: ReadonlyMap<string, string>;
  readonly recused: ReadonlySet<string>;
  /** Whom the lot for a seat fell on, until somebody is named for it. */
  readonly drawn: ReadonlyMap<string, string>;
  /** Who sat where before the case changed teams, until the new team has received it: the hand-over is theirs. */
  readonly before: ReadonlyMap<string, string>;
};

export const NOBODY_NAMED = "";

export const initial: Handlers = { seats: new Map(), recused: new Set(), drawn: new Map(), before: new Map() };

/** Names, lots, replacements and recusals; a case that changes teams needs its handlers anew. */
export function evolve(state: Handlers, { kind, fields }: Event): Handlers {
  const seat = typeof fields["handler.seat"] === "string" ? fields["handler.seat"] : "";
  const person = typeof fields["handler.person"] === "string" ? fields["handler.person"] : NOBODY_NAMED;
  switch (kind) {
    case "handler.named":
    case "handler.replaced":
      return { ...state, seats: new Map([...state.seats, [seat, person]]), drawn: without(state.drawn, seat) };
    case "lot.drawn":
      // A lot among teams names nobody.
      if (person === NOBODY_NAMED) return state;
      return { ...state, drawn: new Map([...state.drawn, [seat, person]]) };
    case "handler.recused":
      return {
        seats: new Map([...state.seats].filter(([, holder]) => holder !== person)),
        recused: new Set([...state.recused, person]),
        before: new Map([...state.before].filter(([, holder]) => holder !== person)),
        drawn: new Map([...state.drawn].filter(([, chosen]) => chosen !== person)),
      };
    case "triage.converted":
    case "assignment.adjusted":
      return {
        ...state,
        seats: new Map(),
        drawn: new Map(),
        before: state.seats.size > 0 ? state.seats : state.before,
      };
    case "assignment.received":
      return { ...state, before: new Map() };
    default:
      return state;
  }
}

const without = (map: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> =>
  new Map([...map].filter(([one]) => one !== key));

/** Who answers for a case: whoever sits in it; between two teams, whoever has to hand it over. */
export const answering = ({ seats, before }: Handlers): ReadonlyMap<string, string> =>
  seats.size > 0 ? seats : before;

/** Every seat somebody sits in. */
export const seatsHeldBy = (person: string, { seats }: Handlers): readonly string[] =>
  person === NOBODY_NAMED ? [] : [...seats].flatMap(([seat, holder]) => (holder === person ? [seat] : []));
