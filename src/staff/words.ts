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

export type StaffAct = keyof typeof words;

/** Whether an act is one of the register of staff. */
export const isStaffAct = (act: string): act is StaffAct => Object.hasOwn(words, act);
