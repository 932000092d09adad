import { describe, expect, it } from "vitest";
import type { DecisionTable } from "#policy/decide.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { tablesOf } from "#triage/index.ts";
import { theCourt } from "../kit/courts.ts";
import { triageGrid } from "../kit/tables.ts";

/** An ordinary first enforcement: what the 1,170 cases leave out, and the tables of the adopted documents also read. */
const ORDINARY: Facts = {
  "case.kind": "initial",
  "case.is-old": false,
  "case.plain": false,
  "parties.in-dispute": false,
  "refusal.lead": false,
};

function counts(table: DecisionTable): readonly [gaps: number, conflicts: number] {
  const decisions = triageGrid.map((facts) => table.decide({ ...ORDINARY, ...facts }));
  const said = decisions.flatMap((one) => ("ok" in one ? [one.ok] : []));
  expect(said).toHaveLength(1170);
  expect(said.filter(({ outcome }) => outcome === "needs-facts")).toEqual([]);
  return [said.filter(({ outcome }) => outcome === "gap").length, said.filter(({ conflict }) => conflict).length];
}

describe("the 1,170 cases through the adopted documents", () => {
  it.each([
    ["qingfeng", [32, 810]],
    ["yindu", [36, 534]],
  ] as const)("%s leaves as many to a person as the requirements counted", (court, expected) => {
    const { law, vocabulary } = theCourt(court);
    const table = tablesOf(law, vocabulary).find(({ name }) => name === "team")?.table;
    expect(table && counts(table)).toEqual(expected);
  });
});
