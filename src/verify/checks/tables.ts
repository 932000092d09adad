import { citationOf } from "#policy/cite.ts";
import type { Row } from "#policy/model.ts";
import type { Both } from "#policy/refusal.ts";
import type { TablePlan } from "#policy/table.ts";
import { ownWords, quoteName, resultIn, wordIn } from "#policy/tell/names.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { tablesOf } from "#triage/index.ts";
import { boundsIn } from "../bounds.ts";
import { gaps } from "../complete.ts";
import { type Check, type Finding, finding, type Subject } from "../finding.ts";
import { unreachable } from "../reachable.ts";
import { decides } from "../route.ts";
import { overlaps } from "../unambiguous.ts";

/** The tables whose result must be one: where a case goes. Suggestions may be several or none. */
export const BINDING = new Set(["team", "track", "region"]);

const plans = ({ court }: Subject): readonly TablePlan[] =>
  tablesOf(court.law, court.vocabulary)
    .filter(({ name }) => BINDING.has(name))
    .map(({ table }) => table.plan);

/** A document answers for the tables it has rows in, or declares. */
const own = (subject: Subject, plan: TablePlan): boolean =>
  subject.document.rules.tables.some((table) => table.name === plan.name);

/** Every case is reached by some row, or the parts that are not are shown with a made-up case and a person to decide. */
export const complete: Check = {
  name: "complete",
  run: (subject) =>
    plans(subject)
      .filter((plan) => own(subject, plan))
      .flatMap((plan) => [...gapsOf(plan, subject)]),
};

function* gapsOf(plan: TablePlan, subject: Subject): Generator<Finding> {
  const place = placeOf(plan, subject);
  if (plan.rows.length === 0) {
    yield finding("complete", "routed", place, "table-empty", [tabled(plan, subject)], {
      ...shown({}),
      ...to(plan.noMatch, subject),
    });
    return;
  }
  const { found, proved } = gaps(plan);
  for (const gap of found) {
    const [level, code] =
      gap.otherwise === undefined ? (["routed", "table-gap"] as const) : (["note", "table-otherwise"] as const);
    yield finding("complete", level, place, code, [tabled(plan, subject), boundsIn(gap.bounds, subject.court)], {
      ...shown(gap.case),
      ...(gap.otherwise === undefined ? to(plan.noMatch, subject) : about([gap.otherwise], subject)),
    });
  }
  if (!proved) yield finding("complete", "error", place, "table-unproved", [tabled(plan, subject)]);
}

/** No case goes to two places, or each pair of rows that meet is shown with a case, their articles and who decides. */
export const unambiguous: Check = {
  name: "unambiguous",
  run: (subject) =>
    plans(subject)
      .filter((plan) => own(subject, plan))
      .flatMap((plan) => [...overlapsOf(plan, subject)]),
};

function* overlapsOf(plan: TablePlan, subject: Subject): Generator<Finding> {
  const place = placeOf(plan, subject);
  const { found, proved } = overlaps(plan);
  for (const overlap of found) {
    const [a, b] = overlap.rows;
    const level = overlap.wins === undefined ? "routed" : "note";
    const code = overlap.wins === undefined ? "table-overlap" : "table-overlap-settled";
    const words = [
      tabled(plan, subject),
      quoteName(a),
      quoteName(b),
      boundsIn(overlap.bounds, subject.court),
      overlap.wins === undefined ? "" : given(overlap.wins, subject),
    ];
    yield finding("unambiguous", level, place, code, words, {
      ...about([a, b], subject),
      ...shown(overlap.case),
      ...(overlap.wins === undefined ? to(plan.ask, subject) : {}),
    });
  }
  if (!proved) yield finding("unambiguous", "error", place, "table-unproved", [tabled(plan, subject)]);
}

/** Every row can decide some case. A dead row is a mistake in the transcription; a subsumed one is worth knowing. */
export const reachable: Check = {
  name: "reachable",
  run: (subject) =>
    plans(subject)
      .filter((plan) => own(subject, plan))
      .flatMap((plan) => [...idleIn(plan, subject)]),
};

function* idleIn(plan: TablePlan, subject: Subject): Generator<Finding> {
  const { found, proved } = unreachable(plan);
  for (const { row, why, by } of found) {
    const level = why === "never-true" ? "error" : "note";
    const others = by.map(quoteName);
    const words = [
      quoteName(row),
      [others.map(([zh]) => zh).join("、"), others.map(([, en]) => en).join(", ")],
    ] as const;
    yield finding("reachable", level, row.source.place, `row-${why}`, words, about([row, ...by], subject));
  }
  if (!proved) yield finding("reachable", "error", placeOf(plan, subject), "table-unproved", [tabled(plan, subject)]);
}

/** What a table is called. */
const tabled = ({ name }: TablePlan, { court }: Subject): Both => {
  const own = ownWords(court.law, court.vocabulary);
  return [wordIn(`case.${name}`, "zh", own), wordIn(`case.${name}`, "en", own)];
};

/** What a row gives, as people call it. */
const given = ({ table, then }: Row, { court }: Subject): Both => {
  const own = ownWords(court.law, court.vocabulary);
  return [resultIn(table, then, "zh", own), resultIn(table, then, "en", own)];
};

const placeOf = (plan: TablePlan, { document }: Subject) =>
  document.rules.tables.find((table) => table.name === plan.name)?.source.place ?? {
    file: document.file,
    line: 1,
    column: 1,
  };

const about = (rows: readonly Row[], { court }: Subject): Pick<Finding, "rules" | "cites"> => ({
  rules: rows.map((row) => row.id),
  cites: rows.map((row) => citationOf(row, court.law)),
});

const shown = (facts: Facts): { case: Facts } => ({ case: facts });

/** The post the table names, else the court's post for triage. */
const to = (post: string | undefined, subject: Subject): { readonly to?: string } =>
  post === undefined ? decides(subject) : { to: post };
