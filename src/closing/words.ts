import type { SliceWords } from "#policy/vocabulary.ts";

/** Suspension, settlement, termination of the current procedure and its upkeep, reinstatement, modes of closing. */
export const words = {
  facts: {
    "closing.mode": {
      type: {
        kind: "enum",
        of: ["satisfied", "current-terminated", "terminated", "deregistered", "denied", "dismissed"],
      },
      from: ["case.closing-reported", "case.closed"],
    },
  },
  events: {
    "settlement.reached": [],
    "settlement.performed": [],
    "settlement.broken": [],
    "enforcement.suspended": [],
    "enforcement.resumed": [],
    "termination.consented": [],
    "termination.reviewed": [],
    "termination.ruled": [],
    "termination.published": [],
    "reinstatement.applied": [],
    "reinstatement.first-reviewed": [],
    "reinstatement.received-by-centre": [],
    "reinstatement.approved": [],
    "reinstatement.refused": [],
  },
  acts: {
    "settlement.record": { makes: "settlement.reached", fields: [] },
    "settlement.record-performance": { makes: "settlement.performed", fields: [] },
    "settlement.record-breach": { makes: "settlement.broken", fields: [] },
    "enforcement.suspend": { makes: "enforcement.suspended", fields: [] },
    "enforcement.resume": { makes: "enforcement.resumed", fields: [] },
    "termination.consent": { makes: "termination.consented", fields: [] },
    "closing.review-termination": { makes: "termination.reviewed", fields: [] },
    "closing.terminate-current": { makes: "termination.ruled", fields: [] },
    "termination.publish": { makes: "termination.published", fields: [] },
    "reinstatement.apply": { makes: "reinstatement.applied", fields: [] },
    "reinstatement.review-first": { makes: "reinstatement.first-reviewed", fields: [] },
    "reinstatement.receive": { makes: "reinstatement.received-by-centre", fields: [] },
    "reinstatement.approve": { makes: "reinstatement.approved", fields: [] },
    "reinstatement.refuse": { makes: "reinstatement.refused", fields: [] },
  },
} as const satisfies SliceWords;
