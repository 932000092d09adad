import { expect, test } from "vitest";
import { factsRead } from "./matrix.ts";

test("a rule reads the facts of its clauses, however deep they lie", () => {
  const clause = (fact: string) => ({ fact, test: { op: "any" }, text: "-" });
  const rule = {
    when: [[clause("claim.amount")]],
    starts: { any: [{ on: "case.registered", where: [[clause("case.kind")]] }] },
  };
  expect([...factsRead([rule])].sort()).toEqual(["case.kind", "claim.amount"]);
  expect([...factsRead({ fact: "case.kind", name: "no test beside it" })]).toEqual([]);
});
