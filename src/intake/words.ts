import type { SliceWords } from "#policy/vocabulary.ts";

/** Registration, parties, the claim and its instrument, correction, and what a named person states. */
export const words = {
  facts: {
    "case.kind": {
      type: {
        kind: "enum",
        of: [
          "initial",
          "reinstated",
          "preservation",
          "advance",
          "entrusted",
          "objection",
          "third-party-objection",
          "objection-suit",
          "reconsideration",
          "supervision",
          "criminal-property",
          "administrative",
          "refusal-prosecution",
          "judicial-aid",
        ],
      },
      from: ["case.registered", "case.corrected"],
    },
    "case.age": { type: { kind: "number", unit: "months" }, from: ["case.registered"] },
    "case.is-old": { type: { kind: "bool" }, from: [] },
    "case.registered-online": { type: { kind: "bool" }, from: ["case.registered", "case.corrected"] },
    "claim.amount": { type: { kind: "yuan" }, from: ["case.registered", "case.corrected"], none: true },
    "claim.kinds": {
      type: { kind: "set", of: ["money", "act", "thing", "property-right"] },
      from: ["case.registered", "case.corrected"],
    },
    "claim.cause": {
      type: {
        kind: "enum",
        of: ["traffic", "maintenance", "child-support", "family", "labour", "neighbour", "loan", "other"],
      },
      from: ["case.registered", "case.corrected"],
    },
    "claim.act-kind": {
      type: { kind: "enum", of: ["return-object", "visitation", "apology", "other"] },
      from: ["case.registered", "case.corrected"],
      none: true,
    },
    "claim.title-transfer": {
      type: { kind: "set", of: ["house", "land-use", "equity"] },
      from: ["case.registered", "case.corrected"],
      none: true,
    },
    "instrument.kind": {
      type: { kind: "enum", of: ["judgment", "mediation", "award", "notarised", "criminal"] },
      from: ["case.registered", "case.corrected"],
    },
    "instrument.tribunal": {
      type: { kind: "enum", of: "open" },
      from: ["case.registered", "case.corrected"],
      none: true,
    },
    "instrument.criminal-item-unclear": { type: { kind: "bool" }, from: ["case.registered", "case.corrected"] },
    "applicant.kinds": {
      type: { kind: "set", of: ["person", "enterprise", "organ", "other"] },
      from: ["case.registered", "case.corrected"],
    },
    "applicant.is-debtor-elsewhere": { type: { kind: "bool" }, from: ["case.registered", "case.corrected"] },
    "applicants.count": { type: { kind: "number" }, from: ["case.registered", "case.corrected"] },
    "parties.count": { type: { kind: "number" }, from: ["case.registered", "case.corrected"] },
    "debtor.kinds": {
      type: { kind: "set", of: ["person", "enterprise", "organ", "other"] },
      from: ["case.registered", "case.corrected", "debtor.joined"],
    },
    "debtor.named-in-instrument": { type: { kind: "bool" }, from: ["case.registered", "case.corrected"] },
    "debtor.township": {
      type: { kind: "set", of: "open" },
      from: ["case.registered", "case.corrected", "debtor.joined", "reception.talk-recorded"],
      none: true,
    },
    "debtor.in-tribunal-area": { type: { kind: "bool" }, from: ["case.registered", "case.corrected"] },
    "debtor.performed": { type: { kind: "bool" }, from: ["debtor.performed-in-full"] },
    "lawyer.takes-part": { type: { kind: "bool" }, from: ["case.registered", "case.corrected", "lawyer.appeared"] },
    "to.unit": { type: { kind: "enum", of: "open" }, from: [], field: true },
  },
  events: {
    "case.registered": [],
    "case.corrected": [],
    "case.handed-over": ["to.unit", "to.team"],
    "case.closing-reported": ["closing.mode"],
    "case.closed": ["closing.mode"],
    "debtor.performed-in-full": [],
    "debtor.joined": [],
    "lawyer.appeared": [],
    "fact.stated": ["*"],
  },
  acts: {
    "case.register": { makes: "case.registered", fields: [] },
    "case.correct": { makes: "case.corrected", fields: [] },
    "case.hand-over": { makes: "case.handed-over", fields: [] },
    "case.report-closing": { makes: "case.closing-reported", fields: [] },
    "case.close": { makes: "case.closed", fields: [] },
    "debtor.record-performance": { makes: "debtor.performed-in-full", fields: [] },
    "debtor.join": { makes: "debtor.joined", fields: [] },
    "lawyer.appear": { makes: "lawyer.appeared", fields: [] },
    "fact.state": { makes: "fact.stated", fields: [] },
  },
} as const satisfies SliceWords;
