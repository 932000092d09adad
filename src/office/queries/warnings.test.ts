import { describe, expect, test } from "vitest";
import { standing } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { type Draft, playAll, told } from "../../../test/kit/lines.ts";
import { warningsOf } from "./warnings.ts";

const warned = (id: string, on: string, lines: readonly Draft[]) => {
  const court = theCourt(id);
  const { events } = playAll(court, lines);
  const today = civil(on);
  return warningsOf(standing(events, court, today), { court, today });
};
const registered = told("2026-01-05", "case.registered", { "case.kind": "initial" });
const restricted = told("2026-01-06", "triage.decided", { "case.team": "fast" });
const received = told("2026-01-06", "assignment.received");

describe("[CITY-3.4-8] [QF-13-3] warnings of a case", () => {
  test("come from a rule: a limit that is overdue is red, one whose reminders have begun amber, each with its article", () => {
    const lines = [registered, restricted, received];
    const early = warned("yindu", "2026-01-20", lines).filter(({ text }) => text.zh.includes("快执团队结案"));
    expect(early).toEqual([]);
    const soon = warned("yindu", "2026-02-23", lines).filter(({ text }) => text.zh.includes("快执团队结案"));
    expect(soon.map(({ tone }) => tone)).toEqual(["amber"]);
    const late = warned("yindu", "2026-03-02", lines).filter(({ text }) => text.zh.includes("快执团队结案"));
    expect(late.map(({ tone, cites }) => [tone, cites[0]?.display])).toEqual([["red", "1（一）"]]);
  });

  test("name the lists of the court the case stands on, and where they are talked about", () => {
    const listed = (on: string) =>
      warned("nanzhao", on, [registered]).filter(({ text }) => text.zh.includes("疑难案件研讨例会"));
    expect(listed("2026-05-20").some(({ text }) => text.zh.includes("超五个月"))).toBe(false);
    expect(listed("2026-06-20").some(({ text }) => text.zh.includes("超五个月"))).toBe(true);
  });

  test("end with what they warn of: a limit that was kept warns no more", () => {
    const closed = told("2026-02-10", "case.closed", { "closing.mode": "satisfied" });
    const after = warned("yindu", "2026-03-02", [registered, restricted, received, closed]);
    expect(after.filter(({ text }) => text.zh.includes("快执团队结案"))).toEqual([]);
  });
});
