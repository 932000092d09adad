import { postsFor } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { postsOf } from "#policy/consent.ts";
import type { Law } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { absenceOn, type Person, peopleOf, type Staff, worksOn } from "#staff/index.ts";
import { actorIn } from "../door/actor.ts";
import type { Known } from "./known.ts";

type Asked = Pick<Known, "staff" | "court" | "today">;

/** Under which names somebody's work lies: himself and his posts; and apart the units he works in. */
export type Names = { readonly own: readonly string[]; readonly units: readonly string[] };

/** Somebody who is away, what lies under names that nobody who is there answers to, and who must give it to others. */
export type Away = {
  readonly person: Person;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly names: readonly string[];
  readonly to: ReadonlySet<string>;
};

/** Who is there today, for what: work lies in somebody's hands only if somebody who is there answers to one of its names. */
export type Cover = {
  /** Names to which somebody who is there answers. */
  readonly present: ReadonlySet<string>;
  readonly away: readonly Away[];
  /** Who gives out work of posts that nobody is there to hold. */
  readonly gives: ReadonlySet<string>;
};

/** Whoever the law has replace a handler gives out the work of one who is away. */
const REASSIGNS = "handler.replace";
/** The law's word for who leads the team a case is with: here, the unit of whoever is away. */
const LEAD = "team-lead";

export function namesOf(person: Pick<Person, "id" | "name">, { staff, court, today }: Asked): Names {
  const stands = [...standsFor(postsOf(actorIn(person, staff, today), today), court.law)];
  const units = unitsOf(court.law);
  return {
    own: [`p:${person.id}`, ...stands.filter((word) => !units.has(word)).map((word) => `w:${word}`)],
    units: stands.filter((word) => units.has(word)).map((word) => `w:${word}`),
  };
}

const unitsOf = ({ rules }: Law): ReadonlySet<string> =>
  new Set(rules.words.filter(({ sort }) => sort === "unit").map(({ key }) => key));

const computed = new WeakMap<Staff, { readonly asked: Asked; readonly cover: Cover }>();

/** Who is there and who is away, worked out once for a register and a day. */
export function coverOf(asked: Asked): Cover {
  const before = computed.get(asked.staff);
  if (before !== undefined && before.asked.today === asked.today && before.asked.court === asked.court)
    return before.cover;
  const cover = workOut(asked);
  computed.set(asked.staff, { asked, cover });
  return cover;
}

function workOut(asked: Asked): Cover {
  const { staff, court, today } = asked;
  const people = peopleOf(staff)
    .filter((person) => worksOn(person, today))
    .map((person) => ({ person, names: namesOf(person, asked), absence: absenceOn(staff, person.id, today) }));
  const there = people.filter(({ absence }) => absence === undefined);
  const present = new Set(there.flatMap(({ names }) => [...names.own, ...names.units]));
  const order = postsFor(REASSIGNS, court);
  const firstOf = (words: readonly (readonly string[])[]): ReadonlySet<string> => {
    const found = words
      .map((wanted) => there.filter(({ names }) => wanted.some((name) => isUnder(name, names))))
      .find((some) => some.length > 0);
    return new Set((found ?? []).map(({ person }) => person.id));
  };
  // Of a unit its leader; its members only where it has none.
  const above = order.filter((word) => word !== LEAD).flatMap((word) => [[`w:lead:${word}`], [`w:${word}`]]);
  const away = people.flatMap(({ person, names, absence }): readonly Away[] => {
    if (absence === undefined) return [];
    const leads = names.units.map((name) => name.replace("w:", "w:lead:"));
    return [
      {
        person,
        from: absence.from,
        ...(absence.until === undefined ? {} : { until: absence.until }),
        names: [...names.own, ...names.units].filter((name) => !present.has(name)),
        to: firstOf(order.includes(LEAD) ? [leads, ...above] : above),
      },
    ];
  });
  return { present, away, gives: firstOf(above) };
}

const isUnder = (name: string, { own, units }: Names): boolean => own.includes(name) || units.includes(name);

/** Every name that is answered for today, by somebody who is there or by who must give out the work of one who is not. */
export const answeredNames = (asked: Asked): readonly string[] => {
  const { present, away } = coverOf(asked);
  return [...present, ...away.flatMap(({ names, to }) => (to.size > 0 ? names : []))];
};

/** Whose work somebody must give out today. */
export const awayFor = (asked: Asked, person: string): readonly Away[] =>
  coverOf(asked).away.filter(({ to, names }) => to.has(person) && names.length > 0);
