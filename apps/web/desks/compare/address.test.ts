import { describe, expect, test } from "vitest";
import { courtsIn, dayIn, factsIn, factsText, groupIn, takenAlong, viewIn } from "./address.ts";

const court = { id: "own", name: "本院", law: "x" };
const reads = ["a", "b", "c", "d"].map((id) => ({ id, name: id }));

describe("what an address of a comparison says", () => {
  test("the courts it names, at most eight; else those below, else one's own and the court above", () => {
    expect(courtsIn({ courts: "a,,b" }, { court, reads: [] })).toEqual(["a", "b"]);
    expect(courtsIn({ courts: "1,2,3,4,5,6,7,8,9" }, { court, reads })).toHaveLength(8);
    expect(courtsIn({}, { court, reads })).toEqual(["a", "b", "c"]);
    expect(courtsIn({}, { court: { ...court, superior: "up" }, reads: [] })).toEqual(["up", "own"]);
    expect(courtsIn({}, { court, reads: reads.slice(0, 1) })).toEqual(["a", "own"]);
    expect(courtsIn({}, { court, reads: [] })).toEqual(["own"]);
  });
  test("the workbook is by what is looked for on screen", () => {
    const chosen = { courts: "a,b", on: "2026-03-02" };
    expect(takenAlong(chosen, {})).toEqual({ ...chosen, only: undefined, q: undefined });
    expect(takenAlong(chosen, { only: "all", q: "案款" })).toEqual({ ...chosen, only: "all", q: "案款" });
  });
  test("a group, a view, a day; what nobody made is passed over", () => {
    expect([groupIn({ group: "limits" }), groupIn({ group: "toString" })]).toEqual(["limits", "triage"]);
    expect([viewIn({ tab: "case" }), viewIn({})]).toEqual(["case", "rules"]);
    expect([dayIn({ on: "2026-03-02" }), dayIn({ on: "yesterday" })]).toEqual(["2026-03-02", undefined]);
  });
  test("facts as they were typed, none and several among them; what cannot be read is nothing", () => {
    const facts = { "claim.amount": 100, "case.plain": false, "debtor.kinds": ["person"], "claim.cause": null };
    expect(factsIn({ facts: factsText(facts) })).toEqual(facts);
    expect(factsText({})).toBeUndefined();
    expect([factsIn({ facts: "{" }), factsIn({ facts: "[1]" }), factsIn({ facts: '{"a":{}}' }), factsIn({})]).toEqual([
      {},
      {},
      {},
      {},
    ]);
  });
});
