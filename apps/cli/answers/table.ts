import type { Court } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import type { Language } from "#kernel/phrase.ts";
import { told } from "#platform/sheet/problem.ts";
import { nameOf } from "#policy/who.ts";
import { principalTable } from "#triage/index.ts";
import { titleOf } from "../law.ts";
import { aligned, indented, paint } from "../layout.ts";
import { sayIn } from "../wording.ts";
import { type Answer, type Basis, isAnswer, resultNames, type Unanswered } from "./answer.ts";

const COLOUR = { decided: "green", conflict: "yellow", gap: "yellow", "needs-facts": "blue" } as const;

/** The answers as a table for people, the articles they rest on, what to mend, and how many there are of each. */
export function answerTable(
  answers: readonly (Answer | Unanswered)[],
  court: Court,
  language: Language,
  colour: boolean,
): readonly string[] {
  const notes = new Map<string, { readonly number: number; readonly basis: Basis }>();
  const mark = (basis: Basis): string => {
    const known = notes.get(basis.rule) ?? { number: notes.size + 1, basis };
    notes.set(basis.rule, known);
    return `${basis.config ? sayIn(language, "config-word") : basis.display}[${known.number}]`;
  };
  const line = liner(court, language, colour, mark);
  const heading = ["column-row", "column-outcome", "column-result", "column-basis", "column-next"].map((one) =>
    sayIn(language, one),
  );
  const table = aligned(heading, answers.map(line));
  return [
    ...table,
    "",
    ...legend([...notes.values()], court, language),
    ...mended(answers, language),
    ...summary(answers, court, language),
  ];
}

function liner(court: Court, language: Language, colour: boolean, mark: (basis: Basis) => string) {
  const { law, vocabulary } = court;
  const name = resultNames(court, language);
  const principal = principalTable(law);
  const brush = paint(colour);
  const fact = (word: string) => headingOf(word, language, vocabulary);
  const listed = (words: readonly string[]) => words.join(language === "zh" ? "、" : ", ");
  return (one: Answer | Unanswered): readonly string[] => {
    if (!isAnswer(one))
      return [String(one.row), brush("red", sayIn(language, "outcome-error")), "", "", told(one.error, language)];
    const results = one.result === null ? [] : typeof one.result === "string" ? [one.result] : one.result;
    const named = results.map((result) => name(principal, result)).join(sayIn(language, "or"));
    const taken = one.team === undefined || nameOf(one.team, law) === named ? "" : ` → ${nameOf(one.team, law)}`;
    const possible = one.outcome === "needs-facts" && one.possible.length > 0 ? results.length > 0 : false;
    const next = [
      one.waitsOn.length > 0 ? sayIn(language, "next-establish", listed(one.waitsOn.map(fact))) : "",
      one.to === undefined ? "" : sayIn(language, "next-person", nameOf(one.to, law)),
      one.proposal === undefined ? "" : sayIn(language, "next-proposal", name(principal, one.proposal)),
      one.flags === undefined ? "" : sayIn(language, "next-flags", String(one.flags.length)),
    ].filter((text) => text !== "");
    return [
      String(one.row),
      brush(COLOUR[one.outcome], sayIn(language, `outcome-${one.outcome}`)),
      `${named}${taken}${possible ? sayIn(language, "so-far") : ""}`,
      gathered(one.matched.map(mark)),
      next.join(language === "zh" ? "；" : "; "),
    ];
  };
}

/** Rows of one article side by side: 第九条[1][4] rather than the article twice. */
function gathered(marks: readonly string[]): string {
  const by = new Map<string, string>();
  for (const mark of marks) {
    const at = mark.lastIndexOf("[");
    by.set(mark.slice(0, at), (by.get(mark.slice(0, at)) ?? "") + mark.slice(at));
  }
  return [...by].map(([article, numbers]) => article + numbers).join(" ");
}

function legend(
  notes: readonly { readonly number: number; readonly basis: Basis }[],
  { law }: Court,
  language: Language,
): readonly string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ number, basis }) => {
    const title = titleOf(basis.rule.split("#")[0] ?? "", law);
    const quote = basis.quote === "" ? "" : `“${basis.quote}”`;
    const read = basis.reading === undefined ? "" : sayIn(language, "by-reading", basis.reading);
    return `[${number}] ${title} ${basis.config ? sayIn(language, "config-word") : basis.display}${quote}${read}  (${basis.rule})`;
  });
  return [sayIn(language, "legend"), ...indented(lines), ""];
}

/** Flags and faults by row, at their cells. */
function mended(answers: readonly (Answer | Unanswered)[], language: Language): readonly string[] {
  const lines = answers.flatMap((one) => {
    const problems = isAnswer(one) ? (one.flags ?? []) : [one.error, ...(one.more ?? [])];
    return problems.map((problem) =>
      [sayIn(language, "row-number", String(one.row)), problem.cell, problem.column, told(problem, language)]
        .filter((part) => part !== undefined && part !== "")
        .join(" · "),
    );
  });
  return lines.length === 0 ? [] : [sayIn(language, "mend"), ...indented(lines), ""];
}

function summary(answers: readonly (Answer | Unanswered)[], court: Court, language: Language): readonly string[] {
  const name = resultNames(court, language);
  const principal = principalTable(court.law);
  const outcomes = new Map<string, number>();
  const results = new Map<string, number>();
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const one of answers) {
    add(outcomes, sayIn(language, isAnswer(one) ? `outcome-${one.outcome}` : "outcome-error"));
    if (isAnswer(one) && one.outcome === "decided" && typeof one.result === "string")
      add(results, name(principal, one.result));
  }
  const counted = (counts: Map<string, number>) =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([key, count]) => `${key} ${count}`)
      .join(" · ");
  const title = titleOf(court.law.edition, court.law);
  return [
    sayIn(language, "summary", String(answers.length), title, court.law.edition),
    ...indented([counted(outcomes), counted(results)].filter((text) => text !== "")),
  ];
}
