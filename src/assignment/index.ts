export {
  type Candidate,
  drawOne,
  leastLoaded,
  loads,
  type OpenCase,
  type Related,
  suggestSame,
} from "./choose.ts";
export { deciders } from "./decide.ts";
export { answering, evolve as seat, type Handlers, initial as nobodySeated, seatsHeldBy } from "./evolve.ts";
export { evolve, facts, initial } from "./facts.ts";
export { type Assigned, type Fairness, type FairnessRow, fairness, type How } from "./fairness.ts";
export { type HandOver, handOversOf } from "./handOver.ts";
export { checkLot } from "./lot.ts";
export { handlerSeats, THE_HANDLER } from "./seats.ts";
export { captions, sayWhy, wording } from "./wording.ts";
export { words } from "./words.ts";
