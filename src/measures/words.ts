import type { SliceWords } from "#policy/vocabulary.ts";

/** Coercive measures, preservation, and the file on refusal to comply. */
export const words = {
  facts: {
    "preservation.taken": {
      type: { kind: "bool" },
      from: ["case.registered", "case.corrected", "preservation.carried-out"],
    },
    "preservation.urgent": { type: { kind: "bool" }, from: ["preservation.ruled"] },
    "debtor.restriction-due": { type: { kind: "bool" }, from: [] },
    "debtor.dishonesty-ground": { type: { kind: "bool" }, from: [] },
    "debtor.listed-for-term": { type: { kind: "bool" }, from: ["measure.taken"] },
    "refusal.lead": {
      type: { kind: "bool" },
      from: ["refusal.material-received", "refusal.investigated", "refusal.established"],
    },
    "detention.ends-on": {
      type: { kind: "date" },
      from: ["measure.taken", "measure.renewed", "measure.released"],
      none: true,
    },
    "measure.object": { type: { kind: "text" }, from: [], field: true },
    "measure.until": { type: { kind: "date" }, from: [], field: true, none: true },
    "measure.kind": {
      type: {
        kind: "enum",
        of: [
          "freeze",
          "seal",
          "seize",
          "transfer",
          "consumption-restriction",
          "dishonest-listing",
          "ring-back",
          "exit",
          "detention",
          "fine",
        ],
      },
      from: [],
      field: true,
    },
  },
  events: {
    "measure.requested": ["measure.kind"],
    "measure.taken": ["measure.kind", "affair.kind", "measure.object", "measure.until"],
    "measure.renewed": ["measure.kind", "measure.until"],
    "measure.released": ["measure.kind"],
    "measure.expired": ["measure.kind"],
    "measure.published": ["measure.kind"],
    "refusal.material-received": ["material.kind"],
    "refusal.investigated": [],
    "refusal.established": [],
    "refusal.transferred": [],
    "preservation.ruled": [],
    "preservation.carried-out": [],
  },
  acts: {
    "measure.request": { makes: "measure.requested", fields: [] },
    "measure.take": { makes: "measure.taken", fields: [] },
    "measure.renew": { makes: "measure.renewed", fields: [] },
    "measure.release": { makes: "measure.released", fields: [] },
    "measure.publish": { makes: "measure.published", fields: [] },
    "refusal.receive-material": { makes: "refusal.material-received", fields: [] },
    "refusal.investigate": { makes: "refusal.investigated", fields: [] },
    "refusal.establish": { makes: "refusal.established", fields: [] },
    "refusal.transfer": { makes: "refusal.transferred", fields: [] },
    "preservation.rule": { makes: "preservation.ruled", fields: [] },
    "preservation.carry-out": { makes: "preservation.carried-out", fields: [] },
  },
} as const satisfies SliceWords;
