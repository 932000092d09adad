import { assert } from "#kernel/assert.ts";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import { type Span, type Staff, spanOf } from "./register.ts";
import { isEstablishment } from "./words.ts";

export const staffInitial: Staff = { people: [], appointments: [], establishments: [], absences: [], deputies: [] };

type Known = Pick<Event, "kind" | "fields" | "happenedOn">;

/** What an event of the stream makes of the register. Events of other kinds leave it as it is. */
export function staffEvolve(state: Staff, { kind, fields, happenedOn }: Known): Staff {
  switch (kind) {
    case "person.added": {
      const person = { id: text(fields, "person.id"), name: text(fields, "person.name") };
      return { ...state, people: [...state.people, person] };
    }
    case "person.left": {
      const id = text(fields, "person.id");
      const people = state.people.map((one) => (one.id === id ? { ...one, leftOn: happenedOn } : one));
      return { ...state, people };
    }
    case "post.appointed": {
      const held = {
        id: text(fields, "appointment.id"),
        person: text(fields, "person.id"),
        holds: text(fields, "post.key"),
        leads: fields["post.leads"] === true,
        ...span(fields, "post"),
      };
      return { ...state, appointments: [...state.appointments, held] };
    }
    case "post.ended":
      return { ...state, appointments: ended(state.appointments, fields, "appointment.id", "post.until") };
    case "establishment.recorded": {
      const kind = text(fields, "establishment.kind");
      assert(isEstablishment(kind), "the register's events say a known establishment");
      const standing = { person: text(fields, "person.id"), kind, from: day(fields, "establishment.from") };
      return { ...state, establishments: [...state.establishments, standing] };
    }
    case "absence.recorded": {
      const absence = {
        id: text(fields, "absence.id"),
        person: text(fields, "person.id"),
        reason: text(fields, "absence.reason"),
        ...span(fields, "absence"),
      };
      return { ...state, absences: [...state.absences, absence] };
    }
    case "absence.ended":
      return { ...state, absences: ended(state.absences, fields, "absence.id", "absence.until") };
    case "deputy.appointed": {
      const deputy = {
        id: text(fields, "deputy.id"),
        person: text(fields, "person.id"),
        post: text(fields, "post.key"),
        leads: fields["post.leads"] === true,
        deputy: text(fields, "deputy.person"),
        appointment: text(fields, "deputy.appointment"),
        ...span(fields, "deputy"),
      };
      return { ...state, deputies: [...state.deputies, deputy] };
    }
    case "deputy.ended":
      return { ...state, deputies: ended(state.deputies, fields, "deputy.id", "deputy.until") };
    default:
      return state;
  }
}

function text(fields: Fields, word: string): string {
  const value = fields[word];
  assert(typeof value === "string", `the register's events say ${word}`);
  return value;
}

const day = (fields: Fields, word: string): CivilDate => civil(text(fields, word));

const span = (fields: Fields, of: string): Span =>
  spanOf(day(fields, `${of}.from`), fields[`${of}.until`] === undefined ? undefined : day(fields, `${of}.until`));

const ended = <T extends Span & { readonly id: string }>(
  list: readonly T[],
  fields: Fields,
  id: string,
  until: string,
): readonly T[] => list.map((one) => (one.id === text(fields, id) ? { ...one, until: day(fields, until) } : one));
