import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { clockOf, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { readHistory } from "./history.ts";
import { vocabulary } from "./vocabulary.ts";

const yindu = theCourt("yindu");
const registered = (on: string) => told(on, "case.registered", { "case.kind": "initial", "claim.amount": "50000" });

describe("late entries and corrections", () => {
  test("an event told late counts from the day it happened, and its record from the day it was told", () => {
    const late = playAll(yindu, [
      registered("2022-03-01"),
      told("2022-03-20", "assignment.received"),
      told("2022-03-05", "inquiry.completed", { "property.found": "false" }),
    ]);
    expect(late.turned).toEqual([]);
    const event = late.events.find(({ kind }) => kind === "inquiry.completed");
    expect(event?.happenedOn).toBe("2022-03-05");
    expect(event?.recordedAt).toBeGreaterThan(late.events[0]?.recordedAt ?? 0);
  });

  test("told in any order, the same days give the same clocks", () => {
    const lines = [registered("2022-03-01"), told("2022-03-08", "funds.arrived", {}, { of: { receipt: "r1" } })];
    const paid = told("2022-03-10", "funds.disbursed-in-full", {}, { of: { receipt: "r1" } });
    const orderly = playAll(yindu, [...lines, paid], "2022-05-01");
    const disorderly = playAll(yindu, [paid, ...lines.toReversed()], "2022-05-01");
    expect(clockOf(orderly, "payout")).toMatch(/^kept/);
    expect(clockOf(disorderly, "payout")).toBe(clockOf(orderly, "payout"));
  });

  test("a correction names the line it puts right; both stay in the log", () => {
    const { events, facts } = playAll(yindu, [
      registered("2022-03-01"),
      told(
        "2022-03-03",
        "case.corrected",
        { "claim.amount": "60000" },
        { corrects: { line: 1, reason: "笔误", approver: "p2" } },
      ),
    ]);
    expect(facts["claim.amount"]).toBe(6_000_000);
    expect(events.map(({ fields }) => fields["claim.amount"]).filter((amount) => amount !== undefined)).toEqual([
      5_000_000, 6_000_000,
    ]);
    expect(events.find(({ kind }) => kind === "case.corrected")?.corrects).toEqual({
      version: 1,
      reason: "笔误",
      approver: "p2",
    });
  });

  test("a correction of a line that left nothing is turned back", () => {
    const lost = { corrects: { line: 9, reason: "x", approver: "p" } };
    expect(
      turnedBack(playAll(yindu, [registered("2022-03-01"), told("2022-03-02", "case.corrected", {}, lost)])),
    ).toEqual(["2 correction-of-nothing"]);
  });

  test("nobody acts in the past", () => {
    const state = done("2022-03-01", "handler", "fact.state", { "case.plain": "true", "stated.source": "卷" });
    expect(turnedBack(playAll(yindu, [registered("2022-03-09"), state]))).toEqual(["2 order-broken"]);
  });
});

describe("what clocks say of the case", () => {
  test("a case is overdue once a limit is broken and its act not done", () => {
    const start = [registered("2022-03-01"), told("2022-03-08", "funds.arrived", {}, { of: { receipt: "r1" } })];
    const others = [told("2022-03-02", "dossier.uploaded", { "material.kind": "talk-record" })];
    expect(playAll(yindu, [registered("2022-03-01")], "2022-03-02").facts["case.overdue"]).toBe(false);
    expect(playAll(yindu, [...start, ...others], "2022-06-01").facts["case.overdue"]).toBe(true);
  });
});

describe("a history as a file", () => {
  test("reads line by line and turns back what it cannot read, at its line", () => {
    const { lines, turned } = readHistory(
      [
        '{"on":"2022-03-01","event":"case.registered","fields":{"claim.amount":"50000"}}',
        "not json",
        '{"on":"2022-13-01","event":"case.registered"}',
        '{"on":"2022-03-01","event":"case.vanished"}',
        '{"on":"2022-03-01","event":"case.closed","do":"case.close"}',
        '{"on":"2022-03-01","event":"case.registered","fields":{"claim.amount":"约3万元"}}',
        '{"on":"2022-03-02","event":"case.corrected","fields":{},"corrects":{"line":1,"reason":"笔误","approver":"p"}}',
      ].join("\n"),
      vocabulary,
    );
    expect(lines.map(({ line }) => line)).toEqual([1, 7]);
    expect(lines[1]?.corrects).toEqual({ line: 1, reason: "笔误", approver: "p" });
    expect(turned.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test("says who did what, about which thing, for what reason", () => {
    const written = {
      on: "2022-03-01",
      do: "affair.return",
      by: ["judge", "clerk"],
      of: { slip: 7 },
      reason: "照片缺失",
    };
    expect(readHistory(JSON.stringify(written), vocabulary).lines).toMatchObject([
      { act: "affair.return", by: { holds: ["judge", "clerk"] }, of: { slip: "7" }, reason: "照片缺失" },
    ]);
  });
});

describe("reactions", () => {
  const chain = smallCourt(`
affairs:
  first:  { name: 甲, owner: clerk, opens: case.registered, done: affair.done }
  second: { name: 乙, owner: clerk, opens: { affair.opened: { affair.kind: first } }, done: case.closed }
  both:   { name: 丙, owner: clerk, opens: { all: [ case.registered, inquiry.completed ] }, done: case.closed }`);

  test("follow from each other and say because of which event and rule", () => {
    const { events, affairs } = playAll(chain, [
      told("2022-03-01", "case.registered"),
      told("2022-03-02", "inquiry.completed"),
    ]);
    expect(events.map(({ kind, fields, because }) => [kind, fields["affair.kind"], because?.version])).toEqual([
      ["case.registered", undefined, undefined],
      ["affair.opened", "first", 1],
      ["affair.opened", "second", 2],
      ["inquiry.completed", undefined, undefined],
      ["affair.opened", "both", 4],
    ]);
    expect(affairs.map(({ affair, state }) => `${affair.key} ${state}`)).toEqual([
      "first open",
      "second open",
      "both open",
    ]);
  });

  test("that never come to rest refuse what set them off, and nothing of it stays", () => {
    const endless = smallCourt(
      "affairs:\n  round: { name: 圈, owner: clerk, opens: { any: [ case.registered, affair.opened ] }, done: case.closed }",
    );
    const { events, turned } = playAll(endless, [
      told("2022-03-01", "case.registered"),
      told("2022-03-02", "lead.submitted"),
    ]);
    expect(turned.map(({ refusals }) => refusals[0]?.code)).toEqual(["reaction-endless"]);
    expect(turned[0]?.refusals[0]?.cites).toHaveLength(1);
    expect(events.map(({ kind }) => kind)).toEqual(["lead.submitted"]);
  });
});
