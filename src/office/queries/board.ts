import { type CivilDate, daysBetween } from "#kernel/calendar.ts";
import type { Known } from "./known.ts";
import { daysOf, type LimitCount, limitCounts, STATES, type State } from "./limitCounts.ts";
import { cursorOf, placeOf } from "./place.ts";
import { personOf, ruleWord, sidesOf, wordOf } from "./said.ts";
import { type WholeCourt, wholeCourt } from "./wholeCourt.ts";

/** Every time limit of the court by node, by team, and whether all open work lies in somebody's queue. */
export async function boardOf(known: Known, team: string | undefined) {
  const { court } = known;
  const [limits, work] = await Promise.all([limitCounts(known), wholeCourt(known)]);
  const nodes = Map.groupBy(
    limits.counted.filter((row) => team === undefined || row.team === team),
    ({ clock }) => clock,
  );
  const teams = Map.groupBy(
    limits.counted.filter(({ running }) => running > 0),
    (row) => row.team,
  );
  return {
    asOf: limits.asOf < work.asOf ? limits.asOf : work.asOf,
    nodes: court.law.rules.clocks
      .filter(({ breach, key }) => breach && nodes.has(key))
      .map((clock) => {
        const { kept, broken, ...open } = sumOf(nodes.get(clock.key) ?? []);
        const front = court.law.documents.find((one) => one.front.id === clock.source.document)?.front;
        const title = front?.number ?? front?.title ?? clock.source.document;
        return {
          clock: ruleWord(clock),
          document: { zh: title, en: title },
          ...open,
          keptThisMonth: kept,
          brokenThisMonth: broken,
        };
      }),
    teams: [...teams]
      .flatMap(([key, rows]) => (key === null ? [] : [{ key, ...sumOf(rows) }]))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, running, soon, overdue }) => ({ team: wordOf(key, court), running, soon, overdue })),
    openWork: workCheck(work.counted),
  };
}

/** Several counts as one. */
function sumOf(rows: readonly LimitCount[]) {
  const sum = (state: State): number => rows.reduce((all, row) => all + row[state], 0);
  const [oldest] = rows.flatMap((row) => row.oldest ?? []).toSorted();
  return {
    running: sum("running"),
    soon: sum("soon"),
    overdue: sum("overdue"),
    paused: sum("paused"),
    kept: sum("kept"),
    broken: sum("broken"),
    ...(oldest === undefined ? {} : { oldest }),
  };
}

/** The sum over all queues against the set of open work: every piece lies under some name, and how many under nobody's. */
const workCheck = ({ open, queued, nobody }: Pick<WholeCourt, "open" | "queued" | "nobody">) => ({
  open,
  queued,
  difference: open - queued,
  nobody,
});

type Asked = {
  readonly clock?: string | undefined;
  readonly team?: string | undefined;
  readonly state: State;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

type LimitRow = {
  readonly case_id: string;
  readonly stream: string;
  readonly number: string;
  readonly applicants: string;
  readonly debtors: string;
  readonly clock: string;
  readonly id: string;
  readonly ordinal: number;
  readonly started_on: CivilDate;
  readonly due: CivilDate | null;
  readonly stopped_on: CivilDate | null;
  readonly team: string | null;
  readonly owner: readonly string[];
  readonly handlers: readonly { readonly person: string }[];
};

/** The limits behind a number of the board, the longest overdue first, and that number. */
export async function boardRows(known: Known, { clock, team, state, cursor, limit }: Asked) {
  const { tx, courtId, today, court, staff } = known;
  const values: unknown[] = [courtId, ...daysOf(known), clock ?? null, team ?? null];
  // Not every state asks about the days; the database wants a type of every value all the same.
  const where = `${STATES[state]} and ($2::date, $3::date) is not null and ($4::text is null or k.clock = $4) and ($5::text is null or k.team = $5)`;
  const place = placeOf(cursor, ["day", "text", "text", "text", "number"]);
  const after =
    place === undefined
      ? ""
      : "and (coalesce(k.due, '9999-12-31'), k.stream, k.clock, k.id, k.ordinal) > ($6::date, $7, $8, $9, $10::integer)";
  const [page, { counted }] = await Promise.all([
    tx.query<LimitRow>(
      `select r.id as case_id, k.stream, r.number, r.applicants, r.debtors, k.clock, k.id, k.ordinal, k.started_on, k.due, k.stopped_on, k.team, k.owner, r.handlers
        from clock_row k join case_row r on r.court = k.court and r.stream = k.stream
        where ${where} ${after} order by coalesce(k.due, '9999-12-31'), k.stream, k.clock, k.id, k.ordinal limit ${limit + 1}`,
      [...values, ...(place ?? [])],
    ),
    limitCounts(known),
  ]);
  const shown = page.rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: counted
      .filter((row) => (clock === undefined || row.clock === clock) && (team === undefined || row.team === team))
      .reduce((all, row) => all + row[state], 0),
    ...(page.rows.length > limit && last !== undefined
      ? { next: cursorOf([last.due ?? "9999-12-31", last.stream, last.clock, last.id, last.ordinal]) }
      : {}),
    rows: shown.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      parties: sidesOf(row),
      clock: ruleWord(court.law.rules.clocks.find(({ key }) => key === row.clock) ?? { key: row.clock }),
      id: row.id,
      startedOn: row.started_on,
      ...(row.due === null ? {} : { due: row.due, late: daysBetween(row.due, today) }),
      ...(row.stopped_on === null ? {} : { stoppedOn: row.stopped_on }),
      ...(row.team === null ? {} : { team: wordOf(row.team, court) }),
      owner: row.owner.map((word) => wordOf(word, court)),
      handlers: row.handlers.map(({ person }) => personOf(person, staff)),
    })),
  };
}
