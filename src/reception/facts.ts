import { factsOf, latest } from "#policy/factsOf.ts";
import { words } from "./words.ts";

export const { facts, initial, evolve } = factsOf(words, {
  "applicant.offers-leads": latest("applicant.offers-leads", { "lead.submitted": true }),
});
