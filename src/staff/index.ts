export { decideStaff } from "./decide.ts";
export { staffEvolve, staffInitial } from "./evolve.ts";
export {
  ADMINISTRATOR,
  absentOn,
  actorOn,
  deputiesOn,
  holdersOf,
  holdsOn,
  isPlace,
  leadOf,
  peopleOf,
  personOf,
  placesOf,
  type StaffPlace,
  TEAM_LEAD,
  worksOn,
} from "./holding.ts";
export {
  type Absence,
  type Appointment,
  covers,
  type Deputy,
  type Person,
  type Span,
  STAFF_STREAM,
  type Staff,
} from "./register.ts";
export type { StaffBearing, StaffDeed } from "./rule.ts";
export { wording as staffWording } from "./wording.ts";
export { isStaffAct, type StaffAct, words as staffWords } from "./words.ts";
