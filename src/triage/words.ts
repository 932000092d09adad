import type { SliceWords } from "#policy/vocabulary.ts";

/** Which track and team a case goes to, conversion, and what only a person can judge about a case. */
export const words = {
  facts: {
    "case.team": {
      type: { kind: "enum", of: "open" },
      from: ["triage.decided", "triage.converted", "assignment.made", "assignment.received", "assignment.adjusted"],
    },
    "case.track": { type: { kind: "enum", of: "open" }, from: ["triage.decided", "triage.converted"] },
    "case.region": { type: { kind: "enum", of: "open" }, from: ["triage.decided", "assignment.adjusted"], none: true },
    "triage.way": {
      type: { kind: "enum", of: ["same-team", "same-judge", "own-tribunal", "by-load", "at-random"] },
      from: ["triage.decided"],
    },
    "case.plain": { type: { kind: "bool" }, from: [], human: true },
    "case.complex": { type: { kind: "bool" }, from: [], human: true },
    "case.high-impact": { type: { kind: "bool" }, from: [], human: true },
    "case.sensitive": { type: { kind: "bool" }, from: [], human: true },
    "case.historic-issues": { type: { kind: "bool" }, from: [], human: true },
    "case.petition-risk": { type: { kind: "bool" }, from: [], human: true },
    "case.hard-to-close-soon": { type: { kind: "bool" }, from: [], human: true },
    "case.dismissal-likely": { type: { kind: "bool" }, from: [], human: true },
    "case.enforceable-at-once": { type: { kind: "bool" }, from: [], human: true },
    "parties.in-dispute": { type: { kind: "bool" }, from: [], human: true },
    "party.rejects-judge": { type: { kind: "bool" }, from: [], human: true },
    "settlement.likely": { type: { kind: "bool" }, from: [], human: true },
    "triage.outcome": {
      type: { kind: "enum", of: ["decided", "conflict", "gap", "needs-facts"] },
      from: [],
      field: true,
    },
    "triage.departs": { type: { kind: "bool" }, from: [], field: true },
    "triage.read": { type: { kind: "set", of: "open" }, from: [], field: true },
    "triage.matched": { type: { kind: "set", of: "open" }, from: [], field: true },
    "triage.possible": { type: { kind: "set", of: "open" }, from: [], field: true },
    "triage.waits-on": { type: { kind: "set", of: "open" }, from: [], field: true },
    "triage.precedence": { type: { kind: "text" }, from: [], field: true, none: true },
    "to.team": { type: { kind: "enum", of: "open" }, from: [], field: true },
    "to.track": { type: { kind: "enum", of: "open" }, from: [], field: true },
  },
  events: {
    "triage.decided": [
      "case.team",
      "case.track",
      "case.region",
      "triage.way",
      "triage.outcome",
      "triage.departs",
      "triage.read",
      "triage.matched",
      "triage.possible",
      "triage.waits-on",
      "triage.precedence",
    ],
    "triage.converted": ["case.team", "to.team", "to.track"],
    "triage.returned": [],
  },
  acts: {
    "triage.decide": { makes: "triage.decided", fields: [] },
    "triage.convert": { makes: "triage.converted", fields: [] },
    "triage.return": { makes: "triage.returned", fields: [] },
  },
} as const satisfies SliceWords;
