import type { FieldValue, StaffMember } from "#contract/index.ts";
import type { wording } from "./wording.ts";

/** What somebody is about to do to the register, with what is known of it already. */
export type Doing = {
  readonly act: keyof typeof FIELDS;
  readonly member?: StaffMember;
  /** Key of a place, where the place is what one began with. */
  readonly post?: string;
  /** The appointment, absence or deputy that is to end. */
  readonly ends?: { readonly field: string; readonly id: string; readonly name: string };
};

/** One thing a dialog asks. */
export type AskedField = {
  readonly word: string;
  readonly label: keyof typeof wording;
  readonly kind: "text" | "day" | "person" | "place" | "own-post" | "establishment" | "tick";
  readonly due: boolean;
  readonly hint?: keyof typeof wording;
};

/** What each act asks, in order. What it is about is not asked when one began there. */
export const FIELDS = {
  "person.add": [{ word: "person.name", label: "name", kind: "text", due: true, hint: "name-hint" }],
  "person.leave": [],
  "post.appoint": [
    { word: "person.id", label: "person", kind: "person", due: true },
    { word: "post.key", label: "place", kind: "place", due: true },
    { word: "post.leads", label: "leads", kind: "tick", due: false },
    { word: "post.from", label: "from", kind: "day", due: false, hint: "from-hint" },
    { word: "post.until", label: "until", kind: "day", due: false, hint: "until-hint" },
  ],
  "post.end": [{ word: "post.until", label: "last-day", kind: "day", due: false, hint: "last-day-hint" }],
  "establishment.record": [
    { word: "establishment.kind", label: "establishment", kind: "establishment", due: true },
    { word: "establishment.from", label: "from", kind: "day", due: false, hint: "from-hint" },
  ],
  "absence.record": [
    { word: "absence.from", label: "from", kind: "day", due: true },
    { word: "absence.until", label: "until", kind: "day", due: false, hint: "until-hint" },
    { word: "absence.reason", label: "reason", kind: "text", due: true },
  ],
  "absence.end": [{ word: "absence.until", label: "last-day", kind: "day", due: false, hint: "last-day-hint" }],
  "deputy.appoint": [
    { word: "post.key", label: "place", kind: "own-post", due: true },
    { word: "deputy.id", label: "deputy", kind: "person", due: true },
    { word: "deputy.from", label: "from", kind: "day", due: true },
    { word: "deputy.until", label: "until", kind: "day", due: false, hint: "until-hint" },
    { word: "deputy.appointment", label: "appointment", kind: "text", due: true, hint: "appointment-hint" },
  ],
  "deputy.end": [{ word: "deputy.until", label: "last-day", kind: "day", due: false, hint: "last-day-hint" }],
} as const satisfies Readonly<Record<string, readonly AskedField[]>>;

/** What is known before anything is asked. */
export function knownOf({ act, member, post, ends }: Doing): Readonly<Record<string, FieldValue>> {
  return {
    ...(member !== undefined && act !== "post.end" && ends === undefined ? { "person.id": member.person.id } : {}),
    ...(post === undefined ? {} : { "post.key": post }),
    ...(ends === undefined ? {} : { [ends.field]: ends.id }),
  };
}
