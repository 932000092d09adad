import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Event, Fields } from "#kernel/event.ts";
import type { Instant } from "#kernel/instant.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { lawFile, madeUp } from "../../test/kit/law.ts";
import { decideRound, recurring, roundsOf } from "./index.ts";

const yindu = theCourt("yindu");
const nanzhao = theCourt("nanzhao");
const BEGAN = civil("2025-01-01");
/** A Monday; the Friday before is the working day before it. */
const MONDAY = civil("2026-03-02");

const officer = { id: "li", name: "李明", holds: ["quality-officer"] };
const stranger = { id: "wang", name: "王强", holds: ["registrar"] };

function event(kind: string, fields: Fields, round: string, more: Partial<Event> = {}): Event {
  return {
    stream: "court/rounds",
    version: 1,
    kind,
    v: 1,
    fields,
    of: { round },
    happenedOn: MONDAY,
    recordedAt: 0 as Instant,
    by: officer,
    under: "x",
    cites: [],
    ...more,
  };
}

const daily = { "affair.kind": "daily-supervision" };
const shown = (court: typeof yindu, log: readonly Event[], today: string, since = BEGAN) =>
  roundsOf(court, log, civil(today), since).map(
    ({ affair, period, due, done }) => `${affair.key} ${period} ${due}${done === undefined ? "" : ` ${done.by.name}`}`,
  );

describe("what comes round", () => {
  test("is there for this period and the one before, each due on its last working day", () => {
    expect(shown(yindu, [], MONDAY)).toEqual([
      "daily-supervision 2026-02-28 2026-02-28",
      "daily-supervision 2026-03-02 2026-03-02",
      "weekly-weak-points 2026-02-23 2026-02-28",
      "weekly-weak-points 2026-03-02 2026-03-06",
    ]);
  });

  test("is nothing new on a day of rest, and nothing from before the court kept its work here", () => {
    expect(shown(yindu, [], "2026-03-08")).toContain("daily-supervision 2026-03-06 2026-03-06");
    expect(shown(yindu, [], "2026-03-08").filter((line) => line.startsWith("daily"))).toHaveLength(1);
    expect(shown(yindu, [], MONDAY, MONDAY).every((line) => line.includes(MONDAY))).toBe(true);
  });

  test("ends by the event the law names, else by finishing it", () => {
    const acts = new Map(roundsOf(nanzhao, [], MONDAY, BEGAN).map(({ affair, act }) => [affair.key, act]));
    expect(acts.get("weekly-bulletin")).toBe("bulletin.issue");
    expect(acts.get("difficult-case-meeting")).toBe("meeting.hold");
    expect(acts.get("rotation")).toBe("rotation.carry-out");
    expect(acts.get("quarterly-appraisal")).toBe("affair.finish");
  });

  test("that waits for the court to say how often is listed apart and never due", () => {
    const rules =
      "affairs:\n  table: { name: 统计表, owner: registrar, opens: { every: fill }, product: bulletin, quote: 超期的，予以通报 }";
    const { court } = madeUp(lawFile({ rules: `posts:\n  registrar: { name: 立案人员, quote: 予以通报 }\n${rules}` }));
    expect(recurring(court).map(({ key, every }) => [key, every])).toEqual([["table", "fill"]]);
    expect(shown(court, [], MONDAY)).toEqual([]);
  });

  test("is done for its own period, until it is taken back", () => {
    const log = [event("affair.done", daily, MONDAY)];
    expect(shown(yindu, log, MONDAY)).toContain("daily-supervision 2026-03-02 2026-03-02 李明");
    expect(shown(yindu, log, MONDAY)).toContain("daily-supervision 2026-02-28 2026-02-28");
    const back = [...log, event("affair.returned", daily, MONDAY, { version: 2, reason: "误记" })];
    expect(shown(yindu, back, MONDAY)).toContain("daily-supervision 2026-03-02 2026-03-02");
  });
});

describe("marking it", () => {
  const deed = { act: "affair.finish", fields: daily, of: { round: MONDAY }, by: officer, on: MONDAY };
  const came = (change: object, log: readonly Event[] = []) => {
    const decided = decideRound({ ...deed, ...change }, log, yindu, BEGAN);
    return "ok" in decided ? decided.ok.kind : decided.refused.code;
  };

  test("is for whoever the document makes answer for it, and cites its article", () => {
    const decided = decideRound({ ...deed, fields: { "affair.kind": "weekly-weak-points" } }, [], yindu, BEGAN);
    if ("refused" in decided) throw new Error(decided.refused.en);
    expect(decided.ok.kind).toBe("affair.done");
    expect(decided.ok.cites?.[0]?.quote).toContain("每周根据质效梳理各项指标");
    expect(came({ by: stranger })).toBe("round-others");
  });

  test("is refused in words for what is no recurring work, for what is over, twice, and by another act", () => {
    expect(came({ fields: { "affair.kind": "nonsense" } })).toBe("round-unknown");
    expect(came({ fields: {} })).toBe("round-unknown");
    expect(came({ of: { round: "2026-02-20" } })).toBe("round-over");
    expect(came({ of: undefined })).toBe("round-over");
    expect(came({}, [event("affair.done", daily, MONDAY)])).toBe("round-done");
    expect(came({ act: "case.close" })).toBe("round-act");
  });

  test("is taken back with a reason, and only what is done", () => {
    const log = [event("affair.done", daily, MONDAY)];
    expect(came({ act: "affair.return", reason: "误记" })).toBe("round-open");
    expect(came({ act: "affair.return" }, log)).toBe("round-reason");
    expect(came({ act: "affair.return", reason: "误记" }, log)).toBe("affair.returned");
  });
});
