import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { done, playAll, told, turnedBack } from "../../test/kit/lines.ts";
import { hints } from "./hints.ts";

const yindu = theCourt("yindu");
const register = (fields: Readonly<Record<string, unknown>>) =>
  done("2022-03-01", "registrar", "case.register", fields);

describe("registration", () => {
  test("reads a typed number in any width, keeps it as papers bear it, and takes the kind from it", () => {
    const { facts } = playAll(yindu, [register({ "case.number": "(2022)豫0599执恢12号" })]);
    expect([facts["case.number"], facts["case.kind"]]).toEqual(["（2022）豫0599执恢12号", "reinstated"]);
  });

  test("refuses a number that cannot be, and one of another kind of case", () => {
    const impossible = playAll(yindu, [register({ "case.number": "2022豫执012号", "case.kind": "initial" })]);
    expect(turnedBack(impossible)).toHaveLength(1);
    expect(impossible.events).toEqual([]);
    const other = register({ "case.number": "（2022）豫0599执恢12号", "case.kind": "initial" });
    expect(turnedBack(playAll(yindu, [other]))).toEqual(["1 number-of-other-kind"]);
  });

  test("takes no kind from a number that gives none", () => {
    const registered = register({ "case.number": "（2022）豫0599执12号", "case.kind": "initial" });
    const number = { "case.number": "（2022）豫0599执他12号" };
    const corrected = done("2022-03-02", "registrar", "case.correct", number, { reason: "字号有误" });
    const { events, facts } = playAll(yindu, [registered, corrected]);
    const said = events.filter(({ kind }) => kind === "case.corrected").map(({ fields }) => Object.keys(fields));
    expect(said).toEqual([["case.number"]]);
    expect(facts["case.kind"]).toBe("initial");
  });

  test("happens once, and names the kind of case", () => {
    expect(turnedBack(playAll(yindu, [register({})]))).toEqual(["1 kind-due"]);
    const one = register({ "case.kind": "initial" });
    expect(turnedBack(playAll(yindu, [one, one]))).toEqual(["2 registered-already"]);
  });
});

describe("the amount of the claim", () => {
  const nanzhao = theCourt("nanzhao");
  const amounts = (kind: string, claim: number, instrument: number) =>
    playAll(nanzhao, [
      done("2022-03-01", "registrar", "case.register", {
        "case.kind": kind,
        "claim.amount": claim,
        "instrument.amount": instrument,
        "debtor.named-in-instrument": true,
      }),
    ]);

  test("[NZ-4.3-1] is the one fixed in the instrument for an initial case; interest is not added", () => {
    expect(amounts("initial", 50_000, 50_000).facts["claim.amount"]).toBe(5_000_000);
    const more = amounts("initial", 50_400, 50_000);
    expect(turnedBack(more)).toEqual(["1 amount-of-elsewhere"]);
    expect(more.turned[0]?.refusals[0]?.cites[0]).toMatchObject({ document: "nanzhao/2020-8", article: "4.3" });
    expect(more.events).toEqual([]);
  });

  test("[QF-8.3-1] is the one asked for where a court takes it from the application", () => {
    const asked = (claim: number) =>
      playAll(theCourt("qingfeng"), [
        register({ "case.kind": "initial", "claim.amount": claim, "application.amount": 80_000 }),
      ]);
    expect(turnedBack(asked(80_000))).toEqual([]);
    expect(turnedBack(asked(80_000.01))).toEqual(["1 amount-of-elsewhere"]);
  });
});

describe("correction", () => {
  const one = register({ "case.kind": "initial", "claim.amount": 50_000 });
  const correct = (fields: Readonly<Record<string, unknown>>, reason?: string) =>
    done("2022-03-05", "registrar", "case.correct", fields, reason === undefined ? {} : { reason });

  test("keeps both values, says why, and counts from the registration", () => {
    const { events, facts } = playAll(yindu, [one, correct({ "claim.amount": 60_000 }, "录入错误")]);
    expect(facts["claim.amount"]).toBe(6_000_000);
    const amounts = events.map(({ fields }) => fields["claim.amount"]).filter((amount) => amount !== undefined);
    expect(amounts).toEqual([5_000_000, 6_000_000]);
    const event = events.find(({ kind }) => kind === "case.corrected");
    expect(event?.corrects).toEqual({ version: 1, reason: "录入错误", approver: "registrar" });
  });

  test.each([
    ["not-registered", [], { "claim.amount": 1 }, "x"],
    ["nothing-said", [one], {}, "x"],
    ["not-of-registration", [one], { "measure.kind": "freeze" }, "x"],
    ["nothing-changed", [one], { "claim.amount": 50_000 }, "x"],
    ["reason-due", [one], { "claim.amount": 1 }, undefined],
  ] as const)("is refused: %s", (code, before, fields, reason) => {
    expect(turnedBack(playAll(yindu, [...before, correct(fields, reason)]))).toEqual([`${before.length + 1} ${code}`]);
  });
});

describe("late entry of a fact", () => {
  const state = (
    fields: Readonly<Record<string, unknown>>,
    by: unknown = { id: "p1", name: "禾一", holds: ["handler"] },
  ) => done("2022-03-10", by, "fact.state", fields);

  test("names a person, a source and the day it is about", () => {
    const said = { "case.plain": true, "stated.source": "庭审笔录", "stated.on": "2022-03-04" };
    const { events } = playAll(yindu, [told("2022-03-01", "case.registered"), state(said)]);
    const event = events.find(({ kind }) => kind === "fact.stated");
    expect([event?.happenedOn, event?.fields["stated.by"], event?.fields["stated.source"]]).toEqual([
      "2022-03-04",
      "禾一",
      "庭审笔录",
    ]);
  });

  test.each([
    ["source-due", { "case.plain": true }],
    ["nothing-said", { "stated.source": "卷" }],
    ["not-a-fact", { "affair.kind": "x", "stated.source": "卷" }],
    ["day-to-come", { "case.plain": true, "stated.source": "卷", "stated.on": "2022-03-11" }],
  ])("is refused: %s", (code, fields) => {
    expect(turnedBack(playAll(yindu, [state(fields)]))).toEqual([`1 ${code}`]);
  });

  test("by nobody in particular is refused", () => {
    expect(turnedBack(playAll(yindu, [state({ "case.plain": true, "stated.source": "卷" }, "handler")]))).toEqual([
      "1 person-due",
    ]);
  });
});

test("hints tell a namesake from a mistyped name, and see the same instrument in any width", () => {
  const known = [
    { stream: "c1", instrument: "（2021）豫0599民初7号", parties: [{ name: "禾一", id: "41999919900101001X" }] },
  ];
  const codes = (instrument: string | undefined, name: string, id?: string) =>
    hints(instrument, [{ name, ...(id === undefined ? {} : { id }) }], known).map(({ code }) => code);
  expect(codes("(2021)豫0599民初7号", "鹿安")).toEqual(["instrument-twice"]);
  expect(codes(undefined, "禾一", "419999199001010028")).toEqual(["namesake"]);
  expect(codes(undefined, "禾一")).toEqual(["namesake"]);
  expect(codes(undefined, "禾乙", "41999919900101001x")).toEqual(["other-name"]);
  expect(codes(undefined, "禾一", "41999919900101001X")).toEqual(["same-party"]);
});
