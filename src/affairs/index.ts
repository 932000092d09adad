export { deciders } from "./decide.ts";
export { type Defect, defectsOf } from "./defects.ts";
export { type AffairRun, type AffairState, runAffairs, type Times } from "./desk.ts";
export { evolve, facts, initial } from "./facts.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
