import type { Court } from "#casework/index.ts";
import type { Place, StaffMember } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import {
  ESTABLISHMENTS,
  type Establishment,
  establishmentName,
  isEstablishment,
  peopleOf,
  personOf,
  placesOf,
  type Span,
  type Staff,
  type Standing,
} from "#staff/index.ts";
import type { AccountState } from "./accounts.ts";
import { heldWord } from "./me.ts";

/** Open cases somebody handles, and open work addressed to him. */
export type Load = { readonly cases: number; readonly work: number };

const NOTHING: Load = { cases: 0, work: 0 };

/** The load of people of a court. Asked person by person, so that only what is open is counted and not what ever was. */
export async function loadsOf(
  tx: Entered,
  court: string,
  people: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, Load>> {
  const { rows } = await tx.query<{ person: string } & Load>({
    name: "loads",
    text: `select one.person,
        (select count(distinct h.stream)::integer from handler_row h
          where h.court = $1 and h.person = one.person and h.open) as cases,
        (select count(*)::integer from queue_row q
          where q.court = $1 and q.who = 'p:' || one.person and q.from_on <= $3) as work
      from unnest($2::text[]) as one (person)`,
    values: [court, people, on],
  });
  return new Map(rows.map(({ person, cases, work }) => [person, { cases, work }]));
}

type Known = {
  readonly staff: Staff;
  readonly court: Court;
  readonly accounts: readonly AccountState[];
  readonly loads: ReadonlyMap<string, Load>;
};

const days = ({ from, until }: Span) => ({ from, ...(until === undefined ? {} : { until }) });

const establishmentWord = (kind: Establishment) => {
  const [zh, en] = establishmentName(kind);
  return { key: kind, zh, en };
};

/** What an establishment may be, for choosing. */
export const establishmentWords = () => Object.keys(ESTABLISHMENTS).filter(isEstablishment).map(establishmentWord);

/** How somebody belongs to the establishment, for reading. */
export const standingView = ({ kind, from }: Standing) => ({ kind: establishmentWord(kind), from });

/** Everybody ever entered, with what he held and holds, absences, deputies, account and load. */
export function membersOf({ staff, court, accounts, loads }: Known): StaffMember[] {
  const sorts = new Map(court.law.rules.words.map(({ key, sort }) => [key, sort]));
  const sortOf = (key: string) => {
    const sort = sorts.get(key);
    return sort === "unit" || sort === "rank" || sort === "seat" ? sort : "post";
  };
  const person = (id: string) => ({ id, name: personOf(staff, id)?.name ?? id });
  return peopleOf(staff).map(({ id, name, leftOn }): StaffMember => {
    const account = accounts.find((one) => one.person === id);
    const of = <T extends { readonly person: string }>(all: readonly T[]) => all.filter((one) => one.person === id);
    return {
      person: { id, name },
      ...(account === undefined ? {} : { login: account.login }),
      account: account === undefined || account.state === "closed" ? "none" : account.state,
      ...(leftOn === undefined ? {} : { leftOn }),
      appointments: of(staff.appointments).map((one) => ({
        id: one.id,
        holds: heldWord(one.holds, court),
        sort: sortOf(one.holds),
        leads: one.leads,
        ...days(one),
      })),
      establishments: of(staff.establishments).map(standingView),
      absences: of(staff.absences).map((one) => ({ id: one.id, reason: one.reason, ...days(one) })),
      deputies: of(staff.deputies).map((one) => ({
        id: one.id,
        post: heldWord(one.post, court),
        deputy: person(one.deputy),
        appointment: one.appointment,
        ...days(one),
      })),
      load: loads.get(id) ?? NOTHING,
    };
  });
}

/** The places the court's law creates, and who fills them today. */
export const placesIn = ({ staff, court }: Pick<Known, "staff" | "court">, on: CivilDate): Place[] =>
  placesOf(court.law, staff, on).map(({ key, sort, under, required, holders }) => ({
    holds: heldWord(key, court),
    sort,
    required,
    holders: holders.map(({ id, name }) => ({ id, name })),
    ...(under === undefined ? {} : { under: heldWord(under, court) }),
  }));
