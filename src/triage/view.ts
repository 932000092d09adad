import type { Fields, Value } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { unknownIn } from "#policy/condition.ts";
import type { Decision, DecisionTable } from "#policy/decide.ts";
import type { Bearing } from "#policy/deed.ts";
import type { Law, Row, Word } from "#policy/model.ts";
import { type Nearest, nearest } from "#policy/nearest.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { OPEN_RESULTS, postOf, stands, takers } from "./settles.ts";
import { type FactSource, sourceOf } from "./source.ts";
import { principalTable, tablesOf, tryTables } from "./tables.ts";

/** A row as it stands to the case. `off`: it reads a number the court has not filled in and is never evaluated. */
export type RowView = {
  readonly row: Row;
  readonly state: "matched" | "possible" | "not" | "off";
  /** The unknown facts on which it depends whether it matches. */
  readonly missing: readonly string[];
};

/** A table that ran over the case. The principal one says who works on it. */
export type TableView = {
  readonly name: string;
  readonly principal: boolean;
  readonly decision: Decision;
  readonly rows: readonly RowView[];
};

/** What may be chosen, under a number key that is the same in every case of the court. */
export type Choice = {
  readonly key: number;
  readonly result: string;
  /** The fields the decision takes. */
  readonly fields: Fields;
  /** It is what the law decides: no reason is due. */
  readonly agrees: boolean;
  /** The law's only result, or what a system default would choose. */
  readonly proposed: boolean;
};

/** A fact the tables read. */
export type Read = {
  readonly fact: string;
  readonly value?: Value;
  /** Only a named person can say it. */
  readonly human: boolean;
  readonly source?: FactSource;
};

/** What lies on the desk of whoever triages a case. */
export type TriageView = {
  readonly tables: readonly TableView[];
  readonly choices: readonly Choice[];
  /** The post that settles what the tables do not, and may depart from them. */
  readonly decides?: string;
  readonly reads: readonly Read[];
  /** The least change to what is known under which the principal table says something else. */
  readonly nearest?: Nearest;
};

/** Everything the triage of a case rests on, as known now. Refused if the facts contradict each other, saying which. */
export function triageView(bearing: Bearing): Outcome<TriageView> {
  const { law, vocabulary, facts } = bearing;
  const decisions = tryTables(law, vocabulary, facts);
  if ("refused" in decisions) return decisions;
  const principal = decidingTable(law, decisions.ok);
  const ran = tablesOf(law, vocabulary).flatMap(({ name, table }) => {
    const decision = decisions.ok.get(name);
    return decision === undefined ? [] : [{ name, table, decision }];
  });
  const main = ran.find(({ name }) => name === principal);
  const decides = postOf(main?.decision, bearing);
  const near = main === undefined ? undefined : nearest(main.table, knownTo(main.decision));
  return ok({
    tables: ran.map(({ name, table, decision }) => ({
      name,
      principal: name === principal,
      decision,
      rows: rowsOf(table, decision),
    })),
    choices: choicesOf(principal, main?.decision, takers(law, facts, settledIn(decisions.ok)), bearing),
    ...(decides === undefined ? {} : { decides }),
    reads: readsOf(
      ran.map(({ table }) => table),
      new Set(ran.map(({ name }) => `case.${name}`)),
      bearing,
    ),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** The table whose result is due: the principal one, or one it waits for that gives none by itself. */
function decidingTable(law: Law, decisions: ReadonlyMap<string, Decision>): string {
  const principal = principalTable(law);
  const waits = decisions.get(principal)?.waitsOn ?? [];
  const before = [...decisions].find(([name, { outcome }]) => waits.includes(`case.${name}`) && outcome !== "decided");
  return before?.[0] ?? principal;
}

/** What tables decided beyond doubt, as facts. */
const settledIn = (decisions: ReadonlyMap<string, Decision>): Facts =>
  Object.fromEntries(
    [...decisions].flatMap(([name, { outcome, result }]) =>
      outcome === "decided" && result.length === 1 ? [[`case.${name}`, result[0] ?? ""]] : [],
    ),
  );

/** What a decision was made on, so that a table after another sees what that one settled. */
const knownTo = ({ facts, values }: Decision): Facts =>
  Object.fromEntries(
    facts.flatMap((fact, index) => {
      const value = values[index];
      return value === undefined ? [] : [[fact, value]];
    }),
  );

function rowsOf({ plan }: DecisionTable, decision: Decision): readonly RowView[] {
  const known = knownTo(decision);
  const [matched, possible] = [new Set(decision.matched), new Set(decision.possible)];
  const live = plan.rows.map(({ row }): RowView => {
    if (matched.has(row)) return { row, state: "matched", missing: [] };
    return possible.has(row)
      ? { row, state: "possible", missing: missingFor(row, known, decision) }
      : { row, state: "not", missing: [] };
  });
  return [...live, ...plan.off.map((row): RowView => ({ row, state: "off", missing: [] }))];
}

/** An `otherwise` row has no condition of its own: it waits on what the others wait on. */
function missingFor({ when, where = [[]], unless = [], otherwise }: Row, known: Facts, decision: Decision) {
  if (otherwise) return decision.waitsOn;
  return [...new Set([when, where, unless].flatMap((condition) => unknownIn(condition, known)))];
}

/**
 * What the rows give and, where a row leaves the team open, the units that take cases and the way itself; always in the same
 * order, so that a key means the same in every case of the court.
 */
function choicesOf(
  principal: string,
  decision: Decision | undefined,
  could: readonly string[],
  { law }: Bearing,
): readonly Choice[] {
  const rows = law.rules.rows.filter(({ table }) => table === principal);
  const given = new Set(rows.map(({ then }) => then));
  const open = [...given].filter((then) => OPEN_RESULTS.has(then));
  const taking = open.length === 0 ? [] : law.rules.words.flatMap((word) => (isTaker(word, given) ? [word.key] : []));
  const only = decision?.outcome === "decided" && decision.result.length === 1 ? decision.result[0] : undefined;
  const settled = only !== undefined && OPEN_RESULTS.has(only) && could.length === 1 ? could[0] : only;
  const shown = [...given].filter((then) => !OPEN_RESULTS.has(then) || (then === settled && could.length > 1));
  return [...new Set([...shown.filter((then) => !OPEN_RESULTS.has(then)), ...taking, ...shown])].map(
    (result, index) => ({
      key: index + 1,
      result,
      fields: { [`case.${principal}`]: result },
      agrees: decision !== undefined && (result === only || stands(decision, result, could)),
      proposed: result === (settled ?? decision?.proposal),
    }),
  );
}

/** A unit that takes cases by itself, not as a part of a team that a row names. */
const isTaker = ({ sort, takes, under }: Word, given: ReadonlySet<string>): boolean =>
  sort === "unit" && takes !== undefined && !given.has(under ?? "");

/** Facts the tables read, without what one of them gives to another. */
function readsOf(tables: readonly DecisionTable[], given: ReadonlySet<string>, bearing: Bearing): readonly Read[] {
  const read = new Set(tables.flatMap(({ plan }) => [...plan.facts].filter((fact) => !given.has(fact))));
  return [...read].map((fact): Read => {
    const value = bearing.facts[fact];
    const source = sourceOf(fact, bearing);
    return {
      fact,
      human: bearing.vocabulary.facts[fact]?.human === true,
      ...(value === undefined ? {} : { value }),
      ...(source === undefined ? {} : { source }),
    };
  });
}
