import type { SliceWords } from "#policy/vocabulary.ts";

/** Bulletins, meetings, orders and notices from above, petitions and public opinion. */
export const words = {
  facts: {
    "case.called-by-leader": { type: { kind: "bool" }, from: [], human: true },
    "opinion.located": { type: { kind: "bool" }, from: ["opinion.detected"], human: true },
    "petition.channel": { type: { kind: "enum", of: ["letter", "visit", "hotline", "online"] }, from: [], field: true },
    "notice.due-on": { type: { kind: "date" }, from: [], field: true },
  },
  events: {
    "petition.registered": ["petition.channel"],
    "petition.answered": ["petition.channel"],
    "opinion.detected": [],
    "opinion.handled": [],
    "meeting.held": ["affair.kind"],
    "meeting.plan-set": ["affair.kind"],
    "meeting.plan-carried-out": ["affair.kind"],
    "bulletin.issued": ["affair.kind"],
    "notice.received": ["notice.due-on"],
    "notice.answered": [],
    "order.issued": ["to.unit"],
    "order.answered": [],
  },
  acts: {
    "petition.register": { makes: "petition.registered", fields: [] },
    "petition.answer": { makes: "petition.answered", fields: [] },
    "opinion.record": { makes: "opinion.detected", fields: [] },
    "opinion.handle": { makes: "opinion.handled", fields: [] },
    "meeting.hold": { makes: "meeting.held", fields: [] },
    "meeting.set-plan": { makes: "meeting.plan-set", fields: [] },
    "meeting.carry-out-plan": { makes: "meeting.plan-carried-out", fields: [] },
    "bulletin.issue": { makes: "bulletin.issued", fields: [] },
    "notice.receive": { makes: "notice.received", fields: [] },
    "notice.answer": { makes: "notice.answered", fields: [] },
    "order.issue": { makes: "order.issued", fields: [] },
    "order.answer": { makes: "order.answered", fields: [] },
  },
} as const satisfies SliceWords;
