import type { SliceWords } from "#policy/vocabulary.ts";

/** Court papers: drafted, signed, issued, served, announced. Their kinds are named by the court's own text. */
export const words = {
  facts: {
    "paper.kind": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "paper.class": { type: { kind: "enum", of: "open" }, from: [], field: true },
  },
  events: {
    "paper.drafted": ["paper.kind", "paper.class"],
    "paper.signed": ["paper.kind", "paper.class"],
    "paper.issued": ["paper.kind", "paper.class"],
    "paper.served": ["paper.kind", "paper.class"],
    "paper.announced": ["paper.kind", "paper.class"],
  },
  acts: {
    "paper.draft": { makes: "paper.drafted", fields: [] },
    "paper.sign": { makes: "paper.signed", fields: [] },
    "paper.issue": { makes: "paper.issued", fields: [] },
    "paper.serve": { makes: "paper.served", fields: [] },
    "paper.announce": { makes: "paper.announced", fields: [] },
  },
} as const satisfies SliceWords;
