import type { SliceWords } from "#policy/vocabulary.ts";

/** Who handles a case: team and handlers, the lot, related cases, rotation. */
export const words = {
  facts: {
    "related.same-debtor-within": { type: { kind: "bool" }, from: ["case.registered"] },
    "related.same-subject": { type: { kind: "bool" }, from: ["case.registered"] },
    "related.series": { type: { kind: "bool" }, from: ["case.registered"] },
    "handler.person": { type: { kind: "text" }, from: [], field: true },
    "handler.seat": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "handler.leaving": { type: { kind: "text" }, from: [], field: true },
    "lot.seed": { type: { kind: "text" }, from: [], field: true },
    "lot.candidates": { type: { kind: "set", of: "open" }, from: [], field: true },
    "rotation.share-of-staff": { type: { kind: "number", unit: "percent" }, from: [], field: true },
  },
  events: {
    "assignment.made": ["case.team"],
    "assignment.received": [],
    "assignment.adjusted": ["to.team"],
    "handler.named": ["handler.seat", "handler.person"],
    "handler.replaced": ["handler.seat", "handler.person", "handler.leaving"],
    "handler.recused": ["handler.person"],
    "lot.drawn": ["handler.seat", "handler.person", "to.team", "lot.seed", "lot.candidates"],
    "rotation.carried-out": ["rotation.share-of-staff"],
  },
  acts: {
    "assignment.make": { makes: "assignment.made", fields: [] },
    "assignment.receive": { makes: "assignment.received", fields: [] },
    "assignment.adjust": { makes: "assignment.adjusted", fields: [] },
    "handler.name": { makes: "handler.named", fields: [] },
    "handler.recuse": { makes: "handler.recused", fields: [] },
    "handler.replace": { makes: "handler.replaced", fields: [] },
    "lot.draw": { makes: "lot.drawn", fields: [] },
    "rotation.carry-out": { makes: "rotation.carried-out", fields: [] },
  },
} as const satisfies SliceWords;
