import { describe, expect, it } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { holds } from "./condition.ts";
import { partsTaking, takersOf } from "./who.ts";

const { law } = theCourt("nanzhao");

describe("a rule about a unit", () => {
  const affair = law.rules.affairs.find(({ key }) => key === "offline-house-land");
  const where = affair?.opens !== undefined && "on" in affair.opens ? (affair.opens.where ?? []) : [];

  it("is about the teams it is made of, and about no other", () => {
    for (const team of ["initial", "initial-1", "initial-4"]) expect(holds(where, { "case.team": team })).toBe(true);
    expect(holds(where, { "case.team": "fast" })).toBe(false);
  });

  it("is left as the document has it where the document is read", () => {
    const own = law.documents[0]?.rules.affairs.find(({ key }) => key === "offline-house-land");
    const form = own?.opens !== undefined && "on" in own.opens ? own.opens.where : undefined;
    expect(form === undefined ? undefined : holds(form, { "case.team": "initial-1" })).toBe(false);
  });
});

describe("who takes a case", () => {
  it("is a team by what it says it takes; a team made of teams takes cases as a whole", () => {
    expect(partsTaking("initial", law)).toEqual(["initial-1", "initial-2", "initial-3", "initial-4"]);
    expect(takersOf({ "case.kind": "initial", "instrument.tribunal": "云阳" }, law)).toEqual(["tribunal-yunyang"]);
    expect(takersOf({ "case.kind": "initial", "instrument.tribunal": null }, law)).toEqual([]);
  });
});
