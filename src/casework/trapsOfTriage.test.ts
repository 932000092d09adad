import { expect, test } from "vitest";
import type { Decision } from "#policy/decide.ts";
import { decideTables, principalTable } from "#triage/index.ts";
import { theCourt } from "../../test/kit/courts.ts";
import { done, playAll, told } from "../../test/kit/lines.ts";
import { readFields } from "./values.ts";
import { vocabulary } from "./vocabulary.ts";

type Given = Readonly<Record<string, unknown>>;

/** What a court's principal table makes of facts as a law file writes them. */
function decided(id: string, given: Given): Decision {
  const { law } = theCourt(id);
  const facts = readFields(given, vocabulary);
  const found = "ok" in facts ? decideTables(law, vocabulary, facts.ok).get(principalTable(law)) : undefined;
  if (found === undefined) throw new Error(`${id} decides nothing`);
  return found;
}

const rowsOf = ({ matched }: Decision): readonly string[] => matched.map(({ key }) => key);
const money = { "case.kind": "initial", "claim.kinds": ["money"] };
const nothing = {
  "property.found": false,
  "property.covers-debt": false,
  "property.liquid-covers-debt": false,
  "property.needs-disposal": false,
  "property.blocked": false,
};
const some = { ...nothing, "property.found": true };
const people = { "applicant.kinds": ["person"], "debtor.kinds": ["person"], "preservation.taken": false };
const loan = { ...money, "claim.cause": "loan" };

test("[TRAP-1] an unanswered inquiry is not nothing found, and no amount is not a small one", () => {
  const jilin = { ...money, "claim.amount": 50000 };
  expect(decided("jilin", { ...jilin, ...nothing }).result).toEqual(["simple"]);
  const silent = decided("jilin", jilin);
  expect(silent.result).toEqual([]);
  expect(silent.waitsOn).toContain("property.found");

  const asked = told("2022-05-10", "inquiry.asked", { "inquiry.sources": ["bank-a", "bank-b"] });
  const one = told("2022-05-11", "inquiry.answered", { "inquiry.source": "bank-a", "property.found": false });
  const two = told("2022-05-12", "inquiry.answered", { "inquiry.source": "bank-b", "property.found": false });
  expect(playAll(theCourt("qingfeng"), [asked, one]).facts["property.found"]).toBeUndefined();
  const complete = told("2022-05-13", "inquiry.completed");
  expect(playAll(theCourt("qingfeng"), [asked, one, complete]).facts["property.found"]).toBeUndefined();
  expect(playAll(theCourt("qingfeng"), [asked, one, two, complete]).facts["property.found"]).toBe(false);

  const thing = { ...people, ...some, "case.kind": "initial", "claim.kinds": ["thing"], "claim.cause": "other" };
  for (const court of ["qingfeng", "yindu"]) {
    const none = decided(court, { ...thing, "claim.amount": "none" });
    const zero = decided(court, { ...thing, "claim.kinds": ["money"], "claim.amount": 0 });
    expect(zero.result, court).toContain("fast");
    expect(none.result, court).not.toContain("fast");
  }
});

test("[TRAP-2] a boundary belongs to both sides: every match is returned, and the order is the court's configuration", () => {
  const at = (court: string, amount: number) =>
    decided(court, { ...loan, ...people, ...nothing, "claim.amount": amount });
  for (const [court, amount] of [
    ["qingfeng", 30_000],
    ["qingfeng", 300_000],
    ["yindu", 100_000],
  ] as const) {
    const edge = at(court, amount);
    expect(new Set(edge.matched.map(({ then }) => then)).size, `${court} ${amount}`).toBe(2);
    expect(new Set(at(court, amount - 0.01).matched.map(({ then }) => then)).size).toBe(1);
    expect(new Set(at(court, amount + 0.01).matched.map(({ then }) => then)).size).toBe(1);
    expect(edge.outcome).toBe("conflict");
    expect(edge.proposal).toBeDefined();
    expect(edge.to).toBeDefined();
    expect(edge.decidedBy).toBeUndefined();
    expect(edge.proposedBy?.rule.source.config).toBe(true);
  }
});

test("[TRAP-3] a case no row reaches goes to a person and cites no article", () => {
  const between = { ...loan, ...people, ...some };
  const thing = { ...people, ...some, "claim.kinds": ["thing"], "claim.amount": "none", "claim.cause": "other" };
  for (const given of [{ ...between, "claim.amount": 80_000 }, thing]) {
    const gap = decided("qingfeng", given);
    expect([gap.outcome, gap.result, rowsOf(gap), gap.to]).toEqual(["gap", [], [], "triage-officer"]);
  }
  const yindu = decided("yindu", { ...thing, "case.kind": "initial" });
  expect([yindu.outcome, rowsOf(yindu)]).toEqual(["gap", []]);
});

test("[TRAP-4] an enterprise as debtor is the hardest team in Qingfeng, on either side the fastest in Yindu", () => {
  const claim = { ...loan, ...some, "claim.amount": 200_000, "preservation.taken": false };
  const parties = (applicant: string, debtor: string) => ({
    ...claim,
    "applicant.kinds": [applicant],
    "debtor.kinds": [debtor],
  });
  expect(decided("qingfeng", parties("person", "enterprise")).result).toEqual(["refined"]);
  expect(decided("qingfeng", parties("enterprise", "person")).result).toEqual([]);
  for (const sides of [parties("enterprise", "person"), parties("person", "enterprise")])
    expect(decided("yindu", sides).matched.map(({ then }) => then)).toContain("fast");
  expect(decided("yindu", parties("person", "person")).matched.map(({ then }) => then)).not.toContain("fast");
});

test("[TRAP-5] sufficient means liquid money in Jilin, any property in Yindu, where a house is also for disposal", () => {
  const house = { ...some, "property.covers-debt": true, "property.needs-disposal": true, "property.kinds": ["house"] };
  const claim = { ...loan, ...people, "claim.amount": 500_000 };
  const liquid = { ...some, "property.covers-debt": true, "property.liquid-covers-debt": true };
  expect(decided("jilin", { ...claim, ...house }).result).not.toContain("simple");
  expect(rowsOf(decided("jilin", { ...claim, ...liquid }))).toContain("simple-liquid");
  const yindu = decided("yindu", { ...claim, ...house });
  expect(new Set(yindu.matched.map(({ then }) => then))).toEqual(new Set(["fast", "ordinary"]));
  expect(yindu.outcome).toBe("conflict");
});

test("[TRAP-5] what the machine decides stands in the log as a snapshot of facts, rows and precedence", () => {
  const { events } = playAll(theCourt("yindu"), [
    told("2022-03-01", "case.registered", { ...money, ...people, "claim.amount": 50_000 }),
    told("2022-03-02", "inquiry.completed", nothing),
    done("2022-03-03", "triage-officer", "triage.decide"),
  ]);
  const snapshot = events.find(({ kind }) => kind === "triage.decided");
  expect(snapshot?.fields["case.team"]).toBe("fast");
  expect(snapshot?.fields["triage.outcome"]).toBe("decided");
  expect(snapshot?.fields["triage.read"]).toContain("claim.amount=50000.00");
  expect(snapshot?.cites.every(({ config }) => !config)).toBe(true);
  expect(snapshot?.cites.length).toBeGreaterThan(0);
});

test("what is only put up for approval, or agreed to, says nothing of the case yet", () => {
  const asked = told("2022-03-02", "approval.asked", { "approval.act": "case.correct", "claim.amount": 9 });
  const granted = told("2022-03-03", "approval.granted", { "approval.act": "case.correct", "claim.amount": 9 });
  const known = told("2022-03-01", "case.registered", { "case.kind": "initial", "claim.amount": 100_000 });
  expect(playAll(theCourt("yindu"), [known, asked, granted]).facts["claim.amount"]).toBe(10_000_000);
});
