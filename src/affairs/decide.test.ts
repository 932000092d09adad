import { describe, expect, test } from "vitest";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";

const court = smallCourt(`
affairs:
  field:   { name: 实地查控, owner: affairs, slip: true, per: slip }
  binding: { name: 装订, owner: affairs }
  judging: { name: 裁判, owner: judge, core: true }
  upkeep:  { name: 维护, owner: affairs, opens: termination.ruled, done: case.closed }`);
const of = { of: { slip: "s1" } };
const act = (on: string, name: string, kind = "field", more: Parameters<typeof done>[4] = of) =>
  done(on, "handler", `affair.${name}`, { "affair.kind": kind }, more);
const stateOf = (lines: readonly Draft[], key: string) =>
  playAll(court, lines)
    .affairs.filter(({ affair }) => affair.key === key)
    .map(({ state }) => state);

describe("a slip", () => {
  const whole = [
    act("2022-03-01", "dispatch"),
    act("2022-03-02", "receive"),
    act("2022-03-05", "finish"),
    act("2022-03-06", "accept"),
  ];

  test("goes from dispatch through receipt and result to acceptance", () => {
    expect(turnedBack(playAll(court, whole))).toEqual([]);
    expect(whole.map((_, n) => stateOf(whole.slice(0, n + 1), "field")[0])).toEqual([
      "dispatched",
      "received",
      "done",
      "accepted",
    ]);
  });

  test("needs its number, its dispatch before its receipt, and its receipt before its result", () => {
    expect(turnedBack(playAll(court, [act("2022-03-01", "dispatch", "field", {})]))).toEqual(["1 slip-due"]);
    expect(turnedBack(playAll(court, [act("2022-03-01", "receive")]))).toEqual(["1 not-at-hand"]);
    expect(turnedBack(playAll(court, [act("2022-03-01", "dispatch"), act("2022-03-02", "finish")]))).toEqual([
      "2 dispatched",
    ]);
    expect(turnedBack(playAll(court, [...whole.slice(0, 2), act("2022-03-03", "dispatch")]))).toEqual(["3 received"]);
  });

  test("sent back is open again, and done only by what comes after", () => {
    const back = act("2022-03-06", "return", "field", { ...of, reason: "照片缺失" });
    const returned = [...whole.slice(0, 3), back];
    expect(turnedBack(playAll(court, [...whole.slice(0, 3), act("2022-03-06", "return")]))).toEqual(["4 lack-due"]);
    expect(stateOf(returned, "field")).toEqual(["returned"]);
    const again = [act("2022-03-07", "dispatch"), act("2022-03-07", "receive"), act("2022-03-08", "finish")];
    expect(stateOf([...returned, ...again], "field")).toEqual(["done"]);
  });

  test("of one number says nothing about another", () => {
    const other = { of: { slip: "s2" } };
    const lines = [
      act("2022-03-01", "dispatch"),
      act("2022-03-01", "dispatch", "field", other),
      act("2022-03-02", "receive"),
    ];
    expect(stateOf(lines, "field")).toEqual(["received", "dispatched"]);
  });
});

describe("the catalogue", () => {
  test("a core affair is never dispatched, and the refusal cites its rule", () => {
    const { turned } = playAll(court, [act("2022-03-01", "dispatch", "judging", {})]);
    expect(turned[0]?.refusals.map(({ code, cites }) => [code, cites[0]?.document])).toEqual([
      ["core", "made-up/rules"],
    ]);
  });

  test("knows only its own kinds; an affair without slip may be finished as it lies", () => {
    expect(turnedBack(playAll(court, [act("2022-03-01", "dispatch", "sweeping", {})]))).toEqual(["1 kind-unknown"]);
    expect(
      stateOf([act("2022-03-01", "open", "binding", {}), act("2022-03-02", "finish", "binding", {})], "binding"),
    ).toEqual(["done"]);
  });

  test("an affair that the same event opens twice is open again after it was done", () => {
    const lines = [
      told("2022-03-01", "termination.ruled"),
      told("2022-05-01", "case.closed"),
      told("2023-03-01", "termination.ruled"),
    ];
    expect(stateOf(lines.slice(0, 2), "upkeep")).toEqual(["done"]);
    expect(stateOf(lines, "upkeep")).toEqual(["done", "open"]);
  });
});

describe("a ticket on a defect", () => {
  const raise = (fields: Readonly<Record<string, unknown>>) =>
    done("2022-03-01", "next-step", "defect.raise", fields, { of: { defect: "d1" } });
  const cure = done("2022-03-03", "next-step", "defect.accept", {}, { of: { defect: "d1" } });

  test("says by when, is raised once, and only an open one is cured or escalated", () => {
    const due = raise({ "defect.due-on": "2022-03-10" });
    expect(turnedBack(playAll(court, [raise({})]))).toEqual(["1 due-day-due"]);
    expect(turnedBack(playAll(court, [raise({ "defect.due-on": "2022-02-10" })]))).toEqual(["1 due-day-past"]);
    expect(turnedBack(playAll(court, [due, due]))).toEqual(["2 defect-open"]);
    expect(turnedBack(playAll(court, [cure]))).toEqual(["1 no-defect"]);
    expect(turnedBack(playAll(court, [due, cure, cure]))).toEqual(["3 no-defect"]);
  });
});
