import type { SliceWords } from "#policy/vocabulary.ts";

/** Property inquiry: online and in the field, leads, lawyers' investigation orders. */
export const words = {
  facts: {
    "property.found": {
      type: { kind: "bool" },
      from: ["inquiry.answered", "inquiry.completed", "inquiry.field-recorded"],
    },
    "property.covers-debt": {
      type: { kind: "bool" },
      from: ["inquiry.answered", "inquiry.completed", "inquiry.field-recorded"],
    },
    "property.liquid-covers-debt": { type: { kind: "bool" }, from: ["inquiry.answered", "inquiry.completed"] },
    "property.needs-disposal": {
      type: { kind: "bool" },
      from: ["inquiry.answered", "inquiry.completed", "inquiry.field-recorded", "inquiry.disposable-found"],
    },
    "property.blocked": {
      type: { kind: "bool" },
      from: ["inquiry.answered", "inquiry.completed", "inquiry.field-recorded"],
    },
    "property.kinds": {
      type: {
        kind: "set",
        of: [
          "deposit",
          "network-account",
          "house",
          "land",
          "vehicle",
          "equity",
          "security",
          "machinery",
          "provident-fund",
          "goods",
        ],
      },
      from: ["inquiry.answered", "inquiry.completed", "inquiry.field-recorded", "inquiry.disposable-found"],
      none: true,
    },
    "investigation.needed": { type: { kind: "bool" }, from: [], human: true },
    "inquiry.round": { type: { kind: "number" }, from: [], field: true },
    "inquiry.source": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "inquiry.sources": { type: { kind: "set", of: "open" }, from: [], field: true },
  },
  events: {
    "inquiry.asked": ["inquiry.round", "inquiry.sources"],
    "inquiry.answered": ["inquiry.round", "inquiry.source"],
    "inquiry.completed": ["inquiry.round"],
    "inquiry.field-recorded": ["inquiry.round", "inquiry.source"],
    "inquiry.field-completed": ["inquiry.round"],
    "inquiry.disposable-found": [],
    "inquiry.result-handed-over": ["inquiry.round", "to.unit"],
    "lead.submitted": [],
    "lead.verified": ["property.found"],
    "investigation-order.applied": [],
    "investigation-order.issued": [],
    "explanation.recorded": [],
  },
  acts: {
    "inquiry.ask": { makes: "inquiry.asked", fields: [] },
    "inquiry.record-answer": { makes: "inquiry.answered", fields: [] },
    "inquiry.complete": { makes: "inquiry.completed", fields: [] },
    "inquiry.record-field": { makes: "inquiry.field-recorded", fields: [] },
    "inquiry.complete-field": { makes: "inquiry.field-completed", fields: [] },
    "inquiry.find-disposable": { makes: "inquiry.disposable-found", fields: [] },
    "inquiry.hand-over-result": { makes: "inquiry.result-handed-over", fields: [] },
    "lead.submit": { makes: "lead.submitted", fields: [] },
    "lead.verify": { makes: "lead.verified", fields: [] },
    "investigation-order.apply": { makes: "investigation-order.applied", fields: [] },
    "investigation-order.issue": { makes: "investigation-order.issued", fields: [] },
    "explanation.record": { makes: "explanation.recorded", fields: [] },
  },
} as const satisfies SliceWords;
