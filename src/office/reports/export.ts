import type { Report, ReportAsked, ReportColumn, ReportFigure, Text } from "#contract/index.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Language } from "#kernel/phrase.ts";
import { meanOf, shareOf } from "#oversight/index.ts";
import { type Cell, type Column, type Row, type Sheet, workbook } from "#platform/xlsx/index.ts";
import { recordAccess } from "../identity/access.ts";
import type { Known } from "../queries/known.ts";
import { reportOf } from "./answer.ts";
import { words } from "./wording.ts";

/** A report as an Excel workbook: what is on screen with numerators and denominators in columns of their own, then how each is counted. */
export async function exportReport(
  known: Known,
  key: string,
  asked: ReportAsked,
  language: Language,
): Promise<Outcome<AsyncGenerator<Buffer>>> {
  const came = await reportOf(known, key, asked);
  if ("refused" in came) return came;
  await recordAccess(known.tx, known.courtId, `report/${key}`, "export");
  return ok(workbook([figuresSheet(came.ok, language), definitionsSheet(came.ok, language, known.today)]));
}

const at = (language: Language): 0 | 1 => (language === "zh" ? 0 : 1);
const tell = (text: Text, language: Language): string => text[language];

async function* onePage(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

const MOST_NAME = 31;

function figuresSheet(report: Report, language: Language): Sheet {
  const { by, columns, lines, total, now } = report;
  const before = (title: string): string => words("sheet-before", title)[at(language)];
  const own = columns.flatMap((column) => titlesOf(column, language));
  const titled: readonly (readonly [string, Column["sort"]])[] = now
    ? own
    : [...own, ...own.map(([title, sort]) => [before(title), sort] as const)];
  const line = ({ name, figures, before: earlier }: Report["total"]): Row => [
    tell(name, language),
    ...cellsOf(columns, figures),
    ...(now ? [] : cellsOf(columns, earlier)),
  ];
  return {
    name: tell(report.name, language).slice(0, MOST_NAME),
    columns: [
      { title: tell(by, language), sort: "text", width: 30 },
      ...titled.map(([title, sort]): Column => ({ title, sort, width: 16 })),
    ],
    pages: onePage([...lines.map(line), line(total)]),
  };
}

/** A count is one column; what is made of two numbers shows both beside it. */
function titlesOf({ name, unit }: ReportColumn, language: Language): readonly (readonly [string, Column["sort"]])[] {
  const title = tell(name, language);
  const said = (code: string): string => words(code, title)[at(language)];
  if (unit === "count") return [[title, "count"]];
  if (unit === "days") return [[said("sheet-days"), "amount"]];
  const value = unit === "share" ? said("sheet-value") : title;
  return [
    [value, "amount"],
    [said("sheet-part"), "count"],
    [said("sheet-whole"), "count"],
  ];
}

/** A share in percent, a ratio and days with two places: what the workbook calls an amount is in hundredths. */
function cellsOf(columns: readonly ReportColumn[], figures: readonly ReportFigure[]): readonly Cell[] {
  return columns.flatMap(({ unit }, index): readonly Cell[] => {
    const { count = 0, of = 0, sum = 0 } = figures[index] ?? {};
    if (unit === "count") return [count];
    if (unit === "days") return [hundredths(meanOf(sum, count), 10)];
    const share = shareOf(count, of);
    return [unit === "share" ? share : hundredths(share, 0.01), count, of];
  });
}

const hundredths = (value: number | undefined, times: number): number | undefined =>
  value === undefined ? undefined : Math.round(value * times);

function definitionsSheet(report: Report, language: Language, today: string): Sheet {
  const say = (code: string): string => words(code)[at(language)];
  const titles = ["sheet-figure", "sheet-means", "sheet-version", "sheet-source", "sheet-unverified"];
  const { columns, from, until, before, scope, now, missing } = report;
  const notes: readonly Row[] = [
    ...(now
      ? []
      : [
          [say("sheet-period"), `${from} – ${until}`],
          [say("sheet-period-before"), `${before.from} – ${before.until}`],
        ]),
    [say("sheet-scope"), tell(scope, language)],
    [say("sheet-as-of"), today],
  ];
  return {
    name: say("sheet-definitions"),
    columns: titles.map((code, index) => ({
      title: say(code),
      sort: "text",
      width: [26, 70, 10, 50, 22][index] ?? 20,
    })),
    pages: onePage([
      ...columns.map(
        ({ name, means, version, source, unverified }): Row => [
          tell(name, language),
          tell(means, language),
          version,
          tell(source, language),
          unverified ? say("sheet-yes") : undefined,
        ],
      ),
      ...missing.map(({ name, why }): Row => [tell(name, language), tell(why, language)]),
      ...notes,
    ]),
  };
}
