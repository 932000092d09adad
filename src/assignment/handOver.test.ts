import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { handOversOf } from "./handOver.ts";

const yindu = theCourt("yindu");
const triaged = told("2022-03-01", "triage.decided", { "case.team": "fast" });
const name = (on: string, seat: string, person: string): Draft =>
  done(on, "fast", "handler.name", { "handler.seat": seat, "handler.person": person });
const both = [name("2022-03-02", "handling-judge", "p1"), name("2022-03-02", "handling-officer", "p2")];
const replace = (fields: object, reason?: string): Draft =>
  done(
    "2022-03-04",
    { id: "l1", name: "领队", holds: ["fast"] },
    "handler.replace",
    { ...fields },
    reason ? { reason } : {},
  );
const recuse = done("2022-03-04", "p1", "handler.recuse", { "handler.person": "p1" }, { reason: "系当事人近亲属" });
const receive = done("2022-03-05", "fast", "assignment.receive");
const overs = (...lines: readonly Draft[]) => handOversOf(playAll(yindu, [triaged, ...lines]).events);

describe("a hand-over", () => {
  test("says who left which seat to whom, on what day, why, and who said so; a first naming is none", () => {
    expect(overs(...both)).toEqual([]);
    const over = { "handler.seat": "handling-judge", "handler.person": "p3" };
    expect(overs(...both, replace(over, "调离"))).toEqual([
      {
        version: 4,
        seat: "handling-judge",
        from: "p1",
        to: "p3",
        on: "2022-03-04",
        how: "replaced",
        reason: "调离",
        by: { id: "l1", name: "领队" },
      },
    ]);
  });

  test("after a recusal or a change of team carries the reason of that", () => {
    const named = name("2022-03-05", "handling-judge", "p3");
    expect(overs(...both, recuse, named)).toMatchObject([
      { from: "p1", to: "p3", on: "2022-03-05", how: "recused", reason: "系当事人近亲属" },
    ]);
    const moved = told("2022-03-04", "triage.converted", { "to.team": "ordinary" }, { reason: "有财产处置" });
    const again = [name("2022-03-05", "handling-judge", "p3"), name("2022-03-06", "handling-officer", "p2")];
    expect(overs(...both, moved, ...again).map(({ seat, from, to, how }) => [seat, from, to, how])).toEqual([
      ["handling-judge", "p1", "p3", "converted"],
      ["handling-officer", "p2", "p2", "converted"],
    ]);
  });
});

describe("who leaves", () => {
  const open = smallCourt("settings:\n  days: { last-day: stays }");
  const sits = (...seats: readonly string[]) => seats.map((seat) => name("2022-03-02", seat, "p1"));

  test("hands over every seat he sits in at once, each in an entry of its own that says who left", () => {
    const all = playAll(open, [
      ...sits("left", "right"),
      name("2022-03-02", "third", "p2"),
      replace({ "handler.leaving": "p1", "handler.person": "p3" }, "产假"),
    ]);
    expect(turnedBack(all)).toEqual([]);
    const replaced = all.events.filter(({ kind }) => kind === "handler.replaced");
    expect(replaced.map(({ fields }) => fields)).toEqual([
      { "handler.leaving": "p1", "handler.person": "p3", "handler.seat": "left" },
      { "handler.leaving": "p1", "handler.person": "p3", "handler.seat": "right" },
    ]);
    expect(handOversOf(all.events).map(({ seat, to }) => [seat, to])).toEqual([
      ["left", "p3"],
      ["right", "p3"],
    ]);
  });

  test("must sit somewhere, and nobody takes over two required seats with it", () => {
    const codes = (fields: object, reason = "产假") =>
      turnedBack(playAll(yindu, [triaged, ...both, replace(fields, reason)]));
    expect(codes({ "handler.leaving": "p9", "handler.person": "p3" })).toEqual(["4 sits-nowhere"]);
    expect(codes({ "handler.leaving": "p1", "handler.person": "p2" })).toEqual(["4 two-seats"]);
    expect(codes({ "handler.leaving": "p1", "handler.person": "p1" })).toEqual(["4 same-person"]);
    expect(codes({ "handler.leaving": "p1", "handler.person": "p3" }, "")).toEqual(["4 reason-due"]);
    expect(codes({ "handler.leaving": "p1", "handler.person": "p3" })).toEqual([]);
  });
});

describe("[YD-1.5-2] a seat emptied by recusal", () => {
  test("keeps the team from receiving the case until somebody else is named", () => {
    expect(turnedBack(playAll(yindu, [triaged, ...both, recuse, receive]))).toEqual(["5 seats-empty"]);
    const named = name("2022-03-05", "handling-judge", "p3");
    expect(turnedBack(playAll(yindu, [triaged, ...both, recuse, named, receive]))).toEqual([]);
  });
});
