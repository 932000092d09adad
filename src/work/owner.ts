import { answering, type Handlers, nobodySeated, seat } from "#assignment/index.ts";
import { type Court, noted } from "#casework/index.ts";
import type { Event } from "#kernel/event.ts";
import type { Word } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { partsTaking } from "#policy/who.ts";
import type { Desk, Work } from "./piece.ts";

/** Whose something is: words of the law he answers to, or persons by name. */
export type Owner = Pick<Work, "words" | "persons">;

/** Who sits in which seat of a case now, and who is recused. */
export const seatsOf = (log: readonly Event[]): Handlers => noted(log).reduce(seat, nobodySeated);

/** Who answers for a case as its handlers. */
export const handlersOf = (log: readonly Event[]): ReadonlyMap<string, string> => answering(seatsOf(log));

/** The team a case is with, as far as it is known. */
export const placeOf = (facts: Facts): { readonly team?: string } => {
  const team = facts["case.team"];
  return typeof team === "string" ? { team } : {};
};

/** What of a case its owners are found by. */
export const knownOf = ({ court, handlers, stands }: Desk): Known => ({
  court,
  handlers: answering(handlers),
  ...placeOf(stands.facts),
});

/** Whoever the court's law has settle what its table does not: else the command centre. */
export function triageOf(court: Court): Owner {
  const { settings, precedence } = court.law.rules;
  const named =
    settings.find(({ key }) => key === "triage-by")?.value ?? precedence.find(({ ask }) => ask !== undefined)?.ask;
  return { words: [typeof named === "string" ? named : "command-centre"], persons: [] };
}

export type Known = {
  readonly court: Court;
  /** Seat → person. */
  readonly handlers: ReadonlyMap<string, string>;
  readonly team?: string;
};

/**
 * The law's word for an owner, resolved as far as the case knows: seats, "the handler" and a rank that somebody of them has are
 * persons, a team made of teams is the one of them that the case is with.
 */
export function ownerOf(words: readonly string[], { court, handlers, team }: Known): Owner {
  const named = court.law.rules.words;
  const seats = new Set(named.filter(({ sort }) => sort === "seat").map(({ key }) => key));
  const persons: string[] = [];
  const left: string[] = [];
  for (const word of words) {
    const sat = seats.has(word) ? handlers.get(word) : undefined;
    if (sat !== undefined && sat !== "") persons.push(sat);
    else if (HANDLER.has(word)) persons.push(...handlers.values());
    else if (!seats.has(word)) {
      const ranked = rankedAs(word, handlers, named);
      if (ranked.length === 0) left.push(word);
      persons.push(...ranked);
    }
  }
  const known = [...new Set(persons.filter((person) => person !== ""))];
  if (known.length > 0 || left.length > 0)
    return {
      words: left.map((word) => (partsOf(word, court).includes(team ?? "") ? (team ?? word) : word)),
      persons: known,
    };
  return leadOf(team, court);
}

/** Handlers of a rank the law gives something to: whoever sits where that rank is asked for, or anybody where no seat asks for one. */
function rankedAs(rank: string, handlers: ReadonlyMap<string, string>, words: readonly Word[]): readonly string[] {
  if (!words.some(({ sort, key }) => sort === "rank" && key === rank)) return [];
  const seats = words.filter((word) => word.sort === "seat" && word.rank !== undefined);
  if (seats.length === 0) return [...handlers.values()];
  return seats
    .flatMap((seat) => (seat.rank === rank ? [handlers.get(seat.key) ?? ""] : []))
    .filter((one) => one !== "");
}

/** The leader of the team a case is with; while it is with none yet, or with one made of teams, whoever brings it to one. */
export const leadOf = (team: string | undefined, court: Court): Owner =>
  team === undefined || partsOf(team, court).length > 0 ? triageOf(court) : { words: [leaderOf(team)], persons: [] };

const partsOf = (unit: string, { law }: Court): readonly string[] => partsTaking(unit, law);

/** Words of the law for whoever handles the case. */
const HANDLER: ReadonlySet<string> = new Set(["handler", "owner", "responsible-person"]);
/** The leader of a unit, as a word one answers to. */
const leaderOf = (unit: string): string => `lead:${unit}`;
