import { expect, test } from "vitest";
import { amountOf } from "./amount.ts";
import { type Draft, deedsOf, emptyDraft, faultsOf, type PartyDraft, withoutParty } from "./draft.ts";

const party = (id: string, role: string, more: Partial<PartyDraft> = {}): PartyDraft => ({
  id,
  role,
  kind: "person",
  name: `甲${id}`,
  identity: "",
  phone: "",
  address: "",
  agentOf: "",
  borne: "",
  ...more,
});

const whole: Draft = { ...emptyDraft, parties: [party("p1", "applicant"), party("p2", "debtor")] };

test.each([
  ["10万", "amount-malformed"],
  ["1e15", "amount-malformed"],
  ["1000000000000000", "amount-too-large"],
  ["-1", "amount-negative"],
  ["1.005", "amount-too-fine"],
])("the amount %s is refused at its field, not sent", (typed, fault) => {
  expect(amountOf({ typed, none: false })).toEqual({ fault });
  expect(faultsOf({ ...whole, claim: { typed, none: false } })).toContainEqual({ at: "claim", what: fault });
});

test("an amount left open is not sent, and none is sent as none", () => {
  const [open] = deedsOf(whole);
  expect(open?.fields).not.toHaveProperty("claim.amount");
  const [none] = deedsOf({ ...whole, claim: { typed: "", none: true }, fixed: { typed: "100,000.01", none: false } });
  expect(none?.fields).toMatchObject({ "claim.amount": null, "instrument.amount": 10_000_001 });
});

test("one command registers the case and each party under its number; an untouched row is nobody", () => {
  const deeds = deedsOf({
    ...whole,
    parties: [...whole.parties, party("p3", "agent", { agentOf: "p1" }), party("p4", "debtor", { name: " " })],
  });
  expect(deeds.map(({ act, of }) => [act, of?.["party"]])).toEqual([
    ["case.register", undefined],
    ["party.add", "p1"],
    ["party.add", "p2"],
    ["party.add", "p3"],
  ]);
  expect(deeds[3]?.fields).toMatchObject({ "party.agent-of": "p1" });
});

test("a name of 100 characters stands and one of 101 does not, rare characters counted as one", () => {
  const named = (name: string) =>
    faultsOf({ ...whole, parties: [party("p1", "applicant", { name }), party("p2", "debtor")] });
  expect(named("𠮷".repeat(100))).toEqual([]);
  expect(named("𠮷".repeat(101))).toEqual([{ at: "p1.name", what: "name-long" }]);
});

test("a case without either side is not sent", () => {
  expect(faultsOf({ ...whole, parties: [party("p1", "applicant")] })).toEqual([{ at: "parties", what: "sides-due" }]);
});

test("with a party go those who act for it", () => {
  const parties = [...whole.parties, party("p3", "agent", { agentOf: "p1" })];
  expect(withoutParty({ ...whole, parties }, "p1").parties.map(({ id }) => id)).toEqual(["p2"]);
});

test("a reason to keep a wrong number rides with its party alone", () => {
  const deeds = deedsOf({
    ...whole,
    parties: [party("p1", "applicant", { identity: "1", borne: "户口本如此记载" }), party("p2", "debtor")],
  });
  expect(deeds.map(({ reason }) => reason)).toEqual([undefined, "户口本如此记载", undefined]);
});
