export { evolve, facts, initial } from "./facts.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
