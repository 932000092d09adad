export { actsDoing, isDoneByAct, type Offer, offersOf } from "./offers.ts";
export { ofThisCase, openWork } from "./openWork.ts";
export { handlersOf, type Owner, ownerOf, seatsOf } from "./owner.ts";
export type { Work } from "./piece.ts";
export { isMetBy } from "./placing.ts";
export { relationsTo } from "./relations.ts";
export {
  decideRound,
  ownsRound,
  ROUNDS_STREAM,
  type Round,
  recurring,
  roundsOf,
} from "./rounds.ts";
export { aheadOf, stageOf, stageSince } from "./stage.ts";
export { stageWording } from "./wording.ts";
