import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import type { Law, Word } from "#policy/model.ts";
import { type Absence, covers, type Deputy, type Person, type Staff } from "./register.ts";

/** Whoever leads a unit answers to this word, beside that of the unit he leads. */
export const TEAM_LEAD = "team-lead";

/** Whoever looks after the system in a court; no document creates it, and every court has one. */
export const ADMINISTRATOR = "administrator";

/** The leader of one unit, as a word one answers to. */
export const leadOf = (unit: string): string => `lead:${unit}`;

/** Everybody ever entered, those who left among them. */
export const peopleOf = ({ people }: Staff): readonly Person[] => people;

export const personOf = (state: Staff, id: string): Person | undefined => state.people.find((one) => one.id === id);

/** Whether somebody belongs to the court on a day; from the day he left he does not. */
export const worksOn = (person: Person, on: CivilDate): boolean => person.leftOn === undefined || on < person.leftOn;

/** Words of the law somebody holds himself on a day, units he leads included as such. */
export function holdsOn(state: Staff, id: string, on: CivilDate): readonly string[] {
  const person = personOf(state, id);
  if (person === undefined || !worksOn(person, on)) return [];
  const held = state.appointments.filter((one) => one.person === id && covers(one, on));
  const led = held.filter(({ leads }) => leads).map(({ holds }) => leadOf(holds));
  return [...new Set([...held.map(({ holds }) => holds), ...led, ...(led.length > 0 ? [TEAM_LEAD] : [])])];
}

/** Standing in counts only while the one stood in for holds the post, or leads the unit, himself. */
export const deputiesOn = (state: Staff, on: CivilDate): readonly Deputy[] =>
  state.deputies.filter((one) => standsIn(one, state, on));

const standsIn = (one: Deputy, state: Staff, on: CivilDate): boolean =>
  covers(one, on) && holdsOn(state, one.person, on).includes(one.leads ? leadOf(one.post) : one.post);

/** A person as an actor on a day: what he holds himself and where he stands in. Nobody known, or one who left: undefined. */
export function actorOn(state: Staff, id: string, on: CivilDate): Actor | undefined {
  const person = personOf(state, id);
  if (person === undefined || !worksOn(person, on)) return undefined;
  const deputises = state.deputies
    .filter((one) => one.deputy === id && standsIn(one, state, on))
    .flatMap(({ post, leads, from, until, appointment }) => {
      const days = { from, ...(until === undefined ? {} : { until }), appointment };
      return (leads ? [post, leadOf(post), TEAM_LEAD] : [post]).map((word) => ({ post: word, ...days }));
    });
  return {
    id,
    name: person.name,
    holds: holdsOn(state, id, on),
    ...(deputises.length === 0 ? {} : { deputises }),
  };
}

/** The first day anybody held anything: since then the court keeps its work here. */
export const beganOn = ({ appointments }: Staff): CivilDate | undefined =>
  appointments.map(({ from }) => from).toSorted()[0];

/** Who holds a word himself on a day. */
export const holdersOf = (state: Staff, word: string, on: CivilDate): readonly Person[] =>
  state.people.filter(({ id }) => holdsOn(state, id, on).includes(word));

/** The absence somebody is away by on a day. */
export const absenceOn = (state: Staff, person: string, on: CivilDate): Absence | undefined =>
  state.absences.find((one) => one.person === person && covers(one, on));

export const absentOn = (state: Staff, person: string, on: CivilDate): boolean =>
  absenceOn(state, person, on) !== undefined;

/** A place the law creates for somebody to fill for a time; seats of one case are filled in that case. */
export const isPlace = ({ sort, in: within }: Word): boolean =>
  sort === "post" || sort === "unit" || sort === "rank" || (sort === "seat" && within !== undefined);

/** The places a court's law creates, and who fills each on a day. */
export type StaffPlace = {
  readonly key: string;
  readonly sort: "post" | "unit" | "rank" | "seat";
  readonly under?: string;
  readonly required: boolean;
  readonly holders: readonly Person[];
};

export function placesOf(law: Pick<Law, "rules">, state: Staff, on: CivilDate): readonly StaffPlace[] {
  const places = new Map<string, StaffPlace>();
  for (const { key, sort, required, in: within, under } of law.rules.words.filter(isPlace)) {
    if (sort === "paper" || sort === "panel") continue;
    const known = places.get(key);
    const above = known?.under ?? within ?? under;
    places.set(key, {
      key,
      sort,
      required: required === true || known?.required === true,
      holders: known?.holders ?? holdersOf(state, key, on),
      ...(above === undefined ? {} : { under: above }),
    });
  }
  const administrators = holdersOf(state, ADMINISTRATOR, on);
  return [...places.values(), { key: ADMINISTRATOR, sort: "post", required: true, holders: administrators }];
}
