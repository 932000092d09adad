import type { ReportAsked } from "#contract/index.ts";
import { type CivilDate, civil } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { type Period, periodBefore, periodUntil } from "#oversight/index.ts";
import type { Known } from "../queries/known.ts";
import { REPORTS, type ReportKind } from "./catalogue.ts";
import { DIMENSIONS, type Dimension, type DimensionKey } from "./dimensions.ts";
import { FIGURES, type Figure, type FigureKey } from "./figures.ts";
import { type Scope, scopeOf, seesThat } from "./scope.ts";
import { SOURCES, type Source, tablesFor } from "./sources.ts";
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

/** Conditions of a source, narrowed to what was asked and what the asker sees. `$2` to `$6` are the days figures speak of. */
function narrowed(source: Source, { courts, scope, today, filter, period, before }: Asked): Narrowed {
  const values: unknown[] = [courts, period.from, period.until, today, before.from, before.until];
  const days = "($2::date, $3::date, $4::date, $5::date, $6::date) is not null";
  const parts = [`${source.court} = any($1)`, days, source.where];
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

/** A condition, said of the period before. */
const earlier = (where: string): string => where.replaceAll("$2::", "$5::").replaceAll("$3::", "$6::");

/** Under which names `countQuery` gives a figure's count and the days summed with it; of the period before after this word. */
export const BEFORE = "before ";
export const DAYS = " days";

/** Numbers of one source by `line`, each of the period and of the one before, read in one go. */
export function countQuery(asked: Asked, source: Source, figures: readonly FigureKey[], by: Dimension): Query {
  const { where, values } = narrowed(source, asked);
  const told = figures.flatMap((key) => {
    const figure: Figure = FIGURES[key];
    const now = { name: key, where: figure.where, sum: figure.sum };
    return asked.kind.now === true ? [now] : [now, { ...now, name: BEFORE + key, where: earlier(figure.where) }];
  });
  const counts = told.map((one) => `count(*) filter (where ${one.where})::integer as "${one.name}"`);
  const sums = told.flatMap(({ name, where: of, sum }) =>
    sum === undefined ? [] : [`coalesce(sum(${sum}) filter (where ${of}), 0)::integer as "${name}${DAYS}"`],
  );
  const any = told.map((one) => `(${one.where})`).join(" or ");
  const spread = by.several === true ? `left join lateral unnest(${by.value(source)}) as d (line) on true` : "";
  const line = by.several === true ? "coalesce(d.line, '')" : by.value(source);
  const select = `select ${line} as line, ${[...counts, ...sums].join(", ")}`;
  const rest = `${spread} where ${where} and (${any}) group by 1`;
  return { text: `${select} from ${tablesFor(source, select + rest)} ${rest}`, values };
}

/** The things behind one number: `where` and values for a list and its count; of a line, or all. */
export function behindQuery(asked: Asked, figure: FigureKey, line: string | undefined): Narrowed & { source: Source } {
  const source: Source = SOURCES[FIGURES[figure].source];
  const { where, values } = narrowed(source, asked);
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
