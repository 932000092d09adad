export { evolve, facts, initial } from "./facts.ts";
export { type Push, pushes } from "./pushes.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
