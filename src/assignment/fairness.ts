import { captions } from "./wording.ts";

/** How somebody came to a case. */
export type How = "named" | "drawn" | "series" | "same-debtor" | "replaced";

/** One case that came to somebody. Weights are hundredths of an ordinary case. */
export type Assigned = { readonly person: string; readonly on: string; readonly weight: number; readonly how: How };

export type FairnessRow = {
  readonly person: string;
  /** False for somebody who got cases and is no candidate (any more). */
  readonly candidate: boolean;
  readonly cases: number;
  /** Sum of weights, in hundredths of an ordinary case. */
  readonly weight: number;
  /** Share of all cases in hundredths of a percent. */
  readonly share: number;
  /** Hundredths of a case over (positive) or under the mean of the candidates. */
  readonly deviation: number;
  readonly by: Readonly<Record<How, number>>;
};

/** How cases were spread, and what can be said of the lots among them. */
export type Fairness = {
  readonly rows: readonly FairnessRow[];
  /** Mean number of cases of a candidate, in hundredths. */
  readonly mean: number;
  readonly lots: {
    readonly drawn: number;
    /** Sum of (drawn − mean)² ÷ mean over the candidates, in hundredths; as χ² with `freedom` degrees. */
    readonly chiSquare: number;
    readonly freedom: number;
    /** What chance exceeds once in twenty times, in hundredths. */
    readonly bound: number;
    readonly verdict: keyof typeof captions;
  };
  readonly caption: readonly [zh: string, en: string];
};

/** Fewer lots than this for each, and the figure says nothing. */
const FEWEST_EACH = 5;
const HOWS: readonly How[] = ["named", "drawn", "series", "same-debtor", "replaced"];

/**
 * How cases were spread over those who could have had them, one row each in the order of their ids, then those who are no
 * candidates. Only lots are put to a test, for only they are meant to fall evenly.
 */
export function fairness(assignments: readonly Assigned[], candidates: readonly string[]): Fairness {
  const able = new Set(candidates);
  const others = assignments.map(({ person }) => person).filter((person) => !able.has(person));
  const of = (persons: Iterable<string>): readonly string[] => [...new Set(persons)].sort(inOrder);
  const among = assignments.filter(({ person }) => able.has(person)).length;
  const mean = able.size === 0 ? 0 : Math.round((among * 100) / able.size);
  const row = (person: string): FairnessRow => rowOf(person, able.has(person), assignments, mean);
  const rows = [...of(able), ...of(others)].map(row);
  const lots = lotsOf(rows.filter(({ candidate }) => candidate).map(({ by }) => by.drawn));
  return { rows, mean, lots, caption: captions[lots.verdict] };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(person: string, candidate: boolean, assignments: readonly Assigned[], mean: number): FairnessRow {
  const own = assignments.filter((one) => one.person === person);
  const count = (how: How): number => own.filter((one) => one.how === how).length;
  return {
    person,
    candidate,
    cases: own.length,
    weight: own.reduce((sum, { weight }) => sum + weight, 0),
    share: assignments.length === 0 ? 0 : Math.round((own.length * 10_000) / assignments.length),
    deviation: own.length * 100 - mean,
    by: Object.fromEntries(HOWS.map((how) => [how, count(how)])) as Readonly<Record<How, number>>,
  };
}

function lotsOf(drawn: readonly number[]): Fairness["lots"] {
  const total = drawn.reduce((sum, n) => sum + n, 0);
  const mean = drawn.length === 0 ? 0 : total / drawn.length;
  const figure = mean === 0 ? 0 : drawn.reduce((sum, n) => sum + (n - mean) ** 2, 0) / mean;
  const freedom = Math.max(0, drawn.length - 1);
  const bound = boundFor(freedom);
  const tellable = freedom > 0 && mean >= FEWEST_EACH;
  const verdict = !tellable ? "too-few" : figure > bound ? "beyond-chance" : "as-chance";
  return { drawn: total, chiSquare: hundredths(figure), freedom, bound: hundredths(bound), verdict };
}

const hundredths = (n: number): number => Math.round(n * 100);

/** The point χ² of so many degrees exceeds with probability 0.05, by Wilson and Hilferty (1931); within 0.1 of the tables. */
function boundFor(freedom: number): number {
  if (freedom === 0) return 0;
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 1.6448536 * Math.sqrt(spread)) ** 3;
}
