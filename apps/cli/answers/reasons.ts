import type { Court } from "#casework/index.ts";
import type { CaseRow } from "#cells/cases.ts";
import { type Heading, headingOf } from "#cells/columns.ts";
import { writtenValue } from "#cells/value.ts";
import type { Language } from "#kernel/phrase.ts";
import { told } from "#platform/sheet/problem.ts";
import { isMarked, letters, shown } from "#platform/sheet/sheet.ts";
import { holds, isUnfilled, unknownIn } from "#policy/condition.ts";
import type { DecisionTable } from "#policy/decide.ts";
import type { Clause, Row } from "#policy/model.ts";
import { type Nearest, nearest } from "#policy/nearest.ts";
import { conditionIn } from "#policy/tell/phrase.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { principalTable, tablesOf } from "#triage/index.ts";
import { ruleCited } from "../law.ts";
import { aligned, indented, paint } from "../layout.ts";
import { peopleIn } from "../people.ts";
import type { Surroundings } from "../surroundings.ts";
import { sayIn } from "../wording.ts";
import { type Answer, answering, isAnswer, resultNames, type Unanswered, whole } from "./answer.ts";

/** Why a rule of the table is where it is, for one case. */
type Standing = {
  readonly row: Row;
  readonly state: "matched" | "possible" | "excused" | "not";
  readonly because: string;
};

const tableOf = ({ law, vocabulary }: Court): DecisionTable | undefined =>
  tablesOf(law, vocabulary).find(({ name }) => name === principalTable(law))?.table;

/** Why each row of the court's table matched or did not: the facts that stand against it, or that it waits for. */
function standings(answer: Answer, facts: Facts, court: Court, language: Language): readonly Standing[] {
  const ids = (some: readonly { readonly rule: string }[]) => new Set(some.map(({ rule }) => rule));
  const [matched, possible] = [ids(answer.matched), ids(answer.possible)];
  const { law, vocabulary } = court;
  const fact = (word: string) => headingOf(word, language, vocabulary);
  const clause = (one: Clause) =>
    `${conditionIn([[one]], language, vocabulary)}（${sayIn(language, "now-is", writtenValue(one.fact, facts[one.fact], language, vocabulary))}）`;
  return law.rules.rows
    .filter((row) => row.table === principalTable(law))
    .map((row): Standing => {
      if (matched.has(row.id)) return { row, state: "matched", because: conditionIn(row.when, language, vocabulary) };
      if (possible.has(row.id))
        return {
          row,
          state: "possible",
          because: sayIn(language, "next-establish", unknownIn(row.when, facts).map(fact).join("、")),
        };
      if (row.unless !== undefined && holds(row.unless, facts) === true)
        return {
          row,
          state: "excused",
          because: sayIn(language, "excused", conditionIn(row.unless, language, vocabulary)),
        };
      if (isUnfilled(row.when)) return { row, state: "not", because: sayIn(language, "unfilled") };
      if (row.otherwise) return { row, state: "not", because: sayIn(language, "otherwise-not") };
      const against = row.when.map((clauses) => clauses.filter((one) => holds([[one]], facts) === false).map(clause));
      return {
        row,
        state: "not",
        because: against
          .map((some) => some.join("，"))
          .filter((text) => text !== "")
          .join(sayIn(language, "or")),
      };
    });
}

/** The case of a row as an object: facts with their source, the answer, why the others did not match, the nearest other. */
export function rowJson(one: CaseRow, heading: Heading, court: Court) {
  const answer = whole(answering(court)(one));
  const table = tableOf(court);
  const near = table === undefined ? undefined : nearest(table, one.facts);
  return {
    ...answer,
    facts: sources(one, heading, court, "zh").map(({ fact, value, cell, written }) => ({ fact, value, cell, written })),
    others: isAnswer(answer)
      ? standings(answer, one.facts, court, "zh")
          .filter(({ state }) => state !== "matched")
          .map(({ row, state, because }) => ({ rule: row.id, state, because }))
      : [],
    nearest:
      near === undefined
        ? null
        : { changes: near.changes, outcome: near.decision.outcome, result: near.decision.result },
  };
}

/** What was read for each fact of a row, and where it stands. */
function sources({ row, facts, cells }: CaseRow, { columns }: Heading, { vocabulary }: Court, language: Language) {
  return columns.map(({ fact, heading, at }) => {
    const cell = cells[at];
    const written = shown(isMarked(cell) ? cell.value : cell);
    const value = writtenValue(fact, facts[fact], language, vocabulary);
    return { fact, heading, value, cell: `${letters(at)}${row}`, written };
  });
}

/** The same for people. */
export function explainRow(one: CaseRow, heading: Heading, court: Court, around: Surroundings): readonly string[] {
  const { language, colour } = around;
  const text = (code: string, ...args: readonly string[]) => sayIn(language, code, ...args);
  const brush = paint(colour);
  const answer = whole(answering(court)(one));
  const read = tableOf(court)?.plan.facts ?? new Set<string>();
  const facts = sources(one, heading, court, language).map(({ fact, heading: name, value, cell, written }) => [
    `${read.has(fact) ? "●" : " "} ${name}`,
    value,
    cell,
    written === "" ? text("cell-empty") : written,
  ]);
  return [
    brush("bold", headline(answer, court, language)),
    "",
    text("facts-read"),
    ...indented(
      aligned(
        ["guide-column", "fact-value", "fact-cell", "fact-written"].map((code) => text(code)),
        facts,
      ),
    ),
    "",
    ...problems(answer, language),
    ...(isAnswer(answer) ? reasons(answer, one.facts, court, around) : []),
  ];
}

function headline(answer: Answer | Unanswered, court: Court, language: Language): string {
  const row = sayIn(language, "row-number", String(answer.row));
  if (!isAnswer(answer)) return `${row} · ${sayIn(language, "outcome-error")}`;
  const name = resultNames(court, language);
  const results = answer.result === null ? [] : [answer.result].flat();
  const named = results.map((result) => name(principalTable(court.law), result)).join(sayIn(language, "or"));
  const team = answer.team === undefined ? "" : peopleIn([answer.team], court.law, language);
  const parts = [row, sayIn(language, `outcome-${answer.outcome}`), named, team === named ? "" : team];
  return parts.filter((part) => part !== "").join(" · ");
}

function problems(answer: Answer | Unanswered, language: Language): readonly string[] {
  const some = isAnswer(answer) ? (answer.flags ?? []) : [answer.error, ...(answer.more ?? [])];
  const lines = some.map((one) =>
    [one.cell, one.column, told(one, language)].filter((part) => part !== undefined).join(" · "),
  );
  return lines.length === 0 ? [] : [sayIn(language, "mend"), ...indented(lines), ""];
}

function reasons(answer: Answer, facts: Facts, court: Court, { language, colour }: Surroundings): readonly string[] {
  const { law } = court;
  const name = resultNames(court, language);
  const title = principalTable(law);
  const all = standings(answer, facts, court, language);
  const lines = (state: Standing["state"]) =>
    all
      .filter((one) => one.state === state)
      .flatMap(({ row, because }) => [
        `${name(title, row.then)}：${because}`,
        ...indented([ruleCited(row, law, language)], 4),
      ]);
  const section = (state: Standing["state"]) => {
    const some = lines(state);
    return some.length === 0 ? [] : [paint(colour)("bold", sayIn(language, `rows-${state}`)), ...indented(some), ""];
  };
  const order =
    answer.precedence === null
      ? []
      : [
          sayIn(
            language,
            answer.proposal === undefined ? "order-decided" : "order-proposes",
            answer.precedence.by === "system default" ? sayIn(language, "by-default") : sayIn(language, "by-court"),
            name(title, answer.proposal ?? String(answer.result)),
          ),
        ];
  const next =
    answer.waitsOn.length === 0
      ? []
      : [
          sayIn(
            language,
            "next-establish",
            answer.waitsOn.map((fact) => headingOf(fact, language, court.vocabulary)).join("、"),
          ),
        ];
  const to = answer.to === undefined ? [] : [sayIn(language, "next-person", peopleIn([answer.to], law, language))];
  const table = tableOf(court);
  return [
    ...section("matched"),
    ...section("possible"),
    ...section("excused"),
    ...section("not"),
    ...order,
    ...next,
    ...to,
    ...nearestText(table === undefined ? undefined : nearest(table, facts), court, language),
  ];
}

function nearestText(near: Nearest | undefined, court: Court, language: Language): readonly string[] {
  if (near === undefined) return [sayIn(language, "nearest-none")];
  const { vocabulary, law } = court;
  const say = (fact: string, value: Facts[string]) => writtenValue(fact, value, language, vocabulary);
  const changes = near.changes.map(({ fact, from, to }) =>
    sayIn(language, "nearest-change", headingOf(fact, language, vocabulary), say(fact, from), say(fact, to)),
  );
  const name = resultNames(court, language);
  const results = near.decision.result.map((one) => name(principalTable(law), one)).join(sayIn(language, "or"));
  const outcome = sayIn(language, `outcome-${near.decision.outcome}`);
  return [
    sayIn(
      language,
      "nearest",
      changes.join(language === "zh" ? "，" : ", "),
      results === "" ? outcome : `${outcome} · ${results}`,
    ),
  ];
}
