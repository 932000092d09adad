import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cite, cursor, day, moment, person, text, word } from "./shapes.ts";

/** A post, unit, seat or rank somebody holds for a time. */
const appointment = z.object({
  id: z.string(),
  holds: word,
  sort: z.enum(["post", "unit", "rank", "seat"]),
  leads: z.boolean(),
  from: day,
  until: day.optional(),
});

/** How somebody belongs to the establishment from a day on, until the next begins; of two from one day the later corrects the earlier. */
const standing = z.object({ kind: word, from: day });

export const staffMember = z.object({
  person,
  login: z.string().optional(),
  /** Has he signed in yet, and is he locked out? */
  account: z.enum(["none", "issued", "active", "locked"]),
  leftOn: day.optional(),
  appointments: z.array(appointment),
  /** As they were recorded. */
  establishments: z.array(standing),
  absences: z.array(z.object({ id: z.string(), from: day, until: day.optional(), reason: z.string() })),
  deputies: z.array(
    z.object({ id: z.string(), post: word, deputy: person, from: day, until: day.optional(), appointment: z.string() }),
  ),
  /** Open cases he handles, and open work in his queue. */
  load: z.object({ cases: z.int(), work: z.int() }),
});

/** A place the court's document creates, and who fills it. */
export const place = z.object({
  holds: word,
  sort: z.enum(["post", "unit", "rank", "seat"]),
  under: word.optional(),
  required: z.boolean(),
  holders: z.array(person),
});

/** One thing the court's law leaves to a place, with the article that says so. */
export const responsibility = z.object({
  sort: z.enum(["case", "affair", "limit", "watch", "act", "consent", "sight"]),
  text,
  cites: z.array(cite),
});

/** A team of the court: who belongs to it, and what the law leaves to it. */
const teamDuties = z.object({
  team: word,
  under: word.optional(),
  members: z.array(z.object({ person, leads: z.boolean(), holds: z.array(word) })),
  items: z.array(responsibility),
});

/** Who belongs to the bureau of each court on a day and how, and the cases that came to it in the year up to then. */
const staffing = z.object({
  day,
  /** First day of that year. */
  since: day,
  /** The articles that have it gathered. */
  cites: z.array(cite),
  rows: z.array(
    z.object({
      court: z.object({ id: z.string(), name: z.string() }),
      people: z.int(),
      permanent: z.int(),
      other: z.int(),
      unrecorded: z.int(),
      judges: z.int(),
      came: z.int(),
      open: z.int(),
      /** The share the court's law of that day says is to be reached; left out where it says none. */
      target: z.object({ share: z.string(), cites: z.array(cite) }).optional(),
      members: z.array(
        z.object({ person, holds: z.array(word), permanent: z.boolean(), establishment: standing.optional() }),
      ),
    }),
  ),
});

const id = z.object({ id: z.string().max(100) });

/**
 * The register of people and posts is the stream `court/staff`; it is changed by commands at the one door: `person.add`
 * {person.id?, person.name}, `person.leave` {person.id}, `post.appoint` {person.id, post.key, post.from?, post.until?, post.leads?},
 * `post.end` {appointment.id, post.until?}, `establishment.record` {person.id, establishment.kind, establishment.from?},
 * `absence.record` {person.id, absence.from, absence.until?, absence.reason},
 * `absence.end` {absence.id, absence.until?}, `deputy.appoint` {person.id, post.key, deputy.id, deputy.from, deputy.until?, deputy.appointment},
 * `deputy.end` {deputy.id, deputy.until?}.
 */
export const staffEndpoints = {
  staffList: endpoint("GET", "/api/staff", "People, what they hold, absences and deputies", {
    answer: z.object({
      version: z.int(),
      people: z.array(staffMember),
      places: z.array(place),
      /** What an establishment may be. */
      establishments: z.array(word),
    }),
  }),
  staffing: endpoint("GET", "/api/staffing", "The share of permanent staff and cases a head, by court, on a day", {
    query: z.object({ on: day.optional() }),
    answer: staffing,
  }),
  responsibilities: endpoint("GET", "/api/places/:key/responsibilities", "What the law leaves to a post or unit", {
    params: z.object({ key: z.string().max(100) }),
    answer: z.object({ place: word, items: z.array(responsibility) }),
  }),
  teamDuties: endpoint("GET", "/api/teams", "The court's teams, their people and duties, for everybody to read", {
    answer: z.object({ day, rows: z.array(teamDuties) }),
  }),
  accountIssue: endpoint("POST", "/api/staff/:id/account", "Give somebody an account, or a new one-time password", {
    params: id,
    body: z.object({ login: z.string().min(1).max(80) }),
    answer: z.object({ login: z.string(), password: z.string() }),
  }),
  accountUnlock: endpoint("POST", "/api/staff/:id/account/unlock", "Lift a lockout", { params: id }),
  accountClose: endpoint("DELETE", "/api/staff/:id/account", "Close an account and end its sessions", { params: id }),
  accessLog: endpoint("GET", "/api/access", "Who looked at what", {
    query: z.object({
      stream: z.string().max(200).optional(),
      person: z.string().max(100).optional(),
      cursor: cursor.optional(),
    }),
    answer: z.object({
      rows: z.array(z.object({ at: moment, person, stream: z.string(), number: z.string(), what: z.string() })),
      next: cursor.optional(),
    }),
  }),
};

export type StaffMember = z.infer<typeof staffMember>;
export type Staffing = z.infer<typeof staffing>;
export type Place = z.infer<typeof place>;
export type TeamDuties = z.infer<typeof teamDuties>;
export type Responsibility = z.infer<typeof responsibility>;
