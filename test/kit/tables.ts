import type { Clause, Condition, Precedence, Row, Source } from "#policy/model.ts";
import { parseTest } from "#policy/test.ts";
import type { Constraint, Facts, FactWord, Vocabulary } from "#policy/vocabulary.ts";

const place = { file: "courts/x/y.md", line: 1, column: 1 };
const source: Source = { document: "x/y", article: "1", config: false, lower: "keep", place };

/** A vocabulary of a few words, for tests of tables. */
export function words(facts: Readonly<Record<string, FactWord>>, constraints: readonly Constraint[] = []): Vocabulary {
  return { facts, events: {}, acts: {}, wording: {}, constraints };
}

export type Written = Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[];

/** A condition as a law file writes it. */
export function conditionOf(written: Written, vocabulary: Vocabulary): Condition {
  const alternatives = Array.isArray(written) ? written : [written];
  return alternatives.map((tests: Readonly<Record<string, string>>) =>
    Object.entries(tests).map(([fact, text]): Clause => {
      const word = vocabulary.facts[fact];
      if (word === undefined) throw new Error(`no fact ${fact}`);
      const parsed = parseTest(text, word.type, word.none ?? false);
      if ("fault" in parsed) throw new Error(`${fact}: ${parsed.fault.en}`);
      return { fact, test: parsed.ok, text, place };
    }),
  );
}

export type RowOptions = { readonly otherwise?: boolean; readonly where?: Written; readonly unless?: Written };

/** A row of the table `team`. */
export function row(vocabulary: Vocabulary, key: string, when: Written, then: string, options: RowOptions = {}): Row {
  const { otherwise = false, where, unless } = options;
  return {
    id: `x/y#team.${key}`,
    key,
    source,
    force: "must",
    per: "case",
    table: "team",
    when: conditionOf(when, vocabulary),
    then,
    otherwise,
    ...(where === undefined ? {} : { where: conditionOf(where, vocabulary) }),
    ...(unless === undefined ? {} : { unless: conditionOf(unless, vocabulary) }),
  };
}

/** A precedence over the table `team`. */
export function precedence(order: readonly string[], whose: Precedence["whose"], ask?: string): Precedence {
  const posts = ask === undefined ? {} : { ask, noMatch: ask };
  return {
    id: "x/y#precedence.team",
    key: "team",
    source,
    force: "must",
    per: "case",
    table: "team",
    order,
    whose,
    ...posts,
  };
}

const bool: FactWord = { type: { kind: "bool" }, from: [] };
const people: FactWord = { type: { kind: "set", of: ["person", "enterprise", "organ", "other"] }, from: [] };
const always = (id: string, when: Constraint["when"], then: Constraint["then"]): Constraint => ({
  id,
  when,
  then,
  zh: id,
});

/** The facts that the two documents with the widest triage tables read, and what is always so of them. */
export const triageWords: Vocabulary = words(
  {
    "claim.amount": { type: { kind: "yuan" }, from: [], none: true },
    "claim.kinds": { type: { kind: "set", of: ["money", "act", "thing", "property-right"] }, from: [] },
    "claim.cause": {
      type: {
        kind: "enum",
        of: ["traffic", "maintenance", "child-support", "family", "labour", "neighbour", "loan", "other"],
      },
      from: [],
    },
    "applicant.kinds": people,
    "debtor.kinds": people,
    "preservation.taken": bool,
    "property.found": bool,
    "property.covers-debt": bool,
    "property.needs-disposal": bool,
    "property.blocked": bool,
  },
  [
    always("amount-needs-money", { "claim.kinds": "only(act, thing, property-right)" }, { "claim.amount": "none" }),
    always(
      "nothing-found",
      { "property.found": "false" },
      { "property.covers-debt": "false", "property.needs-disposal": "false", "property.blocked": "false" },
    ),
  ],
);

const written = (rows: readonly (readonly [key: string, when: Written, then: string])[]): readonly Row[] =>
  rows.map(([key, when, then]) => row(triageWords, key, when, then));

export const yinduTeam = written([
  ["small", { "claim.amount": "<= 100000" }, "fast"],
  ["act", { "claim.kinds": "act" }, "fast"],
  ["enterprise", [{ "applicant.kinds": "enterprise" }, { "debtor.kinds": "enterprise" }], "fast"],
  ["secured", [{ "preservation.taken": "true" }, { "property.covers-debt": "true" }], "fast"],
  ["disposal", { "property.needs-disposal": "true" }, "ordinary"],
  ["large", { "claim.amount": ">= 100000" }, "ordinary"],
]);

export const qingfengTeam = written([
  ["amount-fast", { "claim.amount": "<= 30000" }, "fast"],
  ["sufficient", { "property.covers-debt": "true" }, "fast"],
  ["act", { "claim.kinds": "act" }, "fast"],
  ["support", { "claim.cause": "maintenance, child-support" }, "fast"],
  ["no-property-band", { "property.found": "false", "claim.amount": "[30000..300000]" }, "combined"],
  ["traffic", { "claim.cause": "traffic" }, "combined"],
  ["amount-refined", { "claim.amount": ">= 300000" }, "refined"],
  ["disposal", { "property.needs-disposal": "true" }, "refined"],
  ["debtor-kind", { "debtor.kinds": "enterprise, organ" }, "refined"],
]);

const AMOUNTS = [29_999, 30_000, 30_001, 99_999, 100_000, 100_001, 299_999, 300_000, 300_001, 5_000_000];
const CLAIMS: readonly Facts[] = [
  ...AMOUNTS.map((yuan) => ({ "claim.amount": yuan * 100, "claim.kinds": ["money"] })),
  ...["act", "thing", "property-right"].map((kind) => ({ "claim.amount": null, "claim.kinds": [kind] })),
];
const property = (found: boolean, covers: boolean, disposal: boolean, blocked: boolean): Facts => ({
  "property.found": found,
  "property.covers-debt": covers,
  "property.needs-disposal": disposal,
  "property.blocked": blocked,
});
const PROPERTY: readonly Facts[] = [
  property(true, true, false, false),
  property(true, false, true, false),
  property(true, false, false, false),
  property(false, false, false, false),
  property(true, false, false, true),
];
const one = (fact: string, values: readonly (string | readonly string[])[]): readonly Facts[] =>
  values.map((value) => ({ [fact]: value }));

/** 13 claims × 5 states of property × 3 causes × 3 debtors × 2 applicants: 1,170 cases, nothing preserved. */
export const triageGrid: readonly Facts[] = [
  CLAIMS,
  PROPERTY,
  one("claim.cause", ["traffic", "maintenance", "other"]),
  one("debtor.kinds", [["person"], ["enterprise"], ["organ"]]),
  one("applicant.kinds", [["person"], ["enterprise"]]),
].reduce<readonly Facts[]>(
  (cases, axis) => cases.flatMap((known) => axis.map((more) => ({ ...known, ...more }))),
  [{ "preservation.taken": false }],
);
