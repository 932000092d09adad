import { factsOf, latest } from "#policy/factsOf.ts";
import { words } from "./words.ts";

export const { facts, initial, evolve } = factsOf(words, {
  "preservation.taken": latest("preservation.taken", { "preservation.carried-out": true }),
  "refusal.lead": latest("refusal.lead", { "refusal.material-received": true, "refusal.established": true }),
});
