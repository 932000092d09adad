import type { SliceWords } from "#policy/vocabulary.ts";

/** Case funds from arrival to disbursement. */
export const words = {
  facts: {
    "funds.identified": { type: { kind: "bool" }, from: ["funds.arrived", "funds.claimed"] },
    "funds.unpaid": { type: { kind: "bool" }, from: ["funds.arrived", "funds.disbursed-in-full"] },
    "funds.held": { type: { kind: "yuan" }, from: [] },
    "funds.amount": { type: { kind: "yuan" }, from: [], field: true },
    "creditors.count": { type: { kind: "number" }, from: ["case.registered", "case.corrected", "funds.claimed"] },
    "creditors.shared": { type: { kind: "bool" }, from: ["case.registered", "case.corrected", "funds.claimed"] },
    "funds.by-hand": { type: { kind: "bool" }, from: [], field: true },
    "funds.through-case-account": { type: { kind: "bool" }, from: [], field: true },
  },
  events: {
    "funds.arrived": ["funds.amount", "funds.through-case-account", "funds.by-hand"],
    "funds.confirmed": [],
    "funds.claimed": [],
    "funds.formalities-complete": [],
    "funds.approved": [],
    "funds.distribution-approved": [],
    "funds.hold-approved": [],
    "funds.hold-ended": [],
    "funds.disbursed": ["funds.amount", "funds.by-hand", "funds.through-case-account"],
    "funds.disbursed-in-full": ["funds.amount", "funds.by-hand", "funds.through-case-account"],
    "funds.ticket-recorded": [],
  },
  acts: {
    "funds.record-arrival": { makes: "funds.arrived", fields: [] },
    "funds.confirm": { makes: "funds.confirmed", fields: [] },
    "funds.claim": { makes: "funds.claimed", fields: [] },
    "funds.complete-formalities": { makes: "funds.formalities-complete", fields: [] },
    "funds.approve": { makes: "funds.approved", fields: [] },
    "funds.approve-distribution": { makes: "funds.distribution-approved", fields: [] },
    "funds.approve-hold": { makes: "funds.hold-approved", fields: [] },
    "funds.end-hold": { makes: "funds.hold-ended", fields: [] },
    "funds.disburse": { makes: "funds.disbursed", fields: [] },
    "funds.disburse-in-full": { makes: "funds.disbursed-in-full", fields: [] },
    "funds.record-ticket": { makes: "funds.ticket-recorded", fields: [] },
  },
} as const satisfies SliceWords;
