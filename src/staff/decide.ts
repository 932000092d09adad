import type { Outcome } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import * as absences from "./absences.ts";
import * as appointments from "./appointments.ts";
import * as deputies from "./deputies.ts";
import * as establishment from "./establishment.ts";
import * as people from "./people.ts";
import { named } from "./read.ts";
import type { Staff } from "./register.ts";
import type { Deciding, StaffBearing, StaffDeed } from "./rule.ts";
import { refuse } from "./wording.ts";
import { isStaffAct, type StaffAct, words } from "./words.ts";

const deciders: Readonly<Record<StaffAct, Deciding>> = {
  "person.add": people.add,
  "person.leave": people.leave,
  "post.appoint": appointments.appoint,
  "post.end": appointments.end,
  "establishment.record": establishment.record,
  "absence.record": absences.record,
  "absence.end": absences.end,
  "deputy.appoint": deputies.appoint,
  "deputy.end": deputies.end,
};

/** What an act makes of the register of people and posts, or why it cannot be done. Who may ask is judged elsewhere. */
export function decideStaff(deed: StaffDeed, state: Staff, bearing: StaffBearing): Outcome<readonly Happening[]> {
  const { act, fields } = deed;
  if (!isStaffAct(act)) return refuse("act-unknown", [], act, Object.keys(words).join("、"));
  const known: readonly string[] = words[act].fields;
  const strange = Object.keys(fields).find((field) => !known.includes(field));
  if (strange !== undefined) {
    const names = (language: 0 | 1) => known.map((field) => named(field)[language]).join(language === 0 ? "、" : ", ");
    return refuse("field-unknown", [], named(act), strange, [names(0), names(1)]);
  }
  return deciders[act](deed, state, bearing);
}
