import type { SliceWords } from "#policy/vocabulary.ts";

/** Time limits: broken, paused, resumed, extended, and written off once what was late is done. */
export const words = {
  facts: {
    "case.overdue": { type: { kind: "bool" }, from: [] },
    "clock.key": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "clock.state": {
      type: { kind: "enum", of: ["running", "paused", "kept", "broken", "lapsed"] },
      from: [],
      field: true,
    },
    "clock.ground": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "clock.area": {
      type: {
        kind: "enum",
        of: [
          "registration",
          "reception",
          "inquiry",
          "papers",
          "measures",
          "disposal",
          "funds",
          "entrustment",
          "handling",
          "dossier",
          "closing",
        ],
      },
      from: [],
      field: true,
    },
  },
  events: {
    "clock.broken": ["clock.key", "clock.state", "clock.area"],
    "clock.paused": ["clock.key", "clock.ground", "clock.state", "clock.area"],
    "clock.resumed": ["clock.key", "clock.ground", "clock.state", "clock.area"],
    "clock.extended": ["clock.key", "clock.state", "clock.area"],
    "clock.rectified": ["clock.key", "clock.state", "clock.area"],
  },
  acts: {
    "clock.pause": { makes: "clock.paused", fields: [] },
    "clock.resume": { makes: "clock.resumed", fields: [] },
    "clock.extend": { makes: "clock.extended", fields: [] },
    "clock.rectify": { makes: "clock.rectified", fields: [] },
  },
} as const satisfies SliceWords;
