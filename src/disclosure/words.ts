import type { SliceWords } from "#policy/vocabulary.ts";

/** What was pushed to a party, and what was held back and why. */
export const words = {
  facts: {},
  events: {
    "disclosure.pushed": [],
    "disclosure.held": [],
  },
  acts: {
    "disclosure.push": { makes: "disclosure.pushed", fields: [] },
    "disclosure.hold": { makes: "disclosure.held", fields: [] },
  },
} as const satisfies SliceWords;
