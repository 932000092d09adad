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
export { evolve as seat, type Handlers, initial as nobodySeated } from "./evolve.ts";
export { evolve, facts, initial } from "./facts.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
