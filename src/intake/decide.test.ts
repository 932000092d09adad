import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, told, turnedBack } from "../../test/kit/lines.ts";

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

describe("what cannot be kept", () => {
  const raw = (fields: Draft["fields"]): Draft => ({ ...register({ "case.kind": "initial" }), fields });

  test.each([1e17, -1, 0.5, Number.MAX_SAFE_INTEGER + 1])("an amount of %s fen is refused in plain words", (amount) => {
    const all = playAll(yindu, [raw({ "case.kind": "initial", "claim.amount": amount })]);
    expect(turnedBack(all)).toEqual(["1 amount-beyond"]);
    expect(all.turned[0]?.refusals[0]?.zh).toContain("90,071,992,547,409.91");
  });

  test("the largest amount that arithmetic keeps is kept, by a correction and by a statement as well", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const kept = playAll(yindu, [raw({ "case.kind": "initial", "claim.amount": most })]);
    expect(kept.facts["claim.amount"]).toBe(most);
    const one = register({ "case.kind": "initial", "claim.amount": 1 });
    const beyond = { "claim.amount": 1e17 };
    const corrected: Draft = { ...raw(beyond), act: "case.correct", reason: "录入错误" };
    const stated: Draft = { ...raw({ ...beyond, "stated.by": "禾一", "stated.source": "卷" }), act: "fact.state" };
    expect(turnedBack(playAll(yindu, [one, corrected, stated]))).toEqual(["2 amount-beyond", "3 amount-beyond"]);
  });

  test("the number of the instrument is one line of at most a hundred characters, kept trimmed and corrected", () => {
    const numbered = (number: string) =>
      playAll(yindu, [register({ "case.kind": "initial", "instrument.number": number })]);
    expect(numbered(" （2021）豫0599民初7号 ").facts["instrument.number"]).toBe("（2021）豫0599民初7号");
    expect(turnedBack(numbered("号\n号"))).toEqual(["1 text-unseen"]);
    expect(turnedBack(numbered("号".repeat(100)))).toEqual([]);
    expect(turnedBack(numbered("号".repeat(101)))).toEqual(["1 text-too-long"]);
    const one = register({ "case.kind": "initial", "instrument.number": "（2021）豫0599民初7号" });
    const other = done(
      "2022-03-02",
      "registrar",
      "case.correct",
      { "instrument.number": "（2021）豫0599民初8号" },
      { reason: "误" },
    );
    expect(playAll(yindu, [one, other]).facts["instrument.number"]).toBe("（2021）豫0599民初8号");
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
    const said = {
      "case.plain": true,
      "stated.source": "庭审笔录",
      "stated.paper": "笔录扫描件",
      "stated.on": "2022-03-04",
    };
    const { events } = playAll(yindu, [told("2022-03-01", "case.registered"), state(said)]);
    const event = events.find(({ kind }) => kind === "fact.stated");
    expect(event?.happenedOn).toBe("2022-03-04");
    expect(event?.fields).toEqual({
      "case.plain": true,
      "stated.by": "禾一",
      "stated.source": "庭审笔录",
      "stated.paper": "笔录扫描件",
    });
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
