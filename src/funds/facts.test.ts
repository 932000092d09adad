import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { logOf, type Told } from "../../test/kit/log.ts";
import { evolve, facts, initial } from "./facts.ts";

const read = (word: string, told: readonly Told[], given: Fields = {}): Value | undefined =>
  facts[word]?.(logOf(...told).reduce(evolve, initial), { on: civil("2022-04-01"), given });
const money = (kind: string, receipt: string, fields: Fields = {}): Told => ({
  kind: `funds.${kind}`,
  on: "2022-03-01",
  of: { receipt },
  fields,
});

describe("money that lies with the court", () => {
  test("is unpaid until every receipt has gone out in full", () => {
    expect(read("funds.unpaid", [])).toBe(false);
    expect(read("funds.unpaid", [], { "funds.unpaid": true })).toBe(true);
    const both = [money("arrived", "r1"), money("arrived", "r2"), money("disbursed-in-full", "r1")];
    expect(read("funds.unpaid", both)).toBe(true);
    expect(read("funds.unpaid", [...both, money("disbursed", "r2")])).toBe(true);
    expect(read("funds.unpaid", [...both, money("disbursed-in-full", "r2")])).toBe(false);
  });

  test("is what arrived less what went out, and unknown without an amount unless somebody states it", () => {
    const amount = (fen: number): Fields => ({ "funds.amount": fen });
    expect(read("funds.held", [])).toBeUndefined();
    const two = [money("arrived", "r1", amount(50_000)), money("arrived", "r2", amount(7_001))];
    expect(read("funds.held", two)).toBe(57_001);
    expect(read("funds.held", [...two, money("disbursed", "r1", amount(20_000))])).toBe(37_001);
    expect(read("funds.held", [...two, money("disbursed-in-full", "r1")])).toBe(7_001);
    expect(read("funds.held", [...two, money("arrived", "r3")])).toBeUndefined();
    const stated: Told = { kind: "fact.stated", on: "2022-03-02", fields: { "funds.held": 9_900 } };
    expect(read("funds.held", [...two, money("arrived", "r3"), stated])).toBe(9_900);
  });

  test("is identified when every receipt has its case, unknown where nobody said", () => {
    expect(read("funds.identified", [])).toBeUndefined();
    expect(read("funds.identified", [money("arrived", "r1")])).toBeUndefined();
    const unclaimed = [money("arrived", "r1", { "funds.identified": false })];
    expect(read("funds.identified", unclaimed)).toBe(false);
    expect(read("funds.identified", [...unclaimed, money("claimed", "r1")])).toBe(true);
  });
});
