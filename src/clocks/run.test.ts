import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civil } from "#kernel/calendar.ts";
import { clockOf, type Draft, playAll, smallCourt, told } from "../../test/kit/lines.ts";

const court = smallCourt(`
settings:
  days: { last-day: stays }
affairs:
  survey: { name: 勘查, owner: surveyor, per: slip, slip: true }
clocks:
  plain:   { name: 甲, starts: case.registered, stops: case.closed, limit: 10 days, owner: clerk }
  scoped:  { name: 乙, starts: case.registered, stops: case.closed, where: { case.plain: true }, limit: 10 days, owner: clerk }
  excused: { name: 丙, starts: case.registered, stops: case.closed, unless: { case.complex: true }, limit: 10 days, owner: clerk }
  each:    { name: 丁, per: receipt, starts: funds.arrived, stops: funds.disbursed-in-full, limit: 5 days, owner: clerk }
  silent:  { name: 戊, starts: case.registered, stops: debtor.performed-in-full, limit: 20 days, breach: no }
  after:   { name: 己, starts: { expiry-of: silent }, stops: measure.taken, limit: 3 days, owner: clerk }
  slips:   { name: 庚, affair: survey, limit: 7 days }
  both:    { name: 辛, starts: case.registered, stops: { all: [ paper.served, inquiry.completed ] }, limit: 10 days, owner: clerk }
  any:     { name: 癸, starts: case.registered, stops: { any: [ case.closed, inquiry.completed ] }, limit: 10 days, owner: clerk }
  dated:   { name: 壬, per: defect, starts: defect.raised, stops: defect.accepted, limit: by defect.due-on, owner: clerk }`);
const registered = told("2022-03-01", "case.registered");
const fact = (on: string, fields: Readonly<Record<string, unknown>>) => told(on, "fact.stated", fields);
const clock = (key: string, now: string, ...lines: readonly Draft[]) =>
  clockOf(playAll(court, [registered, ...lines], now), key);

describe("states", () => {
  test("runs to its last day, is broken on the next, kept if stopped in time", () => {
    expect(clock("plain", "2022-03-11")).toBe("running 2022-03-11");
    expect(clock("plain", "2022-03-12")).toBe("broken 2022-03-11");
    expect(clock("plain", "2022-04-01", told("2022-03-11", "case.closed"))).toBe("kept 2022-03-11");
    expect(clock("plain", "2022-04-01", told("2022-03-12", "case.closed"))).toBe("broken 2022-03-11");
  });

  test("a scope that turns true later has the old start; one that is left has lapsed; an unknown one never was", () => {
    expect(clock("scoped", "2022-03-05")).toBe("");
    const late = fact("2022-03-08", { "case.plain": true });
    expect(clock("scoped", "2022-03-09", late)).toBe("running 2022-03-11");
    expect(clock("scoped", "2022-03-09", late, fact("2022-03-09", { "case.plain": false }))).toBe("lapsed 2022-03-11");
  });

  test("an unknown excuse does not excuse, a known one lapses the clock", () => {
    expect(clock("excused", "2022-03-05")).toBe("running 2022-03-11");
    expect(clock("excused", "2022-03-05", fact("2022-03-03", { "case.complex": true }))).toBe("lapsed 2022-03-11");
  });

  test("running out without breach makes nobody late, and may start another clock the day after", () => {
    expect(clock("silent", "2022-03-25")).toBe("running 2022-03-21");
    expect(clock("after", "2022-03-21")).toBe("");
    expect(clock("after", "2022-03-22")).toBe("running 2022-03-25");
    expect(clock("after", "2022-04-10", told("2022-03-20", "debtor.performed-in-full"))).toBe("");
    expect(clock("after", "2022-04-10", told("2022-03-24", "measure.taken"))).toBe("kept 2022-03-25");
    const expired = (now: string) =>
      playAll(court, [registered], now).clocks.flatMap(({ clock, expiredOn }) =>
        expiredOn === undefined ? [] : [`${clock.key} ${expiredOn}`],
      );
    expect(expired("2022-03-21")).toEqual([]);
    expect(expired("2022-03-22")).toEqual(["silent 2022-03-22"]);
  });
});

describe("things", () => {
  const receipt = (on: string, kind: string, id: string) => told(on, kind, {}, { of: { receipt: id } });

  test("each has its own clock", () => {
    const lines = [
      receipt("2022-03-01", "funds.arrived", "r1"),
      receipt("2022-03-02", "funds.arrived", "r2"),
      receipt("2022-03-03", "funds.disbursed-in-full", "r1"),
    ];
    expect(clock("each", "2022-03-04", ...lines)).toBe("kept 2022-03-06; running 2022-03-07");
  });

  test("an affair lends its start, stop and owner", () => {
    const slip = (on: string, kind: string) => told(on, kind, { "affair.kind": "survey" }, { of: { slip: "s1" } });
    const { clocks } = playAll(court, [slip("2022-03-01", "affair.opened")], "2022-03-02");
    expect(clocks.map(({ clock, owner, due }) => [clock.key, ...owner, due])).toEqual([
      ["slips", "surveyor", "2022-03-08"],
    ]);
    expect(clock("slips", "2022-03-09", slip("2022-03-02", "affair.opened"), slip("2022-03-04", "affair.done"))).toBe(
      "kept 2022-03-09",
    );
  });

  test("a stop of several events waits for the last of them", () => {
    const served = told("2022-03-03", "paper.served");
    expect(clock("both", "2022-03-12", served)).toBe("broken 2022-03-11");
    expect(clock("both", "2022-03-12", served, told("2022-03-09", "inquiry.completed"))).toBe("kept 2022-03-11");
  });

  test("a stop by one of several events is the first of them, in whatever order the rule names them", () => {
    const lines = [told("2022-03-09", "inquiry.completed"), told("2022-03-20", "case.closed")];
    expect(clock("any", "2022-03-21", ...lines)).toBe("kept 2022-03-11");
  });

  test("a limit by a day that an event carries takes it from there", () => {
    const raised = told("2022-03-02", "defect.raised", { "defect.due-on": "2022-03-08" }, { of: { defect: "d1" } });
    expect(clock("dated", "2022-03-08", raised)).toBe("running 2022-03-08");
    expect(clock("dated", "2022-03-09", raised)).toBe("broken 2022-03-08");
  });
});

test("whatever happens when, a clock is kept or broken by its last day alone, and no day after today matters", () => {
  const day = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(day, day, (stopsAfter, asked) => {
      const [stop, now] = [addDays(civil("2022-03-01"), stopsAfter), addDays(civil("2022-03-01"), asked)];
      const [state] = clock("plain", now, told(stop, "case.closed")).split(" ");
      const seen = stopsAfter <= asked ? stopsAfter : asked;
      const expected = seen > 10 ? "broken" : stopsAfter <= asked ? "kept" : "running";
      expect(state).toBe(expected);
    }),
  );
});
