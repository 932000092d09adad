import { postsFor } from "#casework/index.ts";
import { postsOf } from "#policy/consent.ts";
import { standsFor } from "#policy/who.ts";
import { absentOn, actorOn, type Staff } from "#staff/index.ts";
import { seatsOf } from "#work/index.ts";
import type { Bureau, Desk } from "./desk.ts";

/** Who answers to each word of the law, by the register of the court: worked out once for a register. */
const known = new WeakMap<Staff, ReadonlyMap<string, readonly string[]>>();

function holders({ staff, courtOn, until }: Bureau): ReadonlyMap<string, readonly string[]> {
  const before = known.get(staff);
  if (before !== undefined) return before;
  const { law } = courtOn(until);
  const found = new Map<string, string[]>();
  for (const { id } of staff.people) {
    const actor = actorOn(staff, id, until);
    const holds = actor === undefined ? [] : postsOf({ ...actor, deputises: [] }, until);
    for (const word of new Set([...holds, ...standsFor(holds, law)])) found.set(word, [...(found.get(word) ?? []), id]);
  }
  known.set(staff, found);
  return found;
}

/** Everybody at work who answers to one of these words in a case, those of the first word first. */
export function answering(words: readonly string[], desk: Desk, bureau: Bureau): readonly string[] {
  const all = words.flatMap((word) => answeringTo(word, desk, bureau));
  return [...new Set(all)].filter((id) => !absentOn(bureau.staff, id, desk.on));
}

function answeringTo(word: string, desk: Desk, bureau: Bureau): readonly string[] {
  const held = holders(bureau);
  const team = desk.team ?? "";
  const law = () => bureau.courtOn(desk.on).law;
  switch (word) {
    case "handler":
    case "owner":
    case "responsible-person":
      return [...seatsOf(desk.log).seats.values()].filter((id) => id !== "");
    case "team":
      return held.get(team) ?? [];
    case "team-lead":
      return [...standsFor([team], law())].flatMap((unit) => held.get(`lead:${unit}`) ?? []);
    case "everyone":
      return [];
    default:
      return (
        held.get(word) ?? [...(seatsOf(desk.log).seats.has(word) ? [seatsOf(desk.log).seats.get(word) ?? ""] : [])]
      );
  }
}

/**
 * Who could do an act in a case by the law and, where it is silent, by the table of duties: its handler and single posts first, and of
 * several who hold one post whoever is of the team the case is with.
 */
export function couldDo(act: string, desk: Desk, bureau: Bureau): readonly string[] {
  const team = new Set(desk.team === undefined ? [] : holders(bureau).get(desk.team));
  const found = wordsFor(act, bureau).flatMap((word) => {
    const people = rotated(answering([word], desk, bureau), desk);
    return [...people.filter((id) => team.has(id)), ...people.filter((id) => !team.has(id))];
  });
  return [...new Set(found)];
}

const words = new WeakMap<Staff, Map<string, readonly string[]>>();

/** The words of whoever may do an act, the nearest first: worked out once for a register. */
function wordsFor(act: string, bureau: Bureau): readonly string[] {
  const all = words.get(bureau.staff) ?? new Map<string, readonly string[]>();
  words.set(bureau.staff, all);
  const before = all.get(act);
  if (before !== undefined) return before;
  const court = bureau.courtOn(bureau.until);
  const posts = new Set(court.law.rules.words.flatMap(({ sort, key }) => (sort === "post" ? [key] : [])));
  const nearness = (word: string): number => (word === "handler" ? 0 : posts.has(word) ? 1 : 2);
  const found = postsFor(act, court).toSorted((a, b) => nearness(a) - nearness(b));
  all.set(act, found);
  return found;
}

/** The same people in another order for each case, so that work is spread; the same for all acts of one case. */
export function rotated(people: readonly string[], { stream }: Desk): readonly string[] {
  if (people.length === 0) return people;
  const at = Number.parseInt(stream.slice(-6), 16) % people.length;
  return [...people.slice(at), ...people.slice(0, at)];
}
