import type { ReportAsked } from "#contract/index.ts";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { type Period, periodBefore, periodUntil } from "#oversight/index.ts";
import type { Known } from "../queries/known.ts";
import { REPORTS, type ReportKind } from "./catalogue.ts";
import { DIMENSIONS, type Dimension, type DimensionKey } from "./dimensions.ts";
import { FIGURES, type FigureKey } from "./figures.ts";
import { type Scope, scopeOf, seesThat } from "./scope.ts";
import { SOURCES, type Source } from "./sources.ts";
import { refuse } from "./wording.ts";

/** A report as it is asked for: which, by what, over which days, of whom, in which courts. */
export type Asked = {
  readonly key: string;
  readonly kind: ReportKind;
  readonly by: DimensionKey;
  readonly period: Period;
  readonly before: Period;
  readonly courts: readonly string[];
  readonly scope: Scope;
  readonly today: CivilDate;
  readonly filter: Pick<ReportAsked, "team" | "handler" | "kind">;
};

/** Reads what is asked, or refuses what there is not, what runs backwards, and what is beyond the asker's view. */
export async function askedOf(known: Known, key: string, query: ReportAsked): Promise<Outcome<Asked>> {
  const kind = Object.hasOwn(REPORTS, key) ? REPORTS[key] : undefined;
  if (kind === undefined) return refuse("report-unknown", [], key);
  const by = query.by === undefined ? kind.by[0] : kind.by.find((one) => one === query.by);
  if (by === undefined) return refuse("by-unknown", [], query.by ?? "");
  const period = periodOf(query, known.today);
  if ("refused" in period) return period;
  const scope = await scopeOf(known);
  const elsewhere = !known.own || by === "court";
  const sees = seesThat(scope, query, elsewhere && known.session.reads.length > 0);
  if ("refused" in sees) return sees;
  const { session, courtId, today } = known;
  const { team, handler, kind: caseKind } = query;
  return ok({
    key,
    kind,
    by,
    period: period.ok,
    before: periodBefore(query.period, period.ok),
    courts: by === "court" && query.court === undefined ? [session.court, ...session.reads] : [courtId],
    scope,
    today,
    filter: { team, handler, kind: caseKind },
  });
}

function periodOf({ period, from, until }: ReportAsked, today: CivilDate): Outcome<Period> {
  if (period !== "between") return ok(periodUntil(period, today));
  if (from === undefined || until === undefined) return refuse("days-due", []);
  if (until < from) return refuse("days-backwards", [], from, until);
  if (from > today) return refuse("days-ahead", [], from, today);
  const end = civil(until);
  return ok({ from: civil(from), until: end > today ? today : end });
}

export type Query = { readonly text: string; readonly values: readonly unknown[] };

type Narrowed = { readonly where: string; readonly values: unknown[] };

/** Conditions of a source over a period, narrowed to what was asked and what the asker sees. */
function narrowed(source: Source, { courts, scope, today, filter }: Asked, { from, until }: Period): Narrowed {
  const values: unknown[] = [courts, from, until, today];
  const parts = ["r.court = any($1)", "($2::date, $3::date, $4::date) is not null", source.where];
  if (source.from.includes(" t ")) parts.push("t.court = any($1)");
  const add = (condition: (at: string) => string, value: unknown): void => {
    values.push(value);
    parts.push(condition(`$${values.length}`));
  };
  if (filter.team !== undefined) add((at) => `coalesce(${source.team}, '') = ${at}`, filter.team);
  if (filter.handler !== undefined) add((at) => `${at} = any(${source.handlers})`, filter.handler);
  if (filter.kind !== undefined) add((at) => `r.kind = ${at}`, filter.kind);
  if (scope.sees === "teams") add((at) => `${source.team} = any(${at}::text[])`, scope.teams);
  if (scope.sees === "own") add((at) => `${at} = any(${source.handlers})`, scope.person);
  return { where: parts.join(" and "), values };
}

/** Numbers of one source by line: one row each with `line`, the counts and, where days are summed, the sums. */
export function countQuery(asked: Asked, source: Source, figures: readonly FigureKey[], period: Period, by: Dimension) {
  const { where, values } = narrowed(source, asked, period);
  const counts = figures.map((key) => `count(*) filter (where ${FIGURES[key].where})::integer as "${key}"`);
  const sums = figures.flatMap((key) => {
    const figure: { readonly where: string; readonly sum?: string } = FIGURES[key];
    return figure.sum === undefined
      ? []
      : [`coalesce(sum(${figure.sum}) filter (where ${figure.where}), 0)::integer as "${key} days"`];
  });
  const any = figures.map((key) => `(${FIGURES[key].where})`).join(" or ");
  const spread = by.several === true ? `left join lateral unnest(${by.value(source)}) as d (line) on true` : "";
  const line = by.several === true ? "coalesce(d.line, '')" : by.value(source);
  return {
    text: `select ${line} as line, ${[...counts, ...sums].join(", ")} from ${source.from} ${spread}
      where ${where} and (${any}) group by 1`,
    values,
  } satisfies Query;
}

/** The things behind one number: `where` and values for a list and its count; of a line, or all. */
export function behindQuery(asked: Asked, figure: FigureKey, line: string | undefined): Narrowed & { source: Source } {
  const source: Source = SOURCES[FIGURES[figure].source];
  const { where, values } = narrowed(source, asked, asked.period);
  const parts = [where, `(${FIGURES[figure].where})`];
  if (line !== undefined) {
    const by: Dimension = DIMENSIONS[asked.by];
    values.push(line);
    const at = `$${values.length}`;
    const value = by.value(source);
    parts.push(
      by.several === true
        ? `(${at} = any(${value}) or (${at} = '' and cardinality(${value}) = 0))`
        : `${value} = ${at}`,
    );
  }
  return { source, where: parts.join(" and "), values };
}
