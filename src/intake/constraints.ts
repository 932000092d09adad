import type { SliceConstraint } from "#policy/vocabulary.ts";

export const constraints: readonly SliceConstraint[] = [
  {
    id: "amount-needs-money",
    when: { "claim.kinds": "only(act, thing, property-right)" },
    then: { "claim.amount": "none" },
  },
  {
    id: "criminal-item-needs-criminal-instrument",
    when: { "instrument.criminal-item-unclear": "true" },
    then: { "instrument.kind": "criminal" },
  },
  {
    id: "tribunal-judges-or-mediates",
    when: { "instrument.tribunal": "not(none)" },
    then: { "instrument.kind": "judgment, mediation" },
  },
];
