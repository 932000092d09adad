import type { Report, ReportAsked, ReportFigure } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Known } from "../queries/known.ts";
import { type Asked, askedOf, BEFORE, countQuery, DAYS } from "./asked.ts";
import type { Column } from "./catalogue.ts";
import { columnOf } from "./definitions/column.ts";
import { DIMENSIONS, type Dimension } from "./dimensions.ts";
import { FIGURES, type FigureKey } from "./figures.ts";
import { scopeText } from "./scope.ts";
import { SOURCES, type SourceKey } from "./sources.ts";
import { words } from "./wording.ts";
import { type Worlds, worldsOf } from "./worlds.ts";

/** Numbers of one line by figure, as `countQuery` names them. */
type Numbers = ReadonlyMap<string, number>;
type Counted = { readonly lines: ReadonlyMap<string, Numbers>; readonly total: Numbers };

/** One report over a period, line by line, beside the period before. */
export async function reportOf(known: Known, key: string, query: ReportAsked): Promise<Outcome<Report>> {
  const read = await askedOf(known, key, query);
  if ("refused" in read) return read;
  const asked = read.ok;
  const { kind, by, period, before, scope } = asked;
  const worlds = await worldsOf(known, asked.courts);
  const counted = await count(known, asked);
  const both = (numbers: Numbers) => ({
    figures: kind.columns.map((one) => figureOf(one, numbers, "")),
    before: kind.columns.map((one) => figureOf(one, numbers, BEFORE)),
  });
  const lines = [...counted.lines].map(([line, numbers]) => ({
    key: line,
    name: nameOf(by, line, asked, worlds),
    ...both(numbers),
  }));
  return ok({
    key,
    ...said(key),
    now: kind.now === true,
    ...period,
    before,
    asOf: known.office.now(),
    scope: scopeText(scope, known),
    by: { key: by, ...text(words(`by-${by}`)) },
    columns: kind.columns.map((one) => columnOf(one)),
    lines: lines.sort(byNumbers),
    total: { key: "", name: text(words("total")), ...both(counted.total) },
    missing: (kind.missing ?? []).map((one) => ({
      name: text(words(`missing-${one}`)),
      why: text(words(`missing-${one}-why`)),
    })),
  });
}

const text = ([zh, en]: readonly [string, string]) => ({ zh, en });

/** A report's name and what it is about. */
export const said = (key: string) => ({
  name: text(words(`report-${key}`)),
  about: text(words(`report-${key}-about`)),
});

function nameOf(by: Asked["by"], line: string, { courts, by: laidBy }: Asked, worlds: Worlds) {
  const world = worlds.get(laidBy === "court" ? line : (courts[0] ?? ""));
  const dimension: Dimension = DIMENSIONS[by];
  return world === undefined ? { zh: line, en: line } : dimension.name(line, world);
}

type Line = Report["lines"][number];

/** The line with the largest first number first; what has no name of its own last. */
function byNumbers(a: Line, b: Line): number {
  const [one, other] = [a.figures[0]?.count ?? 0, b.figures[0]?.count ?? 0];
  if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
  return other - one || (a.key < b.key ? -1 : 1);
}

function figureOf({ unit, count: counted, of }: Column, numbers: Numbers, which: string): ReportFigure {
  const number = (key: string): number => numbers.get(which + key) ?? 0;
  return {
    count: number(counted),
    ...(of === undefined ? {} : { of: number(of) }),
    ...(unit === "days" ? { sum: number(counted + DAYS) } : {}),
  };
}

/** Every number a report needs, source by source. Lines of things that each stand in one line add up to the total; else the total is asked for. */
async function count(known: Known, asked: Asked): Promise<Counted> {
  const by: Dimension = DIMENSIONS[asked.by];
  const lines = new Map<string, Map<string, number>>();
  const total = new Map<string, number>();
  for (const [source, figures] of bySource(asked)) {
    const found = await numbersIn(known, asked, source, figures, by);
    for (const [line, numbers] of found) lines.set(line, new Map([...(lines.get(line) ?? []), ...numbers.entries()]));
    const whole = by.several === true ? await numbersIn(known, asked, source, figures, DIMENSIONS.all) : found;
    for (const [, numbers] of whole)
      for (const [key, number] of numbers) total.set(key, (total.get(key) ?? 0) + number);
  }
  return { lines, total };
}

function bySource({ kind }: Asked): ReadonlyMap<SourceKey, readonly FigureKey[]> {
  const keys = new Set(kind.columns.flatMap(({ count: counted, of }) => [counted, ...(of === undefined ? [] : [of])]));
  return Map.groupBy(keys, (key) => FIGURES[key].source);
}

async function numbersIn(
  { tx }: Known,
  asked: Asked,
  source: SourceKey,
  figures: readonly FigureKey[],
  by: Dimension,
): Promise<ReadonlyMap<string, Numbers>> {
  const { text: query, values } = countQuery(asked, SOURCES[source], figures, by);
  const { rows } = await tx.query<Readonly<Record<string, string | number>>>(query, [...values]);
  return new Map(
    rows.map(({ line, ...numbers }) => [
      String(line),
      new Map(Object.entries(numbers).map(([key, number]) => [key, Number(number)])),
    ]),
  );
}
