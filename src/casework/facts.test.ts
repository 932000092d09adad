import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { logOf } from "../../test/kit/log.ts";
import { declared, factRecord, factsAt } from "./facts.ts";
import { slices } from "./slices.ts";

const on = civil("2022-04-01");
const registered = {
  kind: "case.registered",
  on: "2022-03-01",
  fields: { "claim.amount": 3_000_000, "claim.kinds": ["money"], "debtor.kinds": ["person"] },
};

describe("the fact record", () => {
  test("knows what events said, and a missing key is unknown", () => {
    const facts = factRecord(logOf(registered), { on });
    expect(facts["claim.amount"]).toBe(3_000_000);
    expect(facts["claim.cause"]).toBeUndefined();
    expect("claim.cause" in facts).toBe(false);
    expect(facts["no.such-word"]).toBeUndefined();
    const listed = Object.keys(facts);
    expect(listed).toEqual(expect.arrayContaining(["case.age", "claim.amount", "claim.kinds", "debtor.kinds"]));
    expect(listed.filter((word) => facts[word] === undefined)).toEqual([]);
  });

  test("keeps none apart from unknown", () => {
    const facts = factRecord(logOf({ ...registered, fields: { "claim.amount": null } }), { on });
    expect(facts["claim.amount"]).toBeNull();
    expect("claim.amount" in facts).toBe(true);
  });

  test("lets a named person's later statement stand, and an event after it", () => {
    const log = logOf(
      registered,
      { kind: "fact.stated", on: "2022-03-05", fields: { "debtor.willing": true } },
      { kind: "reception.talk-recorded", on: "2022-03-09", fields: { "debtor.willing": false } },
    );
    expect(factsAt(log, civil("2022-03-04"))["debtor.willing"]).toBeUndefined();
    expect(factsAt(log, civil("2022-03-05"))["debtor.willing"]).toBe(true);
    expect(factsAt(log, civil("2022-03-09"))["debtor.willing"]).toBe(false);
  });

  test("counts a given value as said before the first event", () => {
    const given = { "case.overdue": true, "claim.amount": 1, "claim.cause": "loan" };
    const facts = factRecord(logOf(registered), { on, given });
    expect(facts["case.overdue"]).toBe(true);
    expect(facts["claim.cause"]).toBe("loan");
    expect(facts["claim.amount"]).toBe(3_000_000);
  });
});

describe("late entries and corrections", () => {
  test("a late entry counts from the day it happened and does not undo what happened after it", () => {
    const log = logOf(
      { kind: "fact.stated", on: "2022-03-05", fields: { "case.plain": false } },
      { kind: "fact.stated", on: "2022-03-02", fields: { "case.plain": true } },
    );
    expect(factsAt(log, civil("2022-03-03"))["case.plain"]).toBe(true);
    expect(factsAt(log, civil("2022-03-06"))["case.plain"]).toBe(false);
  });

  test("a correction replaces the fields it names, from the day of the corrected event on", () => {
    const log = logOf(registered, {
      kind: "case.corrected",
      on: "2022-03-10",
      fields: { "claim.amount": 5_000_000 },
      corrects: 1,
    });
    const facts = factsAt(log, civil("2022-03-02"));
    expect(facts["claim.amount"]).toBe(5_000_000);
    expect(facts["debtor.kinds"]).toEqual(["person"]);
  });

  test("a correction without a reference counts from its own day", () => {
    const log = logOf(registered, { kind: "case.corrected", on: "2022-03-10", fields: { "claim.amount": 5_000_000 } });
    expect(factsAt(log, civil("2022-03-09"))["claim.amount"]).toBe(3_000_000);
    expect(factsAt(log, civil("2022-03-10"))["claim.amount"]).toBe(5_000_000);
  });

  test("a statement made after the mistake still stands over its correction", () => {
    const log = logOf(
      { kind: "fact.stated", on: "2022-03-01", fields: { "case.plain": true } },
      { kind: "fact.stated", on: "2022-03-05", fields: { "case.plain": false } },
      { kind: "fact.stated", on: "2022-03-01", fields: { "case.plain": true, "case.sensitive": true }, corrects: 1 },
    );
    const facts = factRecord(log, { on });
    expect(facts["case.plain"]).toBe(false);
    expect(facts["case.sensitive"]).toBe(true);
  });

  test("a correction of a correction reaches the event first told, day and all", () => {
    const log = logOf(
      { kind: "fact.stated", on: "2022-03-01", fields: { "case.plain": true } },
      { kind: "fact.stated", on: "2022-03-02", fields: { "case.plain": false }, corrects: 1 },
      { kind: "fact.stated", on: "2022-03-03", fields: { "case.plain": true }, corrects: 2 },
    );
    expect(factsAt(log, civil("2022-03-02"))["case.plain"]).toBeUndefined();
    expect(factsAt(log, civil("2022-03-03"))["case.plain"]).toBe(true);
  });
});

describe("lazily", () => {
  test("a fact that is not read is not computed, one that is read is computed once", () => {
    const given = new Proxy(
      {},
      {
        get: (_, word) => {
          asked.push(String(word));
          return undefined;
        },
      },
    );
    const asked: string[] = [];
    const facts = factRecord(logOf(registered), { on, given });
    expect(asked).toEqual([]);
    expect(facts["case.overdue"]).toBeUndefined();
    expect(facts["case.overdue"]).toBeUndefined();
    expect(asked).toEqual(["case.overdue"]);
  });

  test("an event no word of a slice depends on leaves its state alone", () => {
    const [first] = logOf({ kind: "loan.asked", on: "2022-03-01" });
    const kept = Object.entries(slices).filter(([, slice]) => first && slice.evolve(slice.initial, first).length > 0);
    expect(kept.map(([name]) => name)).toEqual(["dossier"]);
  });

  test("a decider that reads a fact it did not declare is at fault", () => {
    const facts = declared(factRecord(logOf(registered), { on }), ["claim.amount"]);
    expect(facts["claim.amount"]).toBe(3_000_000);
    expect(() => Reflect.get(facts, "claim.kinds")).toThrow("not declared");
  });
});
