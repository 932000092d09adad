export { constraints } from "./constraints.ts";
export { deciders } from "./decide.ts";
export { evolve, facts, initial } from "./facts.ts";
export { type Hint, hints, type Known, type Named } from "./hints.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
