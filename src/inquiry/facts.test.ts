import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { logOf, type Told } from "../../test/kit/log.ts";
import { evolve, facts, initial } from "./facts.ts";

const on = civil("2022-04-01");
const read = (word: string, told: readonly Told[], given: Fields = {}): Value | undefined =>
  facts[word]?.(logOf(...told).reduce(evolve, initial), { on, given });

const asked: Told = { kind: "inquiry.asked", on: "2022-03-01", fields: { "inquiry.sources": ["icbc", "ccb"] } };
const answer = (source: string, fields: Fields, round?: number): Told => ({
  kind: "inquiry.answered",
  on: "2022-03-02",
  fields: { "inquiry.source": source, ...fields, ...(round === undefined ? {} : { "inquiry.round": round }) },
});
const nothing = { "property.found": false };
const completed = (fields: Fields = {}): Told => ({ kind: "inquiry.completed", on: "2022-03-03", fields });

describe("unanswered is not none", () => {
  test("nothing asked, nothing known", () => {
    expect(read("property.found", [])).toBeUndefined();
    expect(read("property.found", [completed()])).toBeUndefined();
  });

  test("one bank of two has found nothing: unknown, even when the round is declared complete", () => {
    expect(read("property.found", [asked, answer("icbc", nothing)])).toBeUndefined();
    expect(read("property.found", [asked, answer("icbc", nothing), completed()])).toBeUndefined();
    expect(read("property.found", [asked, answer("icbc", nothing), completed(nothing)])).toBeUndefined();
  });

  test("nobody can state the silence of a bank away", () => {
    const stated: Told = { kind: "fact.stated", on: "2022-03-04", fields: nothing };
    expect(read("property.found", [asked, answer("icbc", nothing), stated])).toBeUndefined();
    expect(read("property.found", [asked, answer("icbc", nothing)], nothing)).toBeUndefined();
  });

  test("an acknowledgement without a result is not an answer", () => {
    expect(read("property.found", [asked, answer("icbc", nothing), answer("ccb", {}), completed()])).toBeUndefined();
  });

  test("every source answered with nothing and the round completed: none", () => {
    const all = [asked, answer("icbc", nothing), answer("ccb", nothing)];
    expect(read("property.found", all)).toBeUndefined();
    expect(read("property.found", [...all, completed()])).toBe(false);
    for (const word of ["property.covers-debt", "property.needs-disposal", "property.blocked"])
      expect(read(word, [...all, completed()]), word).toBe(false);
    expect(read("property.kinds", [...all, completed()])).toBeNull();
  });

  test("a result taken over without its sources is what it says", () => {
    expect(read("property.found", [completed(nothing)])).toBe(false);
    expect(read("property.found", [], nothing)).toBe(false);
  });

  test("one bank that found something is enough", () => {
    expect(read("property.found", [asked, answer("icbc", { "property.found": true })])).toBe(true);
    expect(read("property.found", [asked, answer("icbc", { "property.kinds": ["deposit"] })])).toBe(true);
  });
});

describe("rounds", () => {
  const first = [asked, answer("icbc", nothing), answer("ccb", nothing), completed()];
  const second: Told = {
    kind: "inquiry.asked",
    on: "2022-03-10",
    fields: { "inquiry.round": 2, "inquiry.sources": ["land-office"] },
  };

  test("a second round reopens what the first found empty", () => {
    expect(read("property.found", [...first, second])).toBeUndefined();
  });

  test("what the first round found stays found while the second runs, and goes when the second is empty", () => {
    const found = [asked, answer("icbc", { "property.found": true }), answer("ccb", nothing), completed()];
    expect(read("property.found", [...found, second])).toBe(true);
    const empty = [
      { ...answer("land-office", nothing, 2), on: "2022-03-11" },
      { ...completed({ "inquiry.round": 2 }), on: "2022-03-12" },
    ];
    expect(read("property.found", [...found, second, ...empty])).toBe(false);
  });

  test("a lead found good after an empty round is property", () => {
    const lead: Told = { kind: "lead.verified", on: "2022-03-05", fields: { "property.found": true } };
    expect(read("property.found", [...first, lead])).toBe(true);
  });
});

describe("aggregates", () => {
  test("one source's no says nothing about the others; a conclusion does, once nobody is silent", () => {
    const no = { "property.found": true, "property.covers-debt": false };
    expect(read("property.covers-debt", [asked, answer("icbc", no)])).toBeUndefined();
    expect(read("property.covers-debt", [asked, answer("icbc", no), completed(no)])).toBeUndefined();
    expect(read("property.covers-debt", [asked, answer("icbc", no), answer("ccb", no), completed(no)])).toBe(false);
  });

  test("liquid funds that cover the debt cover it", () => {
    const yes = { "property.found": true, "property.liquid-covers-debt": true };
    expect(read("property.covers-debt", [asked, answer("icbc", yes)])).toBe(true);
  });

  test("disposable property found needs disposal, until somebody concludes that it does not", () => {
    const found: Told = { kind: "inquiry.disposable-found", on: "2022-03-05" };
    expect(read("property.needs-disposal", [found])).toBe(true);
    expect(read("property.found", [found])).toBe(true);
    const stated: Told = { kind: "fact.stated", on: "2022-03-06", fields: { "property.needs-disposal": false } };
    expect(read("property.needs-disposal", [found, stated])).toBe(false);
  });

  test("kinds are known when the round is over, all of them", () => {
    const house = answer("icbc", { "property.found": true, "property.kinds": ["house"] });
    const money = answer("ccb", { "property.found": true, "property.kinds": ["deposit"] });
    expect(read("property.kinds", [asked, house])).toBeUndefined();
    expect(read("property.kinds", [asked, house, money, completed()])).toEqual(["house", "deposit"]);
    expect(read("property.kinds", [], { "property.kinds": ["house"] })).toEqual(["house"]);
  });
});
