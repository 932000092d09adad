import { describe, expect, test } from "vitest";
import { type Draft, done, playAll, smallCourt, told } from "../../test/kit/lines.ts";

const court = smallCourt(`
posts:
  officer: { name: 专员, in: desk }
  visitor: { name: 来客 }
units:
  desk: { name: 事务处, under: bureau }
  bureau: { name: 执行局 }
papers:
  order: { name: 令, signed-by: [judge, clerk] }
guards:
  scoped:  { act: inquiry.complete, where: { case.plain: true }, forbid: true }
  must:    { act: lead.submit, require: { case.complex: false } }
  excused: { act: lead.verify, unless: { case.sensitive: true }, forbid: true }
  first:   { act: loan.end-reason, per: loan, after: [loan.lent] }
  window:  { act: triage.return, time: [ { at-most: 10 days, since: case.registered } ] }
  wait:    { act: enforcement.resume, time: [ { at-least: 1 months, since: enforcement.suspended } ] }
  ours:    { act: explanation.record, by: [bureau] }
  others:  { act: meeting.hold, not-by: [officer] }
  signed:  { act: measure.publish, papers: [order] }
  why:     { act: defect.escalate, reason: [逾期, 拒收] }
  done:    { act: paper.announce, happened: paper.served, per: paper, forbid: true }`);

const objections = (...lines: readonly Draft[]): readonly string[] =>
  playAll(court, lines).turned.flatMap(({ objections = [] }) =>
    objections.map(({ guard, why, needs }) => [guard.key, why, ...needs].join(" ")),
  );
const fact = (fields: Readonly<Record<string, unknown>>) => told("2022-03-01", "fact.stated", fields);

describe("scope and conditions", () => {
  test("an unknown scope refuses and names what to establish; false lets pass", () => {
    const act = done("2022-03-02", "officer", "inquiry.complete");
    expect(objections(act)).toEqual(["scoped unknown case.plain"]);
    expect(objections(fact({ "case.plain": true }), act)).toEqual(["scoped forbidden"]);
    expect(objections(fact({ "case.plain": false }), act)).toEqual([]);
  });

  test("an unknown requirement is told apart from one not met", () => {
    const act = done("2022-03-02", "officer", "lead.submit");
    expect(objections(act)).toEqual(["must unknown case.complex"]);
    expect(objections(fact({ "case.complex": true }), act)).toEqual(["must not-so case.complex"]);
    expect(objections(fact({ "case.complex": false }), act)).toEqual([]);
  });

  test("only a known excuse excuses", () => {
    const act = done("2022-03-02", "officer", "lead.verify");
    expect(objections(act)).toEqual(["excused forbidden"]);
    expect(objections(fact({ "case.sensitive": true }), act)).toEqual([]);
  });

  test("what happened to one thing says nothing of another", () => {
    const announce = (paper: string) => done("2022-03-02", "officer", "paper.announce", {}, { of: { paper } });
    const served = told("2022-03-01", "paper.served", {}, { of: { paper: "p1" } });
    expect(objections(served, announce("p1"))).toEqual(["done forbidden"]);
    expect(objections(served, announce("p2"))).toEqual([]);
    const cease = done("2022-03-02", "officer", "loan.end-reason", {}, { of: { loan: "l2" } });
    expect(objections(told("2022-03-01", "loan.lent", {}, { of: { loan: "l1" } }), cease)).toEqual([
      "first not-yet loan.lent",
    ]);
  });
});

describe("windows", () => {
  const registered = told("2022-03-01", "case.registered");
  const back = (on: string) => done(on, "officer", "triage.return", {}, { reason: "x" });
  const resume = (on: string) => done(on, "officer", "enforcement.resume");

  test("the last day is in, the day after is out, and without a start there is no window", () => {
    expect(objections(registered, back("2022-03-11"))).toEqual([]);
    expect(objections(registered, back("2022-03-12"))).toEqual(["window too-late 2022-03-11"]);
    expect(objections(back("2022-03-05"))).toEqual(["window not-yet case.registered"]);
  });

  test("a waiting time must be over, counted to its very day whatever day of the week it is", () => {
    const suspended = told("2022-03-02", "enforcement.suspended");
    expect(objections(suspended, resume("2022-04-02"))).toEqual(["wait too-early 2022-04-03"]);
    expect(objections(suspended, resume("2022-04-03"))).toEqual([]);
  });
});

describe("people, papers, reasons", () => {
  test("a post stands for the unit it is in and for those above", () => {
    expect(objections(done("2022-03-02", "officer", "explanation.record"))).toEqual([]);
    expect(objections(done("2022-03-02", "visitor", "explanation.record"))).toEqual(["ours not-you bureau"]);
    expect(objections(done("2022-03-02", "officer", "meeting.hold"))).toEqual(["others not-you"]);
  });

  test("a paper needs every signature, or to be issued", () => {
    const publish = done("2022-03-02", "officer", "measure.publish");
    const sign = (by: string): Draft => ({
      ...told("2022-03-01", "paper.signed", { "paper.kind": "order" }),
      by: { id: by, name: "", holds: [by] },
    });
    expect(objections(publish)).toEqual(["signed paper order judge clerk"]);
    expect(objections(sign("judge"), publish)).toEqual(["signed paper order clerk"]);
    expect(objections(sign("judge"), sign("clerk"), publish)).toEqual([]);
    expect(objections(told("2022-03-01", "paper.issued", { "paper.kind": "order" }), publish)).toEqual([]);
  });

  test("a reason is one of those the rule offers", () => {
    const escalate = (reason?: string) =>
      done("2022-03-02", "officer", "defect.escalate", {}, reason ? { reason } : {});
    expect(objections(escalate())).toEqual(["why reason 逾期 拒收"]);
    expect(objections(escalate("麻烦"))).toEqual(["why reason 逾期 拒收"]);
    expect(objections(escalate("逾期"))).toEqual([]);
  });
});
