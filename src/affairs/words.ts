import type { SliceWords } from "#policy/vocabulary.ts";

/** The affairs desk: slips, hand-over, entrustment, and the ticket that says what the step before left undone. */
export const words = {
  facts: {
    "affair.kind": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "affair.outside-area": { type: { kind: "bool" }, from: [], field: true },
    "affair.entrusted": { type: { kind: "bool" }, from: [], field: true },
    "affair.needs-ruling": { type: { kind: "bool" }, from: [], field: true },
    "affair.outsourced": { type: { kind: "bool" }, from: [], field: true },
    "affair.outstanding": { type: { kind: "number" }, from: ["affair.dispatched", "affair.accepted"] },
    "defect.due-on": { type: { kind: "date" }, from: [], field: true },
  },
  events: {
    "affair.opened": ["affair.kind", "affair.outside-area", "affair.entrusted", "affair.needs-ruling"],
    "affair.dispatched": [
      "affair.kind",
      "affair.outside-area",
      "affair.entrusted",
      "affair.needs-ruling",
      "affair.outsourced",
      "to.unit",
    ],
    "affair.received": ["affair.kind"],
    "affair.returned": ["affair.kind"],
    "affair.done": ["affair.kind", "affair.outside-area", "affair.entrusted"],
    "affair.accepted": ["affair.kind"],
    "entrustment.received": ["affair.kind"],
    "entrustment.answered": ["affair.kind"],
    "defect.raised": ["affair.kind", "defect.due-on"],
    "defect.accepted": ["affair.kind"],
    "defect.escalated": ["affair.kind"],
  },
  acts: {
    "affair.open": { makes: "affair.opened", fields: [] },
    "affair.dispatch": { makes: "affair.dispatched", fields: [] },
    "affair.receive": { makes: "affair.received", fields: [] },
    "affair.return": { makes: "affair.returned", fields: [] },
    "affair.finish": { makes: "affair.done", fields: [] },
    "affair.accept": { makes: "affair.accepted", fields: [] },
    "entrustment.receive": { makes: "entrustment.received", fields: [] },
    "entrustment.answer": { makes: "entrustment.answered", fields: [] },
    "defect.raise": { makes: "defect.raised", fields: [] },
    "defect.accept": { makes: "defect.accepted", fields: [] },
    "defect.escalate": { makes: "defect.escalated", fields: [] },
  },
} as const satisfies SliceWords;
