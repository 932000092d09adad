import { expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, playAll, smallCourt, told } from "../../test/kit/lines.ts";
import { may } from "./door.ts";
import { actor } from "./history.ts";

const yindu = theCourt("yindu");
const pausing = smallCourt(`
grounds:
  waiting: { name: 扣除, kind: exclude, from: clock.paused, to: clock.resumed, one-of: [公告] }
clocks:
  long: { name: 办理, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk, pauses: [waiting] }`);

const on = (event: string, fields = {}, of?: Readonly<Record<string, string>>): Draft =>
  told("2022-03-01", event, fields, of === undefined ? {} : { of });
const registered = on("case.registered");
const triaged = on("triage.decided", { "case.team": "fast" });
const seat = (key: string, person: string) => on("handler.named", { "handler.seat": key, "handler.person": person });
const slip = (event: string) => on(event, { "affair.kind": "field-inquiry" }, { slip: "s1" });
const asked = on("approval.asked", { "approval.act": "case.close" });
const party = on(
  "party.added",
  { "party.role": "debtor", "party.kind": "person", "party.full-name": "禾一" },
  { party: "p1" },
);
const refused = on("approval.refused", { "approval.act": "case.close" });
const raised = on("defect.raised", { "defect.due-on": "2022-03-09" }, { defect: "d1" });
const paused = on("clock.paused", { "clock.key": "long", "clock.ground": "公告" });

/** What may refuses an act after a history; `open` if nothing does. */
const answer = (act: string, lines: readonly Draft[], court = yindu): string => {
  const { events } = playAll(court, lines);
  const open = may({ act, by: actor("fast"), on: civil("2022-03-02") }, { stream: "case", log: events }, court);
  return "refused" in open ? open.refused.code : "open";
};

test.each([
  ["case.register", [], [registered], "registered-already"],
  ["case.correct", [registered], [], "not-registered"],
  ["party.change", [party], [registered], "party-unknown"],
  ["triage.convert", [triaged], [registered], "not-triaged"],
  ["triage.return", [registered], [registered, on("case.closed")], "closed-already"],
  ["assignment.make", [triaged], [registered], "triage-first"],
  [
    "assignment.receive",
    [triaged, seat("handling-judge", "p1"), seat("handling-officer", "p2")],
    [triaged, seat("handling-judge", "p1")],
    "seats-empty",
  ],
  ["handler.replace", [seat("handling-judge", "p1")], [triaged], "nobody-named"],
  ["affair.dispatch", [], undefined, ""],
  ["affair.receive", [slip("affair.dispatched")], [slip("affair.opened")], "not-at-hand"],
  ["affair.return", [slip("affair.received")], [slip("affair.accepted")], "not-at-hand"],
  ["affair.accept", [slip("affair.done")], [slip("affair.received")], "not-at-hand"],
  ["defect.accept", [raised], [raised, on("defect.accepted", {}, { defect: "d1" })], "no-defect"],
  ["approval.grant", [asked], [asked, refused], "nothing-asked"],
  ["approval.refuse", [asked, refused, asked], [asked, asked, refused], "nothing-asked"],
] as const)("%s is open once it can be done, and only then", (act, before, without, code) => {
  expect(answer(act, before)).toBe("open");
  if (without !== undefined) expect(answer(act, without)).toBe(code);
});

test("clocks are given time, held back and let go only while one runs or is held back", () => {
  for (const act of ["clock.extend", "clock.pause"]) {
    expect(answer(act, [registered], pausing)).toBe("open");
    expect(answer(act, [registered, on("case.closed")], pausing)).toBe("no-clock-runs");
  }
  expect(answer("clock.resume", [registered, paused], pausing)).toBe("open");
  expect(answer("clock.resume", [registered], pausing)).toBe("not-paused");
});
