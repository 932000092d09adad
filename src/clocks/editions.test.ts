import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import type { Front, Law } from "#policy/model.ts";
import { clockOf, type Draft, playAll, smallCourt, told } from "../../test/kit/lines.ts";

const RULES = `
settings:
  days: { last-day: stays }
clocks:
  handling: { name: 办理, starts: assignment.received, stops: case.closed, limit: 40 days, owner: clerk }
  reply:    { name: 答复, starts: case.registered, stops: case.closed, limit: 20 days, owner: clerk }
  each:     { name: 发放, per: receipt, starts: funds.arrived, stops: funds.disbursed-in-full, limit: 30 days, owner: clerk }
  silent:   { name: 未履行, starts: case.registered, stops: debtor.performed-in-full, limit: 10 days, breach: no }
  after:    { name: 其后, starts: { expiry-of: silent }, stops: measure.taken, limit: 30 days, owner: clerk }
  scoped:   { name: 范围, starts: case.registered, stops: case.closed, where: { case.plain: true }, limit: 10 days, owner: clerk }`;
const court = smallCourt(RULES);

/** The court under a second law from a day on. */
const since = (rules: string, from: string, runningCases: Front["runningCases"] = "keep-started-clocks") => {
  const next = smallCourt(rules);
  const law: Law = {
    ...next.law,
    edition: "made-up/rules@2",
    since: { from: civil(from), runningCases, before: court.law },
  };
  return { ...next, law };
};
const changed = RULES.replaceAll(/limit: (\d)0 days/g, "limit: $15 days").replaceAll(
  "limit: 45 days",
  "limit: 25 days",
);
const DAY = "2022-03-10";
const registered = told("2022-03-01", "case.registered");
const received = (on: string) => told(on, "assignment.received");

describe("clocks that started keep their edition", () => {
  const next = since(changed, DAY);
  test("the limit of the day they started", () => {
    expect(clockOf(playAll(next, [registered, received("2022-03-09")], "2022-03-20"), "handling")).toBe(
      "running 2022-04-18",
    );
    expect(clockOf(playAll(next, [registered, received("2022-03-10")], "2022-03-20"), "handling")).toBe(
      "running 2022-04-04",
    );
  });

  test("and say which edition they run by", () => {
    const { clocks } = playAll(next, [registered, received("2022-03-10")], "2022-03-20");
    expect(clocks.map(({ clock, law }) => `${clock.key} ${law.edition}`)).toEqual([
      "handling made-up/rules@2",
      "reply made-up/rules",
      "silent made-up/rules",
      "after made-up/rules@2",
    ]);
  });

  test("each thing for itself", () => {
    const arrived = (on: string, id: string) => told(on, "funds.arrived", {}, { of: { receipt: id } });
    const lines = [registered, arrived("2022-03-09", "r1"), arrived("2022-03-10", "r2")];
    expect(clockOf(playAll(next, lines, "2022-03-12"), "each")).toBe("running 2022-04-08; running 2022-04-14");
  });

  test("what waits for another's expiry begins by the edition of the day it ran out", () => {
    expect(clockOf(playAll(next, [registered], "2022-03-20"), "after")).toBe("running 2022-04-16");
    const later = since(changed, "2022-03-13");
    expect(clockOf(playAll(later, [registered], "2022-03-20"), "after")).toBe("running 2022-04-11");
  });

  test("a limit the new edition does not have goes on where it began, and begins nowhere else", () => {
    const without = since(RULES.replace(/^ {2}handling.*$/m, ""), DAY);
    expect(clockOf(playAll(without, [registered, received("2022-03-09")], "2022-03-20"), "handling")).toBe(
      "running 2022-04-18",
    );
    expect(clockOf(playAll(without, [registered, received("2022-03-11")], "2022-03-20"), "handling")).toBe("");
  });

  test("a limit only the new edition has does not reach back", () => {
    const more = `${RULES}\n  fresh: { name: 新增, starts: case.registered, stops: case.closed, limit: 5 days, owner: clerk }`;
    expect(clockOf(playAll(since(more, DAY), [registered], "2022-03-20"), "fresh")).toBe("");
    expect(clockOf(playAll(since(more, DAY), [told("2022-03-10", "case.registered")], "2022-03-20"), "fresh")).toBe(
      "broken 2022-03-15",
    );
  });

  test("another start is neither counted twice nor lost between two editions", () => {
    const fromRegistration = since(RULES.replace("starts: assignment.received", "starts: case.registered"), DAY);
    expect(clockOf(playAll(fromRegistration, [registered, received("2022-03-12")], "2022-03-20"), "handling")).toBe(
      "running 2022-04-21",
    );
    const fromReceipt = since(
      RULES.replace(
        "reply:    { name: 答复, starts: case.registered",
        "reply: { name: 答复, starts: assignment.received",
      ),
      DAY,
    );
    expect(clockOf(playAll(fromReceipt, [registered, received("2022-03-12")], "2022-03-20"), "reply")).toBe(
      "running 2022-03-21",
    );
  });

  test("a case that began under the new edition knows nothing of the old", () => {
    const { clocks } = playAll(next, [told("2022-03-10", "case.registered")], "2022-03-11");
    expect(new Set(clocks.map(({ law }) => law.edition))).toEqual(new Set(["made-up/rules@2"]));
  });
});

describe("pooled work", () => {
  const work = (owner: string, limit: string) => `
affairs:
  deliver: { name: 送达, owner: ${owner}, opens: case.registered, done: case.closed }
clocks:
  delivery: { name: 送达期限, affair: deliver, limit: ${limit}, owner: ${owner} }`;
  const old = smallCourt(work("clerk", "40 days"));
  const under = (rules: string) => {
    const next = smallCourt(rules);
    const law: Law = {
      ...next.law,
      edition: "made-up/rules@2",
      since: { from: civil(DAY), runningCases: "keep-started-clocks", before: old.law },
    };
    return playAll({ ...next, law }, [registered], "2022-03-20");
  };
  test("keeps the limit of the edition it opened under and goes to whom the edition in force names", () => {
    const { clocks, affairs } = under(work("handling-judge", "5 days"));
    expect(clocks.map(({ due, owner }) => `${due} ${owner}`)).toEqual(["2022-04-11 clerk"]);
    expect(affairs.map(({ owner, state }) => `${owner} ${state}`)).toEqual(["handling-judge open"]);
  });

  test("that the new edition does not have is work no more, and its limit runs on", () => {
    const without = "\nsettings:\n  days: { last-day: stays }";
    const { clocks, affairs } = under(without);
    expect(affairs).toEqual([]);
    expect(clocks.map(({ due, state }) => `${due} ${state}`)).toEqual(["2022-04-11 running"]);
  });
});

describe("the other choices", () => {
  const lines = [registered, received("2022-03-02")];
  test("restart: what runs begins anew that day", () => {
    expect(clockOf(playAll(since(changed, DAY, "restart"), lines, "2022-03-20"), "handling")).toBe(
      "running 2022-04-04",
    );
  });

  test("new law at once: what runs counts from its old start by the new limit", () => {
    expect(clockOf(playAll(since(changed, DAY, "new-law-at-once"), lines, "2022-03-20"), "handling")).toBe(
      "running 2022-03-27",
    );
  });

  test.each(["restart", "new-law-at-once"] as const)("%s: what is over or late already stays as it was", (choice) => {
    const late = since(changed, "2022-05-10", choice);
    expect(clockOf(playAll(late, lines, "2022-05-20"), "handling")).toBe("broken 2022-04-11");
    const closed = told("2022-04-10", "case.closed");
    expect(clockOf(playAll(late, [...lines, closed], "2022-05-20"), "handling")).toBe("kept 2022-04-11");
  });

  test.each(["restart", "new-law-at-once"] as const)("%s: a limit that is gone is no limit any more", (choice) => {
    const without = since(RULES.replace(/^ {2}handling.*$/m, ""), DAY, choice);
    expect(clockOf(playAll(without, lines, "2022-03-20"), "handling")).toBe("lapsed 2022-04-11");
  });
});

describe("the same law twice", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2022, 2, 1 + n)).toISOString().slice(0, 10));
  const event = fc
    .record({
      on: day,
      kind: fc.constantFrom(
        "case.registered",
        "assignment.received",
        "case.closed",
        "funds.arrived",
        "funds.disbursed-in-full",
        "debtor.performed-in-full",
        "measure.taken",
        "fact.stated",
      ),
      receipt: fc.constantFrom("r1", "r2"),
      plain: fc.boolean(),
    })
    .map(({ on, kind, receipt, plain }): Draft => {
      const of = kind.startsWith("funds.") ? { of: { receipt } } : {};
      return told(on, kind, kind === "fact.stated" ? { "case.plain": plain } : {}, of);
    });
  const shown = (lines: readonly Draft[], now: CivilDate, law: Law) =>
    playAll({ ...court, law }, lines, now)
      .clocks.map(({ law: _, ...run }) => JSON.stringify(run))
      .sort();

  test.each(["keep-started-clocks", "new-law-at-once"] as const)("as two editions changes nothing (%s)", (choice) => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 14 }), day, day, (drafts, from, last) => {
        const lines = drafts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
        const now = civil(last < from ? from : last);
        const twice: Law = { ...court.law, since: { from: civil(from), runningCases: choice, before: court.law } };
        expect(shown(lines, now, twice)).toEqual(shown(lines, now, court.law));
      }),
      { numRuns: 300 },
    );
  });
});
