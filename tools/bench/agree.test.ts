import { describe, expect, it } from "vitest";
import { disagreements, peersOf } from "./agree.ts";
import { gridCases, measuredTable, variedCases } from "./cases.ts";

describe("the engines measured beside ours", () => {
  const measured = measuredTable();
  const peers = peersOf(measured);

  it("find the same rows on the whole grid of 1,170 cases", async () => {
    const grid = gridCases(measured);
    expect(grid).toHaveLength(1170);
    // An engine that parses every cell every time would take as long as all others together; it has the cases below.
    const swift = peers.filter(({ name }) => !name.includes("parsed each time"));
    expect(await disagreements(measured.table, swift, grid)).toEqual([]);
  });

  it("find the same rows on generated cases", async () => {
    const cases = variedCases(measured.facts, 200, false);
    expect(cases).toHaveLength(200);
    expect(await disagreements(measured.table, peers, cases)).toEqual([]);
  });

  it("would be caught where one differs", async () => {
    const [facts] = variedCases(measured.facts, 1, false);
    const liar = { name: "liar", shape: () => undefined, matched: () => ["no such row"] };
    expect(await disagreements(measured.table, [liar], facts === undefined ? [] : [facts])).toHaveLength(1);
  });
});
