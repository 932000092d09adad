import { foundCourt } from "#platform/postgres/sessions.ts";
import type { Office } from "../office.ts";
import { layer, missingOf, type Share } from "./cases.ts";
import { type Member, membersFor } from "./people.ts";
import { type DemoCourt, type Demonstration, prefixOf } from "./province.ts";
import { accountsFor, administratorOf, enterPeople, recordAbsences } from "./register.ts";

/** The password of everybody in a demonstration: nothing in it is worth guarding. */
export const PASSWORD = "yanshi-2026";

/** How far it got: of which court, how many cases of all. */
export type Progress = { readonly court: string; readonly done: number; readonly all: number };

/** Whoever lays out shares of the cases, one at a time, and tells how many he has done; several work side by side. */
export type Hand = (share: Share) => Promise<number>;

/** So many cases are given out at a time. */
const SHARE = 12;

/**
 * Lays a demonstration out by the commands people send: courts, people, accounts, cases. What is there already is left as it is, so that
 * an interrupted beginning is gone on with. Gives the people of each court. Without other hands the cases are laid out here.
 */
export async function layOutDemo(
  office: Office,
  which: Demonstration,
  progress: (at: Progress) => void,
  hands: (cases: number) => readonly Hand[] | undefined = () => undefined,
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const people = new Map<string, readonly Member[]>();
  const missing: Share[] = [];
  for (const court of which.courts) {
    progress({ court: court.name, done: 0, all: 0 });
    const members = await founded(office, which.seed, court);
    people.set(court.id, members);
    missing.push(await missingOf(office, which.seed, court, await administratorOf(office, court.id)));
  }
  await shareOut(missing, progress, (cases) => hands(cases) ?? [layer(office, which.seed)]);
  return people;
}

/** A court with its people and their accounts. */
async function founded(office: Office, seed: string, court: DemoCourt): Promise<readonly Member[]> {
  const { id, name, law, mark, superior } = court;
  if ((await office.courtSeat(id)) === undefined)
    await foundCourt(office.database, {
      id,
      name,
      law,
      mark,
      demo: true,
      ...(superior === undefined ? {} : { superior }),
    });
  const prefix = prefixOf(court);
  const members = membersFor(await office.courtOn(id, office.today()), `${seed}/${id}`, prefix);
  const session = await administratorOf(office, id);
  const staff = await enterPeople(office, session, members);
  await accountsFor(office, id, [...members, { id: session.person.id, login: `${prefix}administrator` }], PASSWORD);
  await recordAbsences(office, session, staff);
  return members;
}

/** Gives shares out until none is left: hands take from either end, so that each works for few courts. */
async function shareOut(
  missing: readonly Share[],
  progress: (at: Progress) => void,
  hands: (cases: number) => readonly Hand[],
): Promise<void> {
  const all = missing.reduce((sum, { indexes }) => sum + indexes.length, 0);
  if (all === 0) return;
  const shares = missing.flatMap(({ court, indexes }) =>
    Array.from(
      { length: Math.ceil(indexes.length / SHARE) },
      (_, n): Share => ({
        court,
        indexes: indexes.slice(n * SHARE, (n + 1) * SHARE),
      }),
    ),
  );
  let done = 0;
  const work = async (hand: Hand, fromFront: boolean): Promise<void> => {
    for (let share = fromFront ? shares.shift() : shares.pop(); share !== undefined; ) {
      // Read after the wait: others add to it meanwhile.
      const laid = await hand(share);
      done += laid;
      progress({ court: share.court.name, done, all });
      share = fromFront ? shares.shift() : shares.pop();
    }
  };
  await Promise.all(hands(all).map((hand, index) => work(hand, index % 2 === 0)));
}
