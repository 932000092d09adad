import { describe, expect, test } from "vitest";
import { type Court, standing } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { lawFile, madeUp } from "../../test/kit/law.ts";
import { type Draft, playAll, told } from "../../test/kit/lines.ts";
import { expectedOf } from "./expected.ts";

const QUOTE = "quote: 案款到账后十日内发放";

/** A law of a chain: inquiry within ten days, then triage within three, then closing by teams; what is over is filed. */
const LAW = `clocks:
  inquiry: { limit: 10 days, starts: case.registered, stops: inquiry.completed, owner: handler, ${QUOTE} }
  triage: { limit: 3 days, starts: inquiry.completed, stops: triage.decided, owner: handler, ${QUOTE} }
  fast: { limit: 20 days, starts: triage.decided, stops: case.closed, where: { case.kind: initial, case.is-old: true }, owner: handler, ${QUOTE} }
  slow: { limit: 60 days, starts: triage.decided, stops: case.closed, where: { case.kind: reinstated }, owner: handler, ${QUOTE} }
  receipt: { limit: elsewhere, starts: assignment.received, stops: case.closing-reported, owner: handler, ${QUOTE} }
  filing: { limit: 5 days, starts: { case.closed: { closing.mode: satisfied } }, stops: dossier.archived, owner: handler, ${QUOTE} }
  waiting: { limit: 1 month, starts: case.registered, stops: debtor.performed-in-full, breach: no, ${QUOTE} }
  listing: { limit: 2 days, starts: { expiry-of: waiting }, stops: measure.taken, owner: handler, ${QUOTE} }
  both: { limit: 2 days, starts: { all: [inquiry.completed, termination.consented] }, stops: case.closed, owner: handler, ${QUOTE} }
  notice: { limit: 7 days, starts: case.registered, stops: { paper.served: { paper.kind: enforcement-notice } }, owner: handler, ${QUOTE} }
  after-notice: { limit: 2 days, starts: { paper.served: { paper.kind: enforcement-notice } }, stops: measure.taken, owner: handler, ${QUOTE} }
  after-order: { limit: 2 days, starts: { paper.served: { paper.kind: reporting-order } }, stops: measure.taken, owner: handler, ${QUOTE} }
  never: { limit: 2 days, starts: funds.arrived, stops: funds.disbursed-in-full, owner: handler, ${QUOTE} }`;
const { court } = madeUp(lawFile({ rules: LAW }));

const registered = told("2026-01-05", "case.registered", { "case.kind": "initial" });
const AHEAD = ["triage.decided", "assignment.made", "assignment.received"];

function expecting(of: Court, on: string, lines: readonly Draft[], ahead: readonly string[] = AHEAD) {
  const now = civil(on);
  const { clocks, facts } = standing(playAll(of, lines).events, of, now);
  const known = { law: of.law, calendar: of.calendar, now, facts, carries: of.vocabulary.events, ahead };
  return new Map(expectedOf(clocks, known).map((one) => [one.clock.key, one]));
}

describe("[CITY-3.4-10] what would start next in a case", () => {
  const found = expecting(court, "2026-01-06", [registered]);

  test("is what starts when a running limit's work is done, on its last day at the latest, and what follows from there", () => {
    expect(found.get("triage")).toMatchObject({ how: "done", on: "2026-01-15", due: "2026-01-19", sure: true });
    expect(found.get("triage")?.by?.key).toBe("inquiry");
    expect(found.get("fast")).toMatchObject({ how: "done", on: "2026-01-19", due: "2026-02-09", sure: false });
  });

  test("is what starts when a limit runs out, from the day after; nobody is expected to do what stops such a limit", () => {
    expect(found.get("listing")).toMatchObject({ how: "run-out", on: "2026-02-06", due: "2026-02-09", sure: true });
    expect([...found.values()].some(({ by, how }) => by?.key === "waiting" && how === "done")).toBe(false);
  });

  test("leaves out what this case is known not to be about, and what nothing to come starts", () => {
    expect(found.has("slow")).toBe(false);
    expect(found.has("never")).toBe(false);
    expect(found.has("inquiry")).toBe(false);
  });

  test("has no day where the law gives no limit, or where more has to happen first", () => {
    expect(found.get("receipt")).toMatchObject({ how: "stage", sure: true });
    expect(found.get("receipt")).not.toHaveProperty("on");
    expect(found.get("both")).toMatchObject({ sure: false });
    expect(found.get("both")).not.toHaveProperty("on");
  });

  test("is not sure where the event itself decides, and has its day all the same", () => {
    expect(found.get("filing")).toMatchObject({ on: "2026-02-09", sure: false });
  });

  test("tells one thing from another by what its event is filtered by, whatever was said of others before", () => {
    const order = told("2026-01-05", "paper.issued", { "paper.kind": "reporting-order" });
    for (const lines of [[registered], [registered, order]]) {
      const named = expecting(court, "2026-01-06", lines);
      expect(named.get("after-notice")).toMatchObject({ on: "2026-01-12", due: "2026-01-14", sure: true });
      expect(named.has("after-order")).toBe(false);
    }
  });

  test("moves with what was done: done early it has begun, and late for a limit no day follows from it", () => {
    const early = expecting(court, "2026-01-08", [registered, told("2026-01-07", "inquiry.completed", {})]);
    expect(early.has("triage")).toBe(false);
    expect(early.get("fast")).toMatchObject({ on: "2026-01-12" });
    const late = expecting(court, "2026-01-20", [registered]);
    expect(late.get("triage")).toMatchObject({ how: "done", sure: true });
    expect(late.get("triage")).not.toHaveProperty("on");
  });
});
