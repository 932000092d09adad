import type { Court, Library } from "#casework/index.ts";
import { courtAt } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import { writtenValue } from "#cells/value.ts";
import { answerOf, waysApart } from "#compare/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Decision } from "#policy/decide.ts";
import { type Difference, diffLaws } from "#policy/diff.ts";
import type { Law } from "#policy/model.ts";
import { courtsOf } from "#policy/resolve.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { principalTable } from "#triage/index.ts";
import { answering, resultNames, whole } from "../answers/answer.ts";
import { dayOf, due } from "../arguments.ts";
import type { Command } from "../command.ts";
import { courtFor, courtIn, courtName, drafted, faultText, library, ruleCited, titleOf } from "../law.ts";
import { indented, paint } from "../layout.ts";
import { EXIT, Stop, type Surroundings } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

/** `diff A B`: what differs between two laws, in sentences, and cases that go different ways. */
export const diff: Command = {
  options: { on: "value", json: "flag" },
  takes: 2,
  run(given, around) {
    const on = given.day("on") ?? around.today;
    const [left, right] = ["A", "B"].map((name, index) => sideOf(due(given.words[index], name), on, around));
    if (left === undefined || right === undefined) throw new Stop(EXIT.usage, say("argument-missing", "A B"));
    const { language } = around;
    const differences = diffLaws(left.law, right.law, language, left.vocabulary);
    const cases = partings([left, right]);
    if (given.flag("json")) jsonOut(differences, cases, [left, right], around);
    else around.out(`${diffText(differences, cases, [left, right], around).join("\n")}\n`);
    return EXIT.done;
  },
};

/** `yindu`, `yindu@2023-01-01` or a draft's path. */
function sideOf(named: string, on: CivilDate, around: Surroundings): Court {
  const [id = "", day] = named.split("@");
  const base = library(around);
  if (courtsOf(base.documents).includes(id))
    return courtFor(around, { court: id, law: undefined, on: day === undefined ? on : dayOf(day) });
  if (!/[/\\.]/.test(named))
    throw new Stop(EXIT.usage, say("court-unknown", named, courtsOf(base.documents).join(" ")));
  return draftCourt(named, on, base, around);
}

function draftCourt(path: string, on: CivilDate, base: Library, around: Surroundings): Court {
  const { library: from, draft, faults } = drafted(path, around, base);
  if (draft === undefined || faults.length > 0) throw new Stop(EXIT.unreadable, faultText(faults));
  const day = draft.front.effective.from > on ? draft.front.effective.from : on;
  const { court, faults: wrong } = courtAt(from, courtIn(draft.front.id), day);
  if (court === undefined || wrong.length > 0) throw new Stop(EXIT.unreadable, faultText(wrong));
  return court;
}

type Sides = readonly [Court, Court];
type Parting = { readonly facts: Facts; readonly left: Decision; readonly right: Decision };

/** A few cases show more than a hundred. */
const MOST_CASES = 6;

/** Made-up cases that the two laws send different ways, and what either says. */
const partings = ([left, right]: Sides): readonly Parting[] =>
  waysApart([left, right], MOST_CASES).flatMap(({ facts }) => {
    const [a, b] = [answerOf(left, facts), answerOf(right, facts)];
    return "ok" in a && "ok" in b ? [{ facts, left: a.ok.decision, right: b.ok.decision }] : [];
  });

function jsonOut(
  differences: readonly Difference[],
  cases: readonly Parting[],
  [left, right]: Sides,
  { out, language }: Surroundings,
): void {
  const place = (source: Difference["left"], law: Law) =>
    source === undefined
      ? null
      : {
          document: source.document,
          title: titleOf(source.document, law),
          article: source.article,
          quote: source.quote ?? "",
        };
  for (const { sort, key, sentence, left: a, right: b } of differences)
    out(`${JSON.stringify({ sort, key, sentence, left: place(a, left.law), right: place(b, right.law) })}\n`);
  for (const { facts, left: a, right: b } of cases) {
    const made = { row: 0, facts, flags: [], wrong: [], cells: [], assumed: {} };
    const answer = (court: Court) => whole(answering(court)(made));
    const shown = Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [fact, writtenValue(fact, value, language, left.vocabulary)]),
    );
    out(
      `${JSON.stringify({ sort: "case", facts: shown, left: { ...answer(left), row: undefined, result: a.result }, right: { ...answer(right), row: undefined, result: b.result } })}\n`,
    );
  }
}

function diffText(
  differences: readonly Difference[],
  cases: readonly Parting[],
  sides: Sides,
  { language, colour }: Surroundings,
): readonly string[] {
  const brush = paint(colour);
  const [left, right] = sides;
  const sorts = [...new Set(differences.map(({ sort }) => sort))];
  const body = sorts.flatMap((sort) => {
    const some = differences.filter((one) => one.sort === sort);
    const lines = some.flatMap((one) => [one.sentence, ...indented(articles(one, sides, language), 4)]);
    return [brush("bold", sayIn(language, `diff-${sort}`, String(some.length))), ...indented(lines), ""];
  });
  const shown = cases.flatMap((one, index) => [
    `${index + 1}. ${caseText(one, left, language)}`,
    ...indented(ways(one, sides, language), 4),
  ]);
  return [
    sayIn(
      language,
      "diff-head",
      titleOf(left.law.edition, left.law),
      titleOf(right.law.edition, right.law),
      String(differences.length),
    ),
    "",
    ...body,
    ...(shown.length === 0
      ? [sayIn(language, "diff-no-case")]
      : [brush("bold", sayIn(language, "diff-cases")), ...indented(shown)]),
  ];
}

function articles({ left, right }: Difference, [a, b]: Sides, language: Language): readonly string[] {
  return [
    ...(left === undefined ? [] : [ruleCited({ source: left }, a.law, language)]),
    ...(right === undefined ? [] : [ruleCited({ source: right }, b.law, language)]),
  ];
}

const caseText = ({ facts }: Parting, { vocabulary }: Court, language: Language): string =>
  Object.entries(facts)
    .map(
      ([fact, value]) => `${headingOf(fact, language, vocabulary)} ${writtenValue(fact, value, language, vocabulary)}`,
    )
    .join("，");

function ways(one: Parting, sides: Sides, language: Language): readonly string[] {
  return sides.flatMap((court, index) => {
    const decision = index === 0 ? one.left : one.right;
    const name = resultNames(court, language);
    const results = decision.result
      .map((result) => name(principalTable(court.law), result))
      .join(sayIn(language, "or"));
    const outcome = results === "" ? sayIn(language, `outcome-${decision.outcome}`) : results;
    const cites = decision.matched.map((row) => ruleCited(row, court.law, language));
    return [`${courtName(court)}：${outcome}`, ...indented(cites, 4)];
  });
}
