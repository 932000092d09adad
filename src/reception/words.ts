import type { SliceWords } from "#policy/vocabulary.ts";

/** First reception: the talk, what was told and asked, and papers handed in. */
export const words = {
  facts: {
    "applicant.offers-leads": {
      type: { kind: "bool" },
      from: ["reception.talk-recorded", "reception.answered", "lead.submitted"],
    },
    "debtor.willing": { type: { kind: "bool" }, from: ["reception.talk-recorded", "reception.answered"], human: true },
    "reception.channel": { type: { kind: "enum", of: ["window", "telephone", "video"] }, from: [], field: true },
    "reception.checked": {
      type: { kind: "set", of: ["parties", "kinds", "amount", "instrument"] },
      from: ["reception.talk-recorded"],
      human: true,
    },
    "reception.right": {
      type: {
        kind: "enum",
        of: ["leads", "investigation-order", "reward-notice", "dishonest-listing", "bankruptcy", "risk"],
      },
      from: [],
      field: true,
    },
    "reception.opinion": {
      type: { kind: "enum", of: ["auction-platform", "starting-price", "termination"] },
      from: [],
      field: true,
    },
  },
  events: {
    "reception.talk-recorded": ["reception.channel"],
    "reception.waived": [],
    "reception.papers-handed-in": ["material.kind"],
    "reception.answered": [],
    "reception.right-told": ["reception.right"],
    "reception.opinion-asked": ["reception.opinion"],
  },
  acts: {
    "reception.record-talk": { makes: "reception.talk-recorded", fields: [] },
    "reception.waive": { makes: "reception.waived", fields: [] },
    "reception.hand-in-papers": { makes: "reception.papers-handed-in", fields: [] },
    "reception.answer": { makes: "reception.answered", fields: [] },
    "reception.tell-right": { makes: "reception.right-told", fields: [] },
    "reception.ask-opinion": { makes: "reception.opinion-asked", fields: [] },
  },
} as const satisfies SliceWords;
