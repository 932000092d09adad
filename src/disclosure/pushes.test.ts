import { describe, expect, test } from "vitest";
import { type Draft, playAll, smallCourt, told } from "../../test/kit/lines.ts";
import { pushes } from "./index.ts";

const court = smallCourt(`
disclosure:
  - { id: funds, to: [applicant, debtor], what: funds.arrived, how: push, unless: { disclosure.barred-by-law: true } }
  - { id: amount, to: applicant, what: { funds.arrived: { claim.amount: "> 1000" } }, how: on-request, where: { case.plain: true } }
  - { id: secret, to: debtor, what: auction.announced, how: no }
  - { id: auction, to: [applicant, debtor], what: auction.announced, how: push }
  - { id: both, to: applicant, what: { all: [inquiry.completed, paper.served] }, how: push }
  - { id: found, to: applicant, what: meeting.held, how: push, hold: { until: { all: [measure.taken, measure.renewed] } } }
  - { id: either, to: agent, what: meeting.held, how: push, hold: { until: { any: [measure.taken, measure.renewed] } } }
  - { id: ever, to: debtor, what: meeting.held, how: push, hold: {} }`);
const at = (event: string, fields = {}) => told("2022-03-01", event, fields);
const owed = (...lines: readonly Draft[]) => {
  const { events, facts } = playAll(court, lines);
  const last = events.at(-1);
  return last === undefined
    ? []
    : pushes(court.law, events, last, facts).map(({ row, to, how }) => `${row.key} ${how} ${to.join()}`);
};

describe("who is told of an event", () => {
  test("those its row names, as the row says; of what no row names nobody is told", () => {
    expect(owed(at("funds.arrived"))).toEqual(["funds push applicant,debtor"]);
    expect(owed(at("case.registered"))).toEqual([]);
  });

  test("only what the row's conditions are known to let through, and nothing its exception holds for", () => {
    const plain = at("fact.stated", { "case.plain": true });
    const claim = (amount: number) => at("fact.stated", { "claim.amount": amount });
    const arrived = at("funds.arrived");
    expect(owed(plain, claim(1001), arrived)).toEqual(["funds push applicant,debtor", "amount on-request applicant"]);
    expect(owed(plain, claim(1000), arrived)).toEqual(["funds push applicant,debtor"]);
    expect(owed(claim(1001), arrived)).toEqual(["funds push applicant,debtor"]);
    const barred = at("fact.stated", { "disclosure.barred-by-law": true });
    expect(owed(barred, plain, claim(1001), arrived)).toEqual(["amount on-request applicant"]);
  });

  test("none whom another row says no to", () => {
    expect(owed(at("auction.announced"))).toEqual(["auction push applicant"]);
  });

  test("of several events together, once the last of them has happened", () => {
    expect(owed(at("inquiry.completed"))).toEqual([]);
    expect(owed(at("inquiry.completed"), at("paper.served"))).toEqual(["both push applicant"]);
    expect(owed(at("inquiry.completed"), at("paper.served"), at("case.closed"))).toEqual([]);
  });

  test("at once where the hold is over: by each of all, by one of any, never where nothing ends it", () => {
    const told = (...before: readonly string[]) => owed(...before.map((event) => at(event)), at("meeting.held"));
    expect(told()).toEqual(["found held applicant", "either held agent", "ever held debtor"]);
    expect(told("measure.taken")).toEqual(["found held applicant", "either push agent", "ever held debtor"]);
    expect(told("measure.taken", "measure.renewed")).toEqual([
      "found push applicant",
      "either push agent",
      "ever held debtor",
    ]);
  });
});
