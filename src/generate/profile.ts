import type { Clause, Document, Test } from "#policy/model.ts";
import { names } from "./wording.ts";

/** What differs from one generated court to another. */
export type Profile = {
  readonly townships: readonly string[];
  readonly tribunals: readonly string[];
  /** Of a hundred facts a clerk could have filled in, how many are missing in a row. */
  readonly missing: number;
};

/** Invented places, some facts missing. */
export const anyCourt: Profile = { townships: names.townships, tribunals: names.tribunals, missing: 3 };

/** The same with the places that documents name in their tables, so that regions and tribunals come up. */
export function profileOf(documents: readonly Document[], base: Profile = anyCourt): Profile {
  const named = (fact: string): readonly string[] => [
    ...new Set(
      documents
        .flatMap(({ rules }) => rules.rows.flatMap((row) => row.when.flat()))
        .filter((clause: Clause) => clause.fact === fact)
        .flatMap(({ test }) => textsOf(test)),
    ),
  ];
  const [townships, tribunals] = [named("debtor.township"), named("instrument.tribunal")];
  return {
    ...base,
    townships: townships.length > 0 ? townships : base.townships,
    tribunals: tribunals.length > 0 ? tribunals : base.tribunals,
  };
}

function textsOf(test: Test): readonly string[] {
  switch (test.op) {
    case "in":
    case "only":
      return test.values.filter((value): value is string => typeof value === "string");
    case "or":
      return test.tests.flatMap(textsOf);
    case "not":
      return textsOf(test.test);
    default:
      return [];
  }
}
