import { describe, expect, test } from "vitest";
import { type Court, tell } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { openWork, stageOf } from "#work/index.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { clockOf, type Draft, done, playAll, told, turnedBack } from "../../test/kit/lines.ts";

const yindu = theCourt("yindu");
const taking = (fields: Readonly<Record<string, unknown>> = {}): Draft =>
  done("2022-03-20", "registrar", "case.take-over", {
    "case.number": "（2021）豫0505执77号",
    "claim.amount": 50_000,
    "stated.on": "2021-11-02",
    "stated.source": "存量清单.xlsx 第 5 行",
    "take-over.stage": "handling",
    ...fields,
  });
const supplied = (item: string, reason?: string): Draft =>
  done("2022-03-21", "registrar", "case.supply", { "take-over.item": item }, reason === undefined ? {} : { reason });
const workIn = (court: Court, ...lines: readonly Draft[]) => {
  const stands = playAll(court, lines, "2022-03-22");
  return openWork(stands.events, stands, court, civil("2022-03-22")).filter(({ kind }) => kind === "supply");
};

describe("a running case taken over", () => {
  test("is registered on its own day under its own number, and says from what it was taken", () => {
    const { events, facts } = playAll(yindu, [taking()]);
    expect(events.slice(0, 2).map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ["case.registered", "2021-11-02"],
      ["case.taken-over", "2022-03-20"],
    ]);
    expect([facts["case.number"], facts["case.kind"]]).toEqual(["（2021）豫0505执77号", "initial"]);
    expect(events[0]?.fields["stated.source"]).toBe("存量清单.xlsx 第 5 行");
  });

  test("has limits that run from the days things truly happened on", () => {
    const received = told("2022-01-10", "assignment.received", { "case.team": "fast" });
    expect(clockOf(playAll(yindu, [taking(), received]), "fast-close")).toBe("broken 2022-02-21");
    expect(clockOf(playAll(yindu, [taking()]), "fast-close")).toBe("");
  });

  test("is in the stage it came in though no day of its assignment is known, until it moves", () => {
    const stage = (...more: readonly Draft[]) => {
      const { events, facts } = playAll(yindu, [taking(), ...more]);
      return stageOf(events, facts, yindu.law);
    };
    expect(stage()).toBe("handling");
    expect(stage(told("2022-03-21", "enforcement.suspended"))).toBe("suspended");
    expect(stage(told("2022-03-21", "case.closed"))).toBe("closed");
    expect(stage(told("2022-03-21", "triage.returned"))).toBe("triage-due");
  });

  test.each([
    [{ "case.number": "" }, "take-over-number-due"],
    [{ "stated.on": "" }, "take-over-day-due"],
    [{ "stated.on": "2022-03-21" }, "day-to-come"],
    [{ "stated.source": " " }, "source-due"],
    [{ "case.kind": "reinstated" }, "number-of-other-kind"],
  ])("is refused with %j", (fields, code) => {
    const stands = playAll(yindu, [taking(fields)]);
    expect(turnedBack(stands)).toEqual([`1 ${code}`]);
    expect(stands.events).toEqual([]);
  });

  test("comes once", () => {
    expect(turnedBack(playAll(yindu, [taking(), taking()]))).toEqual(["2 registered-already"]);
  });
});

describe("what a case taken over came without", () => {
  const missing = { "take-over.missing": ["assignment.received", "dossier.place", "party.identity"] };

  test("is a piece of work each, and whoever handles the case has it", () => {
    const seated = told("2022-03-20", "handler.named", { "handler.seat": "handling-judge", "handler.person": "p7" });
    expect(workIn(yindu, taking(missing)).map(({ id, words }) => [id, words])).toEqual([
      ["supply/assignment.received", ["triage-officer"]],
      ["supply/dossier.place", ["triage-officer"]],
      ["supply/party.identity", ["triage-officer"]],
    ]);
    expect(workIn(yindu, taking(missing), seated)[0]).toMatchObject({ persons: ["p7"], words: [] });
  });

  test("is done once it is known, told, said with an event, or settled with a reason", () => {
    const ids = (...more: readonly Draft[]) => workIn(yindu, taking(missing), ...more).map(({ id }) => id);
    expect(ids(told("2022-03-21", "assignment.received"))).not.toContain("supply/assignment.received");
    expect(ids(told("2022-03-21", "fact.stated", { "dossier.place": "3 柜" }))).not.toContain("supply/dossier.place");
    const party = told("2022-03-21", "party.changed", { "party.identity": "11010519491231002X" });
    expect(ids(party)).not.toContain("supply/party.identity");
    expect(ids(supplied("dossier.place", "已在火灾中灭失"))).not.toContain("supply/dossier.place");
    expect(ids()).toHaveLength(3);
  });

  test("is lacking of each of several things until it is said of that thing", () => {
    const both = { "take-over.missing": ["measure.until@m1", "measure.until@m2", "paper.served@notice"] };
    const ids = (...more: readonly Draft[]) => workIn(yindu, taking(both), ...more).map(({ id }) => id);
    expect(ids()).toHaveLength(3);
    const until = { "measure.kind": "freeze", "measure.until": "2023-03-01" };
    const second = told("2022-03-21", "measure.taken", until, { of: { measure: "m2" } });
    expect(ids(second)).toEqual(["supply/measure.until@m1", "supply/paper.served@notice"]);
    expect(ids(told("2022-03-21", "paper.served", { "paper.kind": "other" }))).toHaveLength(3);
    expect(ids(told("2022-03-21", "paper.served", { "paper.kind": "notice" }))).toHaveLength(2);
    expect(ids(supplied("measure.until@m1", "卷内没有期限"))).toHaveLength(2);
  });

  test("is not settled without a reason, nor when it is not missing", () => {
    expect(turnedBack(playAll(yindu, [taking(missing), supplied("dossier.place", " ")]))).toEqual([
      "2 supply-reason-due",
    ]);
    expect(turnedBack(playAll(yindu, [taking(missing), supplied("claim.amount", "无")]))).toEqual(["2 not-missing"]);
    expect(turnedBack(playAll(yindu, [taking(), supplied("dossier.place", "无")]))).toEqual(["2 not-missing"]);
  });
});

describe("what was decided before a case came", () => {
  const telling = (events: readonly Event[], event: string, takesOver?: true) =>
    tell(
      {
        event,
        fields: {},
        happenedOn: civil("2021-12-01"),
        said: { by: "禾一", source: "旧系统" },
        by: { id: "p1", name: "禾一", holds: [] },
        on: civil("2022-03-20"),
        ...(takesOver === undefined ? {} : { takesOver }),
      },
      { stream: "case-1", log: events },
      yindu,
    );

  test("is told while it is taken over, later only where it is missing, and never of a case that began here", () => {
    const { events } = playAll(yindu, [taking({ "take-over.missing": ["assignment.received"] })]);
    expect("ok" in telling(events, "triage.decided", true)).toBe(true);
    expect(telling(events, "triage.decided")).toMatchObject({ refused: { code: "event-decided" } });
    expect("ok" in telling(events, "assignment.received")).toBe(true);
    const own = playAll(yindu, [told("2021-11-02", "case.registered")]).events;
    expect(telling(own, "assignment.received")).toMatchObject({ refused: { code: "event-decided" } });
  });
});
