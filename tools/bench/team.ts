import type { Row } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { row, triageGrid, triageWords, type Written, words } from "../../test/kit/tables.ts";

const bool = { type: { kind: "bool" as const }, from: [] };

/** Words of the table every contender runs, with the constraints of the triage words. */
export const vocabulary = words(
  {
    ...triageWords.facts,
    "case.kind": { type: { kind: "enum", of: ["initial", "preservation", "entrusted", "reinstated"] }, from: [] },
    "case.is-old": bool,
    "case.plain": bool,
    "parties.in-dispute": bool,
    "refusal.lead": bool,
  },
  triageWords.constraints,
);

const written: readonly (readonly [key: string, when: Written, then: string])[] = [
  ["small", { "claim.amount": "<= 100000" }, "fast"],
  ["act", { "claim.kinds": "act" }, "fast"],
  ["enterprise", [{ "applicant.kinds": "enterprise" }, { "debtor.kinds": "enterprise" }], "fast"],
  ["secured", [{ "preservation.taken": "true" }, { "property.covers-debt": "true" }], "fast"],
  ["disposal", { "property.needs-disposal": "true" }, "ordinary"],
  ["large", { "claim.amount": ">= 100000" }, "ordinary"],
  ["old", { "case.is-old": "true" }, "special"],
  ["preservation", { "case.kind": "preservation" }, "affairs"],
  ["entrusted", { "case.kind": "entrusted" }, "affairs"],
  ["plain", { "case.plain": "true" }, "fast"],
  ["disputed", [{ "parties.in-dispute": "true" }, { "property.needs-disposal": "true" }], "ordinary"],
  ["refusal", { "refusal.lead": "true" }, "special"],
];

/** Twelve rows of a basic court's team table. */
export const rows: readonly Row[] = written.map(([key, when, then]) => row(vocabulary, key, when, then));

/** 1,170 cases with every fact known, since the other engines know no unknown. */
export const cases: readonly Facts[] = triageGrid.map((facts, index) => ({
  ...facts,
  "case.kind": index % 17 === 0 ? "preservation" : index % 19 === 0 ? "entrusted" : "initial",
  "case.is-old": index % 13 === 0,
  "case.plain": index % 7 === 0,
  "parties.in-dispute": index % 5 === 0,
  "refusal.lead": index % 11 === 0,
}));

/** A case as the other engines are given it: one plain name a fact. */
export type FlatCase = {
  readonly amount: number | null;
  readonly kinds: readonly string[];
  readonly applicant: readonly string[];
  readonly debtor: readonly string[];
  readonly preserved: boolean;
  readonly covers: boolean;
  readonly disposal: boolean;
  readonly caseKind: string;
  readonly old: boolean;
  readonly plain: boolean;
  readonly dispute: boolean;
  readonly refusal: boolean;
};

export const flat = (facts: Facts): FlatCase => ({
  amount: facts["claim.amount"] as number | null,
  kinds: facts["claim.kinds"] as readonly string[],
  applicant: facts["applicant.kinds"] as readonly string[],
  debtor: facts["debtor.kinds"] as readonly string[],
  preserved: facts["preservation.taken"] === true,
  covers: facts["property.covers-debt"] === true,
  disposal: facts["property.needs-disposal"] === true,
  caseKind: String(facts["case.kind"]),
  old: facts["case.is-old"] === true,
  plain: facts["case.plain"] === true,
  dispute: facts["parties.in-dispute"] === true,
  refusal: facts["refusal.lead"] === true,
});
