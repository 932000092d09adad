import { describe, expect, test } from "vitest";
import { chronicleOf } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import { theCourt } from "../../../test/kit/courts.ts";
import { type Draft, playAll, told } from "../../../test/kit/lines.ts";
import { handlerLines, sittingOn } from "./handlers.ts";
import { linesOf } from "./lines.ts";
import { stayOn, staysOf } from "./stays.ts";
import type { TallyLine } from "./tally.ts";

const yindu = theCourt("yindu");
const TODAY = civil("2022-06-30");
const registered = told("2022-03-01", "case.registered", { "case.kind": "initial", "claim.amount": "50000" });
const toFast = told("2022-03-03", "triage.decided", { "case.team": "fast", "triage.outcome": "decided" });
const toOrdinary = told("2022-03-20", "triage.converted", { "case.team": "fast", "to.team": "ordinary" });
const closed = told("2022-05-01", "case.closed", { "closing.mode": "satisfied" });
const named = (on: string, seat: string, person: string) =>
  told(on, "handler.named", { "handler.seat": seat, "handler.person": person });

const staysIn = (...lines: readonly Draft[]) =>
  staysOf(chronicleOf(playAll(yindu, lines).events, TODAY)).map(
    ({ team = "", how, since, until = "", outcome = "" }) => `${team} ${how} ${since} ${until} ${outcome}`,
  );

const linesIn = (...lines: readonly Draft[]) => {
  const stands = playAll(yindu, lines, TODAY);
  return linesOf("court", "case/1", stands.events, stands, yindu, TODAY);
};
const tallyIn = (...lines: readonly Draft[]) => linesIn(...lines).tally as readonly TallyLine[];
type ClockLine = Readonly<Record<string, unknown>>;
const clockIn = (key: string, ...lines: readonly Draft[]) =>
  (linesIn(...lines).clock as readonly ClockLine[]).find(({ clock }) => clock === key);

describe("where a case lay", () => {
  test("it waits, comes to a team, moves to another and ends there, each stay where the other ends", () => {
    expect(staysIn(registered, toFast, toOrdinary, closed)).toEqual([
      " registered 2022-03-01 2022-03-03 moved",
      "fast first 2022-03-03 2022-03-20 moved",
      "ordinary moved 2022-03-20 2022-05-01 closed",
    ]);
  });

  test("sent back it lies with nobody again, and the same team told twice is one stay", () => {
    const again = told("2022-03-04", "assignment.made", { "case.team": "fast" });
    expect(staysIn(registered, toFast, again, told("2022-03-09", "triage.returned"))).toEqual([
      " registered 2022-03-01 2022-03-03 moved",
      "fast first 2022-03-03 2022-03-09 moved",
      " returned 2022-03-09  ",
    ]);
  });

  test("told late it lay there from the day it happened", () => {
    expect(staysIn(registered, told("2022-03-25", "reception.talk-recorded"), toFast)).toEqual([
      " registered 2022-03-01 2022-03-03 moved",
      "fast first 2022-03-03  ",
    ]);
  });

  test("on the day it moved it was still the team's that had it when the day began", () => {
    const stays = staysOf(chronicleOf(playAll(yindu, [registered, toFast, toOrdinary]).events, TODAY));
    const on = (day: string | undefined) => stayOn(stays, day === undefined ? undefined : civil(day))?.team;
    expect([on("2022-03-02"), on("2022-03-20"), on("2022-03-21"), on(undefined)]).toEqual([
      undefined,
      "fast",
      "ordinary",
      "ordinary",
    ]);
  });
});

test("the limit that ends next is one of an open case", () => {
  const nearest = (...lines: readonly Draft[]) => (linesIn(...lines).case[0] as ClockLine)["nearest_due"];
  expect(nearest(registered)).toBeDefined();
  expect(nearest(registered, toFast, closed)).toBeUndefined();
});

describe("who sat there", () => {
  const log = playAll(yindu, [
    registered,
    toFast,
    named("2022-03-04", "handling-judge", "a"),
    told("2022-03-10", "handler.replaced", { "handler.seat": "handling-judge", "handler.person": "b" }),
    named("2022-03-10", "handling-officer", "c"),
    closed,
  ]).events;
  const lines = handlerLines(log);

  test("on the day of a change it is whoever sat there when the day began; in a closed case who sat there last", () => {
    expect(sittingOn(lines, civil("2022-03-10"))).toEqual(["a", "c"]);
    expect(sittingOn(lines, civil("2022-03-11"))).toEqual(["b", "c"]);
    expect(sittingOn(lines, undefined)).toEqual(["b", "c"]);
  });

  test("why each no longer does is kept", () => {
    expect(lines.map(({ person, ended }) => [person, ended])).toEqual([
      ["a", "replaced"],
      ["b", "closed"],
      ["c", "closed"],
    ]);
  });
});

describe("what a case gives reports to count", () => {
  test("a decision of triage is counted by what the document said, and by the row that says what was chosen", () => {
    const row = "yindu/2022-34#team.small";
    const decided = (fields: Readonly<Record<string, unknown>>) =>
      told("2022-03-03", "triage.decided", { "case.team": "fast", ...fields });
    const of = (fields: Readonly<Record<string, unknown>>) =>
      tallyIn(registered, decided(fields)).find(({ sort }) => sort === "triage");
    expect(of({ "triage.outcome": "decided", "triage.matched": row })).toMatchObject({
      outcome: "decided",
      key: "fast",
      rests_on: [row],
    });
    expect(of({ "triage.outcome": "decided", "triage.departs": "true" })?.outcome).toBe("departed");
    expect(of({ "triage.outcome": "conflict" })?.outcome).toBe("conflict");
    expect(of({})?.outcome).toBe("told");
  });

  test("a limit that was held back says which days, and one that no longer concerns the case since when", () => {
    const held = clockIn(
      "case-limit",
      registered,
      told("2022-04-01", "clock.paused", { "clock.key": "case-limit" }),
      told("2022-05-01", "clock.resumed", { "clock.key": "case-limit" }),
      told("2022-06-10", "enforcement.suspended"),
    );
    expect(held).toMatchObject({ pauses: "{[2022-04-01,2022-04-30],[2022-06-10,]}", paused: true });
    const toNobody = told("2022-03-20", "triage.converted", { "case.team": "fast", "to.team": "special" });
    const received = told("2022-03-05", "assignment.received", { "case.team": "fast" });
    expect(clockIn("fast-close", registered, toFast, received, toNobody)).toMatchObject({
      lapsed: true,
      lapsed_on: "2022-03-20",
      team: "fast",
    });
    expect(clockIn("fast-close", registered, toFast, received, closed)).toMatchObject({
      lapsed_on: undefined,
      stopped_on: "2022-05-01",
    });
  });
});
