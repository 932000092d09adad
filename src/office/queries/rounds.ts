import type { RoundView } from "#contract/index.ts";
import { daysBetween } from "#kernel/calendar.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { citationOf } from "#policy/cite.ts";
import type { Affair } from "#policy/model.ts";
import { beganOn, holdersOf as holdersOfWord, peopleOf, worksOn } from "#staff/index.ts";
import { ownsRound, ROUNDS_STREAM, type Round, recurring, roundsOf } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { coverOf } from "./cover.ts";
import type { Known } from "./known.ts";
import { citeOf, textOf, wordOf } from "./said.ts";

/** What comes round in the court, as its record has it now. */
async function roundsIn({ tx, courtId, court, staff, today }: Known): Promise<{
  readonly version: number;
  readonly rounds: readonly Round[];
}> {
  const log = await readStream(tx, courtId, ROUNDS_STREAM);
  return { version: log.length, rounds: roundsOf(court, log, today, beganOn(staff) ?? today) };
}

/** All of it for the desk: undone first, what is due first of those, and at the end what waits for the court to say how often. */
export async function roundsView(known: Known): Promise<{ version: number; rows: RoundView[] }> {
  const { version, rounds } = await roundsIn(known);
  const rows = rounds.map((round) => roundView(round, known));
  const unfilled = recurring(known.court).filter(({ every }) => every === "fill");
  const order = (row: RoundView) => `${row.done === undefined ? 0 : 1} ${row.due ?? ""}`;
  return {
    version,
    rows: [
      ...rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
      ...unfilled.map((affair) => ({
        ...affairView(affair, known),
        every: "fill" as const,
        act: wordOf("affair.finish", known.court),
      })),
    ],
  };
}

function roundView({ affair, every, period, due, act, done }: Round, known: Known): RoundView {
  return {
    ...affairView(affair, known),
    every,
    period,
    due,
    ...(done === undefined ? { late: daysBetween(due, known.today) } : {}),
    act: wordOf(act, known.court),
    ...(done === undefined ? {} : { done: { ...done, by: { id: done.by.id, name: done.by.name } } }),
  };
}

function affairView(affair: Affair, known: Known): Omit<RoundView, "every" | "act"> {
  const { court, session, staff, today } = known;
  const { zh, en } = wordOf(affair.key, court);
  return {
    affair: { key: affair.key, zh: affair.name ?? zh, en },
    owner: affair.owner.map((word) => wordOf(word, court)),
    holders: holdersOf(affair, known),
    to: affair.to.map((word) => wordOf(word, court)),
    ...(affair.product === undefined ? {} : { product: textOf(`product-${affair.product}`) }),
    cites: [citeOf(citationOf(affair, court.law), court.law)],
    mine: ownsRound(affair, actorIn(session.person, staff, today), today, court),
  };
}

/** Who answers to an owner and is there today. */
const holdersOf = (affair: Affair, known: Known): { id: string; name: string }[] => {
  const away = new Set(coverOf(known).away.map(({ person }) => person.id));
  return peopleOf(known.staff)
    .filter((person) => worksOn(person, known.today) && !away.has(person.id))
    .filter((person) => ownsRound(affair, actorIn(person, known.staff, known.today), known.today, known.court))
    .map(({ id, name }) => ({ id, name }));
};

/** Undone rounds that are somebody's: those he owns; and for whoever gives out work, those of a post nobody is there to hold. */
export async function roundsFor(known: Known): Promise<readonly Round[]> {
  const { session, staff, today, court } = known;
  const actor = actorIn(session.person, staff, today);
  const gives = coverOf(known).gives.has(session.person.id);
  const { rounds } = await roundsIn(known);
  return rounds.filter(
    ({ done, affair }) =>
      done === undefined &&
      (ownsRound(affair, actor, today, court) ||
        (gives && isOfThisCourt(affair, known) && holdersOf(affair, known).length === 0)),
  );
}

/** A unit in which nobody of the register works belongs to another court. */
const isOfThisCourt = ({ owner }: Affair, { court, staff, today }: Known): boolean =>
  owner.some((key) => {
    const place = court.law.rules.words.find((word) => word.key === key);
    return place?.sort !== "unit" || holdersOfWord(staff, key, today).length > 0;
  });
