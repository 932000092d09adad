import type { SliceWords } from "#policy/vocabulary.ts";

/** Who must agree before an act, and the panel that deliberates. */
export const words = {
  facts: {
    "approval.act": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "approval.post": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "approval.deputises": { type: { kind: "text" }, from: [], field: true },
    "panel.kind": { type: { kind: "enum", of: "open" }, from: [], field: true },
  },
  events: {
    "approval.asked": ["approval.act", "approval.post"],
    "approval.granted": ["approval.act", "approval.post", "approval.deputises"],
    "approval.refused": ["approval.act", "approval.post", "approval.deputises"],
    "panel.formed": ["panel.kind"],
    "panel.decided": ["panel.kind"],
  },
  acts: {
    "approval.ask": { makes: "approval.asked", fields: [] },
    "approval.grant": { makes: "approval.granted", fields: [] },
    "approval.refuse": { makes: "approval.refused", fields: [] },
    "panel.form": { makes: "panel.formed", fields: [] },
    "panel.decide": { makes: "panel.decided", fields: [] },
  },
} as const satisfies SliceWords;
