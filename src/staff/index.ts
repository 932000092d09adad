export { decideStaff } from "./decide.ts";
export { type Belonging, belongingOn, establishmentName, isPermanent } from "./establishment.ts";
export { staffEvolve, staffInitial } from "./evolve.ts";
export {
  ADMINISTRATOR,
  absenceOn,
  absentOn,
  actorOn,
  beganOn,
  deputiesOn,
  holdersOf,
  holdsOn,
  peopleOf,
  personOf,
  placesOf,
  worksOn,
} from "./holding.ts";
export {
  type Person,
  type Span,
  STAFF_STREAM,
  type Staff,
  type Standing,
} from "./register.ts";
export { wording as staffWording } from "./wording.ts";
export { ESTABLISHMENTS, type Establishment, isEstablishment, words as staffWords } from "./words.ts";
