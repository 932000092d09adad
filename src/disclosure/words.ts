import type { SliceWords } from "#policy/vocabulary.ts";

/** What was pushed to a party, and what was held back and why. */
export const words = {
  facts: {
    "disclosure.barred-by-law": { type: { kind: "bool" }, from: [], human: true },
    "disclosure.unfavourable": { type: { kind: "bool" }, from: [], human: true },
    "disclosure.row": { type: { kind: "enum", of: "open" }, from: [], field: true },
  },
  events: {
    "disclosure.pushed": ["disclosure.row"],
    "disclosure.held": ["disclosure.row"],
  },
  acts: {
    "disclosure.push": { makes: "disclosure.pushed", fields: [] },
    "disclosure.hold": { makes: "disclosure.held", fields: [] },
  },
} as const satisfies SliceWords;
