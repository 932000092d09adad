export { type AdoptionDeed, decideAdoption, type Found } from "./decide.ts";
export { adoptionEvolve, adoptionInitial } from "./evolve.ts";
export { type Interpreted, interpretationOf, interpretsOn, isInterpreting } from "./interpret.ts";
export { choicesIn, withChoices } from "./ownText.ts";
export {
  type Adoption,
  type Choice,
  type Draft,
  draftOf,
  type Edition,
  isOpen,
  LAW_STREAM,
  lastNumber,
  lastStanding,
} from "./register.ts";
export { wording as adoptionWording } from "./wording.ts";
export { words as adoptionWords } from "./words.ts";
