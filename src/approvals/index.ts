export { deciders } from "./decide.ts";
export { evolve, facts, initial } from "./facts.ts";
export { type GateContext, gate, type Objection, type Verdict } from "./gate.ts";
export { type Put, proposalsOf, putUp, type Signature } from "./proposals.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
