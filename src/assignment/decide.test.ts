import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";

const yindu = theCourt("yindu");
const triaged = told("2022-03-01", "triage.decided", { "case.team": "fast" });
const name = (seat: string, person: string) =>
  done("2022-03-02", "fast", "handler.name", { "handler.seat": seat, "handler.person": person });
const replace = (seat: string, person: string, reason?: string) =>
  done(
    "2022-03-04",
    "fast",
    "handler.replace",
    { "handler.seat": seat, "handler.person": person },
    reason ? { reason } : {},
  );
const receive = done("2022-03-03", "fast", "assignment.receive");
const both = [name("handling-judge", "p1"), name("handling-officer", "p2")];

describe("[YD-1.5-2] two handlers", () => {
  test("the team receives a case only with both seats named, by two persons", () => {
    expect(turnedBack(playAll(yindu, [triaged, ...both, receive]))).toEqual([]);
    expect(turnedBack(playAll(yindu, [triaged, name("handling-judge", "p1"), receive]))).not.toEqual([]);
    const twice = playAll(yindu, [triaged, name("handling-judge", "p1"), name("handling-officer", "p1")]);
    expect(turnedBack(twice)).toEqual(["3 two-seats"]);
    expect(twice.turned[0]?.refusals[0]?.cites[0]?.quote).toContain("双承办制");
  });

  test("a seat is named once; a handler is replaced by another, for a reason", () => {
    expect(turnedBack(playAll(yindu, [triaged, ...both, name("handling-judge", "p3")]))).toEqual(["4 seat-taken"]);
    expect(turnedBack(playAll(yindu, [triaged, name("corner", "p1")]))).toEqual(["2 seat-unknown"]);
    const taken = done("2022-03-02", "fast", "handler.name", { "handler.seat": "handling-officer" });
    expect(turnedBack(playAll(yindu, [triaged, taken, name("handling-officer", "p2")]))).toEqual(["3 seat-taken"]);
    const refusals = (...more: readonly ReturnType<typeof replace>[]) =>
      turnedBack(playAll(yindu, [triaged, ...both, ...more]));
    expect(refusals(replace("handling-judge", "p3"))).toEqual(["4 reason-due"]);
    expect(refusals(replace("handling-judge", "p3", "  "))).toEqual(["4 reason-due"]);
    expect(refusals(replace("handling-judge", "p1", "x"))).toEqual(["4 same-person"]);
    expect(refusals(replace("handling-judge", "p2", "x"))).toEqual(["4 two-seats"]);
    expect(refusals(replace("handling-judge", "p3", "调离"))).toEqual([]);
  });

  test("what the team has received it does not receive again, until the case is brought to a team anew", () => {
    const later = done("2022-03-04", "fast", "assignment.receive");
    expect(turnedBack(playAll(yindu, [triaged, ...both, receive, later]))).toEqual(["5 received-already"]);
    const adjusted = told("2022-03-03", "assignment.adjusted", { "to.team": "ordinary" });
    const again = [adjusted, ...both.map((one) => ({ ...one, on: later.on })), later];
    expect(turnedBack(playAll(yindu, [triaged, ...both, receive, ...again]))).not.toContain("8 received-already");
  });

  test("who is recused leaves his seat and gets no other", () => {
    const recuse = done("2022-03-04", "p1", "handler.recuse", { "handler.person": "p1" }, { reason: "系当事人近亲属" });
    expect(turnedBack(playAll(yindu, [triaged, ...both, recuse, name("handling-judge", "p3")]))).toEqual([
      "5 order-broken",
    ]);
    const again = done("2022-03-05", "fast", "handler.name", {
      "handler.seat": "handling-judge",
      "handler.person": "p1",
    });
    expect(turnedBack(playAll(yindu, [triaged, ...both, recuse, again]))).toEqual(["5 recused"]);
  });
});

test("where a court names no seats, any may be taken", () => {
  const court = smallCourt("settings:\n  days: { last-day: stays }");
  expect(turnedBack(playAll(court, [name("corner", "p1")]))).toEqual([]);
});

describe("the team", () => {
  const make = (fields = {}) => done("2022-03-02", "command-centre", "assignment.make", fields);

  test("is the one triage decided, and none before that", () => {
    expect(turnedBack(playAll(yindu, [make()]))).toEqual(["1 triage-first"]);
    expect(turnedBack(playAll(yindu, [triaged, make({ "case.team": "ordinary" })]))).toEqual(["2 other-team"]);
    const { events } = playAll(yindu, [triaged, make()]);
    expect(events.find(({ kind }) => kind === "assignment.made")?.fields["case.team"]).toBe("fast");
  });

  test("is changed only to another", () => {
    const adjust = (team?: string) =>
      done("2022-03-02", "command-centre", "assignment.adjust", team ? { "to.team": team } : {}, {
        reason: "团队工作量",
      });
    const nanzhao = theCourt("nanzhao");
    expect(turnedBack(playAll(nanzhao, [triaged, adjust("fast")]))).toEqual(["2 same-team"]);
    expect(turnedBack(playAll(yindu, [triaged, adjust()]))).toEqual(["2 whither-due"]);
    expect(playAll(nanzhao, [triaged, adjust("initial")]).facts["case.team"]).toBe("initial");
  });
});
