import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { postsOf, signersOf } from "#policy/consent.ts";
import type { Law } from "#policy/model.ts";
import { standsFor } from "#policy/who.ts";
import { fits, sortOf, wordsIn, wordsOf } from "./fitness.ts";
import { ADMINISTRATOR, isPlace, leadOf, personOf, TEAM_LEAD } from "./holding.ts";
import { present } from "./people.ts";
import { named, readDay, readSpan } from "./read.ts";
import { type Appointment, covers, meet, type Span, type Staff } from "./register.ts";
import type { Deciding } from "./rule.ts";
import { refuse } from "./wording.ts";

const OPEN = "…";

export const appoint: Deciding = ({ fields }, state, { law, on, by }) => {
  const span = readSpan(fields, "post", on);
  if ("refused" in span) return span;
  const person = present(fields["person.id"], state, later(span.ok.from, on));
  if ("refused" in person) return person;
  const place = placeOf(fields["post.key"], law);
  if ("refused" in place) return place;
  if (place.ok === ADMINISTRATOR && !postsOf(by, on).includes(ADMINISTRATOR)) return refuse("administrator-by", []);
  const leads = fields["post.leads"] === true;
  if (person.ok.id === by.id && signsIn(place.ok, leads, law))
    return refuse("own-signing", [], wordsIn([place.ok], law));
  if (leads && sortOf(place.ok, law) !== "unit") return refuse("leads-unit", [], wordsIn([place.ok], law));
  const held = { person: person.ok.id, holds: place.ok, leads, ...span.ok };
  const same = state.appointments.find(
    (one) => one.person === held.person && one.holds === held.holds && !isTakenBack(one) && meet(one, held),
  );
  if (same !== undefined)
    return refuse("overlaps", [], person.ok.name, wordsIn([held.holds], law), same.from, same.until ?? OPEN);
  const fit = fits(held, state, law, span.ok.from);
  if ("refused" in fit) return fit;
  return ok([
    {
      kind: "post.appointed",
      fields: {
        "appointment.id": `a${state.appointments.length + 1}`,
        "person.id": held.person,
        "post.key": held.holds,
        "post.from": span.ok.from,
        ...(span.ok.until === undefined ? {} : { "post.until": span.ok.until }),
        ...(leads ? { "post.leads": true } : {}),
      },
    },
  ]);
};

/** Whether the law has whoever holds a place sign for others: nobody gives himself that. */
export const signsIn = (place: string, leads: boolean, law: Law): boolean => {
  const signers = signersOf(law);
  const holds = leads ? [place, leadOf(place), TEAM_LEAD] : [place];
  return [...standsFor(holds, law)].some((word) => signers.has(word));
};

/** Ends on the day said, else today; one that has not begun is taken back. */
export const end: Deciding = ({ fields }, state, { law, on }) => {
  const id = fields["appointment.id"];
  const found = state.appointments.find((one) => one.id === id);
  if (found === undefined) return refuse("appointment-unknown", [], String(id ?? ""));
  const until = lastDay(
    found,
    readDay(fields, "post.until", on < found.from ? addDays(found.from, -1) : on),
    on,
    fields["post.until"],
  );
  if ("refused" in until) return until;
  if (found.holds === ADMINISTRATOR && isLast(found, until.ok, state)) return refuse("administrator-last", []);
  const needed = neededFor(found.id, until.ok, state, law);
  if (needed !== undefined) return needed;
  return ok([{ kind: "post.ended", fields: { "appointment.id": found.id, "post.until": until.ok } }]);
};

/** The last day of something that is ended, if it is not over and the day lies inside it. */
export function lastDay(span: Span, read: Outcome<CivilDate>, on: CivilDate, said: unknown): Outcome<CivilDate> {
  if ("refused" in read) return read;
  if (span.until !== undefined && (span.until < on || read.ok >= span.until))
    return refuse("ended-already", [], span.until);
  if (said !== undefined && read.ok < span.from) return refuse("turned-round", [], span.from, read.ok);
  return read;
}

export const isTakenBack = ({ from, until }: Span): boolean => until !== undefined && until < from;

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/** Whether nobody would administer the system the day after: then nobody could ever be made administrator again. */
const isLast = (one: Appointment, until: CivilDate, state: Staff): boolean =>
  !state.appointments.some(
    (other) =>
      other.id !== one.id &&
      other.holds === ADMINISTRATOR &&
      other.until === undefined &&
      other.from <= addDays(until, 1) &&
      personOf(state, other.person)?.leftOn === undefined,
  );

/** What else the person holds that the law would no longer let him hold once this has ended. */
function neededFor(id: string, until: CivilDate, state: Staff, law: Law): ReturnType<typeof refuse> | undefined {
  const appointments = state.appointments.map((one) => (one.id === id ? { ...one, until } : one));
  const after = { ...state, appointments };
  const person = state.appointments.find((one) => one.id === id)?.person;
  const next = addDays(until, 1);
  const others = appointments.filter((one) => one.id !== id && one.person === person && covers(one, next));
  const loose = others.find((one) => "ok" in fits(one, state, law, next) && "refused" in fits(one, after, law, next));
  if (loose === undefined) return undefined;
  const name = state.people.find((one) => one.id === person)?.name ?? "";
  return refuse("still-needed", [], name, wordsIn([loose.holds], law));
}

/** A place of the law by its key; what is none is answered with what there is. */
export function placeOf(key: unknown, law: Law): Outcome<string> {
  if (typeof key !== "string" || key === "") return refuse("field-due", [], named("post.key"));
  const words = wordsOf(key, law);
  if (key === ADMINISTRATOR || words.some(isPlace)) return ok(key);
  if (words.length > 0) return refuse("case-seat", [], wordsIn([key], law));
  const places = new Set(law.rules.words.filter(isPlace).map((one) => one.key));
  return refuse("post-unknown", [], key, wordsIn([...places], law));
}
