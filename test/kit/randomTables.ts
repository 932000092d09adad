import fc from "fast-check";
import { holds } from "#policy/condition.ts";
import type { Precedence, Row } from "#policy/model.ts";
import type { Constraint, Facts, FactWord, Vocabulary } from "#policy/vocabulary.ts";
import { conditionOf, precedence, row, type Written, words } from "./tables.ts";

type Value = Facts[string];
type Fact = { readonly word: FactWord; readonly tests: readonly string[]; readonly values: readonly Value[] };

const set = (of: readonly string[] | "open", none: boolean): FactWord => ({
  type: { kind: "set", of },
  from: [],
  ...(none ? { none } : {}),
});
const subsets = (members: readonly string[]): readonly (readonly string[])[] =>
  members
    .reduce<string[][]>((all, one) => all.concat(all.map((some) => some.concat(one))), [[]])
    .filter((some) => some.length > 0);

/** One fact of every kind, the tests that may be put to it, and enough values to tell any two of those tests apart. */
const FACTS: Readonly<Record<string, Fact>> = {
  amount: {
    word: { type: { kind: "yuan" }, from: [], none: true },
    tests: [
      "<= 30000",
      ">= 30000",
      "(30000..100000)",
      "[30000..100000]",
      "> 100000",
      "none",
      "not(none)",
      "none, < 30000",
      "not([30000..100000])",
      "30000",
    ],
    values: [null, 0, 2_999_999, 3_000_000, 3_000_001, 9_999_999, 10_000_000, 10_000_001],
  },
  count: {
    word: { type: { kind: "number" }, from: [] },
    tests: ["<= 2", "3", "> 3", "not(2, 3)", ">= 0"],
    values: [0, 2, 3, 4],
  },
  day: {
    word: { type: { kind: "date" }, from: [] },
    tests: ["< 2022-01-01", "2022-01-01", "> 2022-01-01"],
    values: ["2021-12-31", "2022-01-01", "2022-01-02"],
  },
  found: { word: { type: { kind: "bool" }, from: [] }, tests: ["true", "false", "true, false"], values: [true, false] },
  blocked: {
    word: { type: { kind: "bool" }, from: [], none: true },
    tests: ["true", "not(true)", "none"],
    values: [true, false, null],
  },
  cause: {
    word: { type: { kind: "enum", of: ["traffic", "loan", "family"] }, from: [] },
    tests: ["traffic", "loan, family", "not(loan)"],
    values: ["traffic", "loan", "family"],
  },
  town: {
    word: { type: { kind: "enum", of: "open" }, from: [] },
    tests: ["east", "west, east", "not(east)"],
    values: ["east", "west", "elsewhere"],
  },
  kinds: {
    word: set(["money", "act", "thing"], false),
    tests: ["money", "act, thing", "only(money)", "only(money, act)", "not(act)", "not(only(money, thing))"],
    values: subsets(["money", "act", "thing"]),
  },
  towns: {
    word: set("open", true),
    tests: ["east", "west", "only(east)", "not(west)", "none", "none, east", "not(none)"],
    values: [null, ...subsets(["east", "west", "elsewhere"])],
  },
};
const NAMES = Object.keys(FACTS);

export type RandomTable = {
  readonly vocabulary: Vocabulary;
  readonly rows: readonly Row[];
  readonly precedence: readonly Precedence[];
  /** Every case that breaks no constraint, over the table's facts and those its constraints reach. */
  readonly cases: readonly Facts[];
  readonly facts: readonly string[];
};

const testsOn = (facts: readonly string[], most: number): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .uniqueArray(fc.constantFrom(...facts), { maxLength: most })
    .chain((chosen) =>
      fc.tuple(...chosen.map((fact) => fc.tuple(fc.constant(fact), fc.constantFrom(...(FACTS[fact]?.tests ?? []))))),
    )
    .map((pairs) => Object.fromEntries(pairs));
const alternatives = (facts: readonly string[], most: number): fc.Arbitrary<Written> =>
  fc.array(testsOn(facts, most), { minLength: 1, maxLength: 2 });
const sometimes = <T>(weight: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: weight });

const rowOn = (facts: readonly string[]) =>
  fc.record({
    when: alternatives(facts, 3),
    then: fc.constantFrom("fast", "ordinary", "special"),
    unless: sometimes(
      1,
      fc.array(
        testsOn(facts, 2).filter((tests) => Object.keys(tests).length > 0),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    where: sometimes(1, testsOn(facts, 1)),
    otherwise: fc.nat(5).map((n) => n === 0),
  });

/** A table over three or four facts with constraints between them, and all its cases. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 })
  .chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      rows: fc.array(rowOn(facts), { minLength: 1, maxLength: 6 }),
      constraints: fc.array(fc.record({ when: testsOn(facts, 2), then: testsOn(facts, 2) }), { maxLength: 3 }),
      order: fc.option(fc.tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), fc.constantFrom("court", "system default")), {
        nil: undefined,
      }),
    }),
  )
  .map(({ facts, rows, constraints, order }) => build(facts, rows, constraints, order));

type Raw = { when: Written; then: string; unless: Written | undefined; where: Written | undefined; otherwise: boolean };

function build(
  facts: readonly string[],
  raw: readonly Raw[],
  always: readonly Pick<Constraint, "when" | "then">[],
  order: readonly [readonly number[], string] | undefined,
): RandomTable {
  const known = Object.fromEntries(
    facts.flatMap((fact) => (FACTS[fact] === undefined ? [] : [[fact, FACTS[fact].word]])),
  );
  const constraints = always.map((one, index) => ({ ...one, id: `c${index}`, zh: `c${index}` }));
  const vocabulary = words(known, constraints);
  const rows = raw.map(({ when, then, unless, where, otherwise }, index) =>
    row(vocabulary, `r${index}`, when, then, {
      otherwise,
      ...(unless === undefined ? {} : { unless }),
      ...(where === undefined ? {} : { where }),
    }),
  );
  const walls = constraints.map(
    ({ when, then }) => [conditionOf(when, vocabulary), conditionOf(then, vocabulary)] as const,
  );
  const cases = facts
    .reduce<readonly Facts[]>(
      (some, fact) => some.flatMap((one) => (FACTS[fact]?.values ?? []).map((value) => ({ ...one, [fact]: value }))),
      [{}],
    )
    .filter((one) => walls.every(([when, then]) => holds(when, one) !== true || holds(then, one) === true));
  const ranked =
    order === undefined
      ? []
      : [
          precedence(
            order[0].map((n) => `r${n}`),
            order[1] === "court" ? "court" : "system default",
          ),
        ];
  return { vocabulary, rows, precedence: ranked, cases, facts };
}

/** The rows true of a case all of whose facts are known, by the closures alone: the reference for engine and proofs. */
export function trueRows(rows: readonly Row[], facts: Facts): readonly Row[] {
  const so = ({ when, where, unless }: Row): boolean =>
    holds(when, facts) === true &&
    (where === undefined || holds(where, facts) === true) &&
    (unless === undefined || holds(unless, facts) !== true);
  const ordinary = rows.filter((one) => !one.otherwise && so(one));
  return ordinary.length > 0 ? ordinary : rows.filter((one) => one.otherwise && so(one));
}
