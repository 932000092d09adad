type Act = { readonly makes: string; readonly fields: readonly string[] };

/** The acts that change the register of people and posts, the event each makes, and the fields it may say. */
export const words = {
  "person.add": { makes: "person.added", fields: ["person.id", "person.name"] },
  "person.leave": { makes: "person.left", fields: ["person.id"] },
  "post.appoint": {
    makes: "post.appointed",
    fields: ["person.id", "post.key", "post.from", "post.until", "post.leads"],
  },
  "post.end": { makes: "post.ended", fields: ["appointment.id", "post.until"] },
  "establishment.record": {
    makes: "establishment.recorded",
    fields: ["person.id", "establishment.kind", "establishment.from"],
  },
  "absence.record": {
    makes: "absence.recorded",
    fields: ["person.id", "absence.from", "absence.until", "absence.reason"],
  },
  "absence.end": { makes: "absence.ended", fields: ["absence.id", "absence.until"] },
  "deputy.appoint": {
    makes: "deputy.appointed",
    fields: ["person.id", "post.key", "deputy.id", "deputy.from", "deputy.until", "deputy.appointment"],
  },
  "deputy.end": { makes: "deputy.ended", fields: ["deputy.id", "deputy.until"] },
} as const satisfies Readonly<Record<string, Act>>;

/**
 * How somebody belongs to the court's establishment; whoever is on the state's own is permanent (在编). Documents count the permanent
 * and name no further kinds, so that these are the register's words and no court's.
 */
export const ESTABLISHMENTS = {
  "political-legal": { permanent: true },
  "public-institution": { permanent: true },
  contract: { permanent: false },
  dispatch: { permanent: false },
} as const;

export type Establishment = keyof typeof ESTABLISHMENTS;

export const isEstablishment = (kind: string): kind is Establishment => Object.hasOwn(ESTABLISHMENTS, kind);

export type StaffAct = keyof typeof words;

/** Whether an act is one of the register of staff. */
export const isStaffAct = (act: string): act is StaffAct => Object.hasOwn(words, act);
