import type { Me, Word } from "#contract/index.ts";
import { glance } from "#platform/postgres/sessions.ts";
import { ADMINISTRATOR, actorOn, deputiesOn, holdsOn, personOf, type Staff, staffWording } from "#staff/index.ts";
import type { Office } from "../office.ts";
import { wordOf } from "../queries/said.ts";
import { signs } from "./signing.ts";
import { staffOf } from "./staffOf.ts";
import type { KnownSession } from "./whoIs.ts";

const isLead = (held: string): boolean => held.startsWith("lead:");

type Words = Parameters<typeof wordOf>[1];

/** A word somebody holds as people call it; those of the register itself are in no court's law. */
export function heldWord(key: string, words: Words): Word {
  const own = staffWording[key];
  return own === undefined ? wordOf(key, words) : { key, zh: own[0], en: own[1] };
}

/** Who is signed in, what he holds today, and what his screens need at once. Undefined once the session has ended. */
export async function meOf(office: Office, known: KnownSession): Promise<Me | undefined> {
  const { session, login, owes, hasFactor, expiresAt } = known;
  const staff = await glance(office.database, session.token, async (tx) => (await staffOf(tx, session.court)).state);
  const seat = await office.courtSeat(session.court);
  if (staff === undefined || seat === undefined) return undefined;
  const on = office.today();
  const court = await office.courtOn(session.court, on);
  const actor = actorOn(staff, session.person.id, on);
  const holds = holdsOn(staff, session.person.id, on);
  const sorts = new Map(court.law.rules.words.map(({ key, sort }) => [key, sort]));
  const ofSort = (sort: string) => holds.filter((key) => sorts.get(key) === sort).map((key) => heldWord(key, court));
  const seats = await Promise.all(session.reads.map((id) => office.courtSeat(id)));
  return {
    person: { ...session.person },
    login,
    court: {
      id: seat.id,
      name: seat.name,
      law: seat.law,
      ...(seat.superior === undefined ? {} : { superior: seat.superior }),
    },
    reads: seats.flatMap((one) => (one === undefined ? [] : { id: one.id, name: one.name })),
    units: ofSort("unit"),
    posts: ofSort("post"),
    ranks: ofSort("rank"),
    leads: holds.flatMap((key) => (key.startsWith("lead:") ? wordOf(key.slice("lead:".length), court) : [])),
    deputises: deputisesOf(staff, session.person.id, office, court),
    today: on,
    now: office.now(),
    demo: seat.demo,
    administrator: actor?.holds.includes(ADMINISTRATOR) === true,
    supervises: session.reads.length > 0 && actor !== undefined && (signs(actor, court, on) || holds.some(isLead)),
    owes: [...owes],
    secondFactor: hasFactor,
    expiresAt,
  };
}

function deputisesOf(staff: Staff, id: string, office: Office, words: Words): Me["deputises"] {
  return deputiesOn(staff, office.today())
    .filter(({ deputy }) => deputy === id)
    .map(({ person, post, until }) => ({
      post: heldWord(post, words),
      of: { id: person, name: personOf(staff, person)?.name ?? person },
      ...(until === undefined ? {} : { until }),
    }));
}
