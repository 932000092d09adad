export { type Offer, offersOf } from "./offers.ts";
export { ofThisCase, openWork, ownerOf, seatsOf, type Work } from "./openWork.ts";
export { stageOf, stageSince } from "./stage.ts";
export { stageWording } from "./wording.ts";
