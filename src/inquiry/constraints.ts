import type { SliceConstraint } from "#policy/vocabulary.ts";

export const constraints: readonly SliceConstraint[] = [
  {
    id: "nothing-found",
    when: { "property.found": "false" },
    then: {
      "property.covers-debt": "false",
      "property.liquid-covers-debt": "false",
      "property.needs-disposal": "false",
      "property.blocked": "false",
      "property.kinds": "none",
    },
  },
  {
    id: "liquid-cover-is-cover",
    when: { "property.liquid-covers-debt": "true" },
    then: { "property.covers-debt": "true" },
  },
  { id: "cover-is-found", when: { "property.covers-debt": "true" }, then: { "property.found": "true" } },
  { id: "disposal-is-found", when: { "property.needs-disposal": "true" }, then: { "property.found": "true" } },
  { id: "blocked-is-found", when: { "property.blocked": "true" }, then: { "property.found": "true" } },
];
