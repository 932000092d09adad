import type { Document, Rule } from "#policy/model.ts";
import { allRules } from "#policy/rules.ts";
import { nearestWord } from "#policy/wording.ts";
import { type Check, type Finding, finding, type Subject, say } from "../finding.ts";

/** Words whose meaning the case gives: who handles it, who asked, who must answer for the work. */
const CONTEXT = ["owner", "leader", "requester", "issuer", "responsible-person", "handler", "fill"];
/** Recipients and authors outside the court. */
const OUTSIDE = ["applicant", "debtor", "party", "agent", "lawyer", "public", "third-party", "trial-division"];
const COMPUTED = ["same-team", "same-judge", "own-tribunal", "by-load", "at-random"];

/** Every word a rule uses is declared: who, paper, affair, ground, ladder, list, clock, reading, result. */
export const words: Check = {
  name: "words",
  run: (subject) =>
    uses(subject)
      .filter((use) => !use.known.has(use.word))
      .map((use) => unknown(use, subject)),
};

type Use = { readonly rule: Rule; readonly word: string; readonly sort: string; readonly known: ReadonlySet<string> };

function unknown({ rule, word, sort, known }: Use, { court }: Subject): Finding {
  const named = court.law.rules.words.find((one) => one.name === word || one.also.includes(word));
  const near = named?.key ?? nearestWord(word, known) ?? "";
  return finding("words", "error", rule.source.place, "word-unknown", [rule.key, word, say(sort), near], {
    rules: [rule.id],
  });
}

function uses({ document, court }: Subject): readonly Use[] {
  const { rules } = court.law;
  const keys = (list: readonly { readonly key: string }[]) => new Set(list.map((one) => one.key));
  const sorted = (...sorts: readonly string[]) => keys(rules.words.filter((word) => sorts.includes(word.sort)));
  const who = new Set([...sorted("unit", "post", "seat", "rank", "panel"), ...CONTEXT, ...OUTSIDE]);
  const papers = sorted("paper");
  const results = new Set([...who, ...COMPUTED, ...trackResults(document)]);
  const use =
    (sort: string, known: ReadonlySet<string>) =>
    (rule: Rule, list: readonly string[] | undefined): readonly Use[] =>
      (list ?? []).map((word) => ({ rule, word, sort, known }));
  const people = use("who", who);
  const own = document.rules;
  const affairs = keys(rules.affairs);
  const clocks = keys(rules.clocks);
  return [
    ...own.clocks.flatMap((clock) => [
      ...people(clock, clock.owner),
      ...people(clock, clock.watch),
      ...people(clock, clock.extend?.approval),
      ...use("grounds", keys(rules.grounds))(clock, clock.pauses),
      ...use("ladders", keys(rules.ladders))(clock, some(clock.overdue)),
      ...use("affairs", affairs)(clock, some(clock.affair)),
      ...use("clocks", clocks)(clock, clock.limit.form === "fill" ? some(clock.limit.shorterThan) : []),
    ]),
    ...own.affairs.flatMap((affair) => [
      ...people(affair, [...affair.owner, ...affair.with, ...affair.to]),
      ...use("lists", new Set(rules.lists.flatMap((row) => [row.list, row.key])))(affair, affair.lists),
    ]),
    ...own.guards.flatMap((guard) => [
      ...people(guard, [...(guard.by ?? []), ...(guard.notBy ?? []), ...guard.approval.flat()]),
      ...use("papers", papers)(guard, guard.papers),
    ]),
    ...own.words.flatMap((word) => [
      ...use("who", new Set([...who, ...affairs]))(word, word.answers),
      ...people(word, [...(word.signedBy ?? []), ...(word.leader ?? []), ...some(word.under), ...some(word.sitsIn)]),
      ...people(word, [
        ...(word.sort === "paper" ? [] : (word.to ?? [])),
        ...(word.drafts ?? []),
        ...(word.includes ?? []),
        ...(word.mainly ?? []),
        ...(word.never ?? []),
        ...(word.records ?? []),
        ...(word.attends ?? []),
        ...Object.keys(word.members?.counts ?? {}),
      ]),
      ...people(word, [
        ...some(word.in),
        ...some(word.rank),
        ...(word.members?.has ?? []),
        ...(word.members?.only ?? []),
      ]),
    ]),
    ...own.rows.filter((row) => row.table === "team").flatMap((row) => use("results", results)(row, [row.then])),
    ...own.grounds.flatMap((ground) => people(ground, ground.approval)),
    ...own.ladders.flatMap((ladder) => people(ladder, ladder.to)),
    ...own.precedence.flatMap((one) => [
      ...people(one, [...some(one.ask), ...some(one.noMatch)]),
      ...use("rows", keys(rules.rows.filter((row) => row.table === one.table)))(one, one.order),
    ]),
    ...own.views.flatMap((row) => people(row, [...row.to, ...(row.hold?.approval ?? [])])),
    ...own.settings.flatMap((one) => (one.key === "triage-by" ? people(one, some(String(one.value))) : [])),
    ...readings(document),
  ];
}

const some = (word: string | undefined): readonly string[] => (word === undefined ? [] : [word]);

const trackResults = (document: Document): readonly string[] =>
  document.rules.rows.filter((row) => row.table === "track").map((row) => row.then);

/** A rule that depends on a reading names one of its own article. */
function readings(document: Document): readonly Use[] {
  const byArticle = new Map(
    document.articles.map((article) => [article.key, new Set(article.readings.map((one) => one.id))]),
  );
  return allRules(document.rules).flatMap((rule) =>
    rule.reading === undefined
      ? []
      : [
          {
            rule,
            word: rule.reading,
            sort: "readings",
            known: byArticle.get(rule.source.article) ?? new Set<string>(),
          },
        ],
  );
}
