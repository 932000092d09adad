import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { defectsOf } from "./defects.ts";

const court = smallCourt(`
affairs:
  field:   { name: 实地查控, owner: affairs, slip: true, per: slip }
  binding: { name: 装订, owner: affairs }
  judging: { name: 裁判, owner: judge, core: true }
  visit:   { name: 走访, owner: affairs, per: debtor, opens: debtor.joined, done: lead.submitted }
  weekly:  { name: 周检查, owner: affairs, opens: { every: week } }
  upkeep:  { name: 维护, owner: affairs, opens: termination.ruled, done: case.closed }
  filing:  { name: 归档审核, owner: affairs, opens: { affair.dispatched: { affair.kind: filing } }, done: dossier.archived }`);
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
  test("[QF-26-2] an affair that its own dispatch opens lies with whoever it went to, who receives and finishes it", () => {
    const lines = [
      act("2022-03-01", "dispatch", "filing", {}),
      act("2022-03-02", "receive", "filing", {}),
      act("2022-03-03", "finish", "filing", {}),
    ];
    const stands = playAll(court, lines);
    expect(stands.events.map(({ kind }) => kind)).toContain("affair.opened");
    expect(turnedBack(stands)).toEqual([]);
    expect(lines.map((_, n) => stateOf(lines.slice(0, n + 1), "filing")[0])).toEqual([
      "dispatched",
      "received",
      "done",
    ]);
  });

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

describe("an affair without slip", () => {
  const mine = { id: "c1", name: "禾一", holds: ["affairs"] };
  const by = (who: unknown, on: string, name: string, kind: string, more: Parameters<typeof done>[4] = {}) =>
    done(on, who, `affair.${name}`, { "affair.kind": kind }, more);
  const opened = told("2022-03-01", "termination.ruled");
  const take = by(mine, "2022-03-02", "receive", "upkeep");
  const back = by(mine, "2022-03-03", "return", "upkeep", { reason: "外出培训" });
  const runOf = (lines: readonly Draft[]) =>
    playAll(court, lines).affairs.find(({ affair }) => affair.key === "upkeep");

  test("is taken by one of its owners as the law or a person opened it, by nobody else, and once", () => {
    expect(runOf([opened, take])).toMatchObject({ state: "received", takenBy: { id: "c1", name: "禾一" } });
    expect(turnedBack(playAll(court, [take]))).toEqual(["1 not-at-hand"]);
    expect(turnedBack(playAll(court, [opened, take, take]))).toEqual(["3 received"]);
    const { turned } = playAll(court, [opened, by("handler", "2022-03-02", "receive", "upkeep")]);
    expect(turned[0]?.refusals).toMatchObject([{ code: "not-yours", cites: [{ document: "made-up/rules" }] }]);
    const byHand = [act("2022-03-01", "open", "binding", {}), by(mine, "2022-03-01", "receive", "binding")];
    expect(stateOf(byHand, "binding")).toEqual(["received"]);
    expect(turnedBack(playAll(court, [by(mine, "2022-03-01", "receive", "binding")]))).toEqual(["1 not-at-hand"]);
  });

  test("is put back with a reason, open to the next, who sees why", () => {
    expect(turnedBack(playAll(court, [opened, take, by(mine, "2022-03-03", "return", "upkeep")]))).toEqual([
      "3 lack-due",
    ]);
    expect(runOf([opened, take, back])).toMatchObject({ state: "open", reason: "外出培训" });
    expect(runOf([opened, take, back])?.takenBy).toBeUndefined();
    const next = by({ id: "c2", name: "鹿安", holds: ["affairs"] }, "2022-03-04", "receive", "upkeep", {
      reason: "代为办理",
    });
    const again = runOf([opened, take, back, next]);
    expect(again).toMatchObject({ state: "received", takenBy: { id: "c2" } });
    expect(again?.reason).toBeUndefined();
  });

  test("is in nobody's hand once it is done", () => {
    const ended = runOf([opened, take, told("2022-03-05", "case.closed")]);
    expect([ended?.state, ended?.takenBy]).toEqual(["done", undefined]);
    expect(
      turnedBack(
        playAll(court, [opened, told("2022-03-05", "case.closed"), by(mine, "2022-03-06", "receive", "upkeep")]),
      ),
    ).toEqual(["3 not-at-hand"]);
  });

  test("counts for each thing apart", () => {
    const leave = told("2022-03-01", "debtor.joined", {}, { of: { debtor: "d1" } });
    const other = told("2022-03-01", "debtor.joined", {}, { of: { debtor: "d2" } });
    const d = (debtor: string) => by(mine, "2022-03-02", "receive", "visit", { of: { debtor } });
    expect(turnedBack(playAll(court, [leave, other, d("d1"), d("d2")]))).toEqual([]);
    expect(turnedBack(playAll(court, [leave, d("d1"), d("d2")]))).toEqual(["3 not-at-hand"]);
  });

  test("that the calendar opens may be taken unless somebody has it", () => {
    const check = by(mine, "2022-03-02", "receive", "weekly");
    expect(turnedBack(playAll(court, [check, check]))).toEqual(["2 received"]);
  });
});

test("a slip says who sent it and waits for it, and why it came back", () => {
  const sender = { id: "j1", name: "山青", holds: ["judge"] };
  const sent = done("2022-03-01", sender, "affair.dispatch", { "affair.kind": "field" }, of);
  const run = (...lines: readonly Draft[]) => playAll(court, [sent, ...lines]).affairs[0];
  expect(run()).toMatchObject({ state: "dispatched", sentBy: { id: "j1", name: "山青" } });
  const back = act("2022-03-02", "return", "field", { ...of, reason: "地址不详" });
  expect(run(back)).toMatchObject({ state: "returned", sentBy: { id: "j1" }, reason: "地址不详" });
  expect(run(act("2022-03-02", "receive"))).toMatchObject({ takenBy: { id: "handler" } });
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

  test("is listed with who raised it, why, and what became of it; a number may be used again", () => {
    const reason = "照片缺失";
    const first = { ...raise({ "defect.due-on": "2022-03-10", "affair.kind": "field" }), reason };
    const up = done("2022-03-02", "next-step", "defect.escalate", {}, { of: { defect: "d1" } });
    const list = (...lines: readonly Draft[]) => defectsOf(playAll(court, lines).events);
    expect(list(first)).toEqual([
      {
        id: "d1",
        version: 1,
        affair: "field",
        raisedOn: "2022-03-01",
        dueOn: "2022-03-10",
        by: { id: "next-step", name: "" },
        state: "raised",
        reason,
      },
    ]);
    expect(list(first, up, cure)).toMatchObject([
      { state: "accepted", acceptedOn: "2022-03-03", escalatedOn: "2022-03-02" },
    ]);
    const twice = told("2022-03-09", "defect.accepted", {}, { of: { defect: "d1" } });
    expect(list(first, cure, twice)).toMatchObject([{ acceptedOn: "2022-03-03" }]);
    const again = { ...raise({ "defect.due-on": "2022-03-20" }), on: civil("2022-03-04") };
    expect(list(first, cure, again).map(({ version, state }) => [version, state])).toEqual([
      [1, "accepted"],
      [3, "raised"],
    ]);
  });
});
