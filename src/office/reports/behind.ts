import type { z } from "zod";
import type { endpoints, ReportAsked } from "#contract/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Known } from "../queries/known.ts";
import { cursorOf, placeOf } from "../queries/place.ts";
import { personOf, sidesOf, wordOf } from "../queries/said.ts";
import { askedOf, behindQuery } from "./asked.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { FIGURES } from "./figures.ts";
import { type SourceKey, tablesFor } from "./sources.ts";
import { refuse, words } from "./wording.ts";
import { type World, worldsOf } from "./worlds.ts";

type Row = {
  readonly court: string;
  readonly stream: string;
  readonly case_id: string;
  readonly number: string;
  readonly applicants: string;
  readonly debtors: string;
  readonly kind: string;
  readonly id: string;
  readonly key: string;
  readonly team: string | null;
  readonly persons: readonly string[];
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  readonly due: CivilDate | null;
};

type Wish = ReportAsked & {
  readonly column: string;
  readonly line?: string | undefined;
  readonly cursor?: string | undefined;
};
type Behind = z.input<typeof endpoints.reportCases.answer>;

/** What a number of a report counts, newest first, a page at a time; `total` is the number itself. */
export async function behindOf(known: Known, key: string, wish: Wish, limit: number): Promise<Outcome<Behind>> {
  const read = await askedOf(known, key, wish);
  if ("refused" in read) return read;
  const column = read.ok.kind.columns.find((one) => one.key === wish.column);
  if (column === undefined) return refuse("column-unknown", [], wish.column);
  const { source, where, values } = behindQuery(read.ok, column.count, wish.line);
  const place = placeOf(wish.cursor, ["day", "text", "text", "text"]);
  const [a, b, c, d] = [1, 2, 3, 4].map((n) => `$${values.length + n}`);
  const after =
    place === undefined
      ? ""
      : `and (${source.since}, r.court, r.stream, ${source.id}) < (${a}::date, ${b}, ${c}, ${d})`;
  const { rows } = await known.tx.query<Row>(
    `select r.court, r.stream, r.id as case_id, r.number, r.applicants, r.debtors, r.kind, ${source.id} as id, ${source.key} as key,
      ${source.team} as team, ${source.handlers} as persons, ${source.since} as since, ${source.until} as until, ${source.due} as due
      from ${tablesFor(source, "r.")} where ${where} ${after}
      order by ${source.since} desc, r.court desc, r.stream desc, ${source.id} desc limit ${limit + 1}`,
    place === undefined ? values : [...values, ...place],
  );
  const counted = await known.tx.query<{ count: number }>(
    `select count(*)::integer as count from ${tablesFor(source, where)} where ${where}`,
    values,
  );
  const shown = rows.slice(0, limit);
  const worlds = await worldsOf(known, [...new Set(shown.map(({ court }) => court))]);
  const last = shown.at(-1);
  return ok({
    total: counted.rows[0]?.count ?? 0,
    ...(rows.length > limit && last !== undefined
      ? { next: cursorOf([last.since, last.court, last.stream, last.id]) }
      : {}),
    rows: shown.flatMap((row) => {
      const world = worlds.get(row.court);
      return world === undefined ? [] : [lineOf(row, FIGURES[column.count].source, world)];
    }),
  });
}

function lineOf(row: Row, source: SourceKey, world: World): Behind["rows"][number] {
  const { court, stream, case_id: caseId, number, id, team, persons, since, until, due } = row;
  return {
    key: `${court}/${stream}/${id}`,
    court,
    caseId,
    number,
    parties: sidesOf(row),
    what: whatOf(row, source, world),
    ...(team === null ? {} : { team: wordOf(team, world.court) }),
    handlers: persons.map((one) => personOf(one, world.staff)),
    from: since,
    ...(until === null ? {} : { until }),
    ...(due === null ? {} : { due }),
  };
}

/** What is counted: a limit, a piece of pooled work, an act, a team; of a case how it was closed. */
function whatOf({ key }: Row, source: SourceKey, world: World) {
  const plain = (code: string) => {
    const [zh, en] = words(code);
    return { zh, en };
  };
  switch (source) {
    case "case":
      return key === "" ? plain("what-case") : modeOf(key, world);
    case "stay":
      return plain("what-case");
    case "limit":
      return DIMENSIONS.node.name(key, world);
    case "affair":
    case "given-back":
    case "defect":
      return DIMENSIONS.affair.name(key, world);
    default:
      return DIMENSIONS.result.name(key, world);
  }
}

function modeOf(key: string, { court }: World) {
  const [zh, en] = court.vocabulary.wording[`closing.mode=${key}`] ?? [key, key];
  return { zh, en };
}
