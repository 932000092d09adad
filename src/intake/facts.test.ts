import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { logOf, type Told } from "../../test/kit/log.ts";
import { evolve, facts, initial, monthsBetween } from "./facts.ts";

const read = (word: string, on: string, told: readonly Told[], given: Fields = {}): Value | undefined =>
  facts[word]?.(logOf(...told).reduce(evolve, initial), { on: civil(on), given });
const registered = (fields: Fields = {}): Told => ({ kind: "case.registered", on: "2022-01-31", fields });

describe("age", () => {
  test("[NZ-2.3-2] exactly five months is not over five months, a day more is", () => {
    expect(monthsBetween(civil("2022-01-10"), civil("2022-06-10"))).toBe(5);
    expect(monthsBetween(civil("2022-01-10"), civil("2022-06-11"))).toBeGreaterThan(5);
    expect(monthsBetween(civil("2022-01-10"), civil("2022-06-09"))).toBeLessThan(5);
  });

  test("a month ends on the last day of a shorter one", () => {
    expect(monthsBetween(civil("2022-01-31"), civil("2022-02-28"))).toBe(1);
    expect(monthsBetween(civil("2022-01-31"), civil("2022-03-31"))).toBe(2);
    expect(monthsBetween(civil("2022-01-31"), civil("2022-03-30"))).toBeLessThan(2);
    expect(monthsBetween(civil("2022-03-01"), civil("2022-02-01"))).toBe(0);
  });

  test("is unknown before registration, and a given age stands", () => {
    expect(read("case.age", "2022-06-30", [])).toBeUndefined();
    expect(read("case.age", "2022-06-30", [registered()])).toBe(5);
    expect(read("case.age", "2022-06-30", [registered()], { "case.age": 60 })).toBe(60);
  });
});

describe("parties", () => {
  test("a debtor joined adds to the kinds, a correction replaces them", () => {
    const told = [
      registered({ "debtor.kinds": ["person"] }),
      { kind: "debtor.joined", on: "2022-02-01", fields: { "debtor.kinds": ["enterprise"] } },
    ];
    expect(read("debtor.kinds", "2022-03-01", told)).toEqual(["person", "enterprise"]);
    const corrected = { kind: "case.corrected", on: "2022-02-02", fields: { "debtor.kinds": ["organ"] } };
    expect(read("debtor.kinds", "2022-03-01", [...told, corrected])).toEqual(["organ"]);
    expect(read("debtor.kinds", "2022-03-01", [])).toBeUndefined();
  });

  test("a lawyer who appeared takes part; full performance is performance", () => {
    expect(read("lawyer.takes-part", "2022-03-01", [{ kind: "lawyer.appeared", on: "2022-02-01" }])).toBe(true);
    expect(read("lawyer.takes-part", "2022-03-01", [registered()])).toBeUndefined();
    const performed = [{ kind: "debtor.performed-in-full", on: "2022-02-01" }];
    expect(read("debtor.performed", "2022-03-01", performed)).toBe(true);
  });
});
