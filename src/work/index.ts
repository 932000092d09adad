export { type Offer, offersOf } from "./offers.ts";
export { handlersOf, ofThisCase, openWork, ownerOf, seatsOf, type Work } from "./openWork.ts";
export { relationsTo } from "./relations.ts";
export {
  decideRound,
  ownsRound,
  ROUNDS_STREAM,
  type Round,
  recurring,
  roundsOf,
} from "./rounds.ts";
export { stageOf, stageSince } from "./stage.ts";
export { stageWording } from "./wording.ts";
