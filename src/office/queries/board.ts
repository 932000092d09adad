import { addDays, type CivilDate, daysBetween } from "#kernel/calendar.ts";
import { answeredNames } from "./cover.ts";
import type { Known } from "./known.ts";
import { cursorOf, placeOf } from "./place.ts";
import { personOf, ruleWord, sidesOf, wordOf } from "./said.ts";
import { wholeCourt } from "./wholeCourt.ts";

/** Days before the end from which a limit counts as due soon on the board. */
const SOON = 3;

/** Open limits of one node in one team. */
type Counted = {
  readonly clock: string;
  readonly team: string | null;
  readonly running: number;
  readonly soon: number;
  readonly overdue: number;
  readonly paused: number;
  readonly oldest: CivilDate | null;
};

const HELD = "k.court = $1 and not k.lapsed and k.breach";
const OPEN = `${HELD} and k.stopped_on is null`;
const ENDED = `${HELD} and k.stopped_on between date_trunc('month', $2::date)::date and $2::date`;

/** Of the open limits, those a number of the board counts: $2 today, $3 the last day that counts as soon. */
const WHICH = {
  running: "true",
  soon: "not k.paused and k.due between $2::date and $3::date",
  overdue: "not k.paused and k.due < $2::date",
  paused: "k.paused",
} as const;
const OUTCOMES = { kept: "(k.due is null or k.stopped_on <= k.due)", broken: "k.stopped_on > k.due" } as const;

/** What a number of the board counts, and what lies behind it: $1 the court. */
const STATES = {
  running: OPEN,
  soon: `${OPEN} and ${WHICH.soon}`,
  overdue: `${OPEN} and ${WHICH.overdue}`,
  paused: `${OPEN} and ${WHICH.paused}`,
  kept: `${ENDED} and ${OUTCOMES.kept}`,
  broken: `${ENDED} and ${OUTCOMES.broken}`,
} as const;
type State = keyof typeof STATES;

// Said without what all of them are, so that the index has every column the count asks for.
const counts = (which: Readonly<Record<string, string>>): string =>
  Object.entries(which)
    .map(([state, condition]) => `count(*) filter (where ${condition})::integer as ${state}`)
    .join(", ");

/** Every time limit of the court by node, by team, and whether all open work lies in somebody's queue. */
export async function boardOf(known: Known, team: string | undefined, asOf: number) {
  const { tx, courtId, today, court } = known;
  const soon = addDays(today, SOON);
  const [open, ended, queues] = await Promise.all([
    tx.query<Counted>(
      `select k.clock, k.team, ${counts(WHICH)}, min(k.due) filter (where ${WHICH.overdue}) as oldest
        from clock_row k where ${OPEN} group by k.clock, k.team order by k.clock, k.team`,
      [courtId, today, soon],
    ),
    tx.query<{ clock: string; kept: number; broken: number }>(
      `select k.clock, ${counts(OUTCOMES)}
        from clock_row k where ${ENDED} and ($3::text is null or k.team = $3) group by k.clock`,
      [courtId, today, team ?? null],
    ),
    openWorkCheck(known),
  ]);
  const nodes = open.rows.filter((row) => team === undefined || row.team === team);
  const counted = new Map([...Map.groupBy(nodes, ({ clock }) => clock)].map(([clock, rows]) => [clock, sumOf(rows)]));
  const teams = [...Map.groupBy(open.rows, (row) => row.team)].flatMap(([key, rows]) =>
    key === null ? [] : [{ key, ...sumOf(rows) }],
  );
  const stopped = new Map(ended.rows.map((row) => [row.clock, row]));
  return {
    asOf,
    nodes: court.law.rules.clocks
      .filter(({ breach, key }) => breach && (counted.has(key) || stopped.has(key)))
      .map((clock) => {
        const row = counted.get(clock.key);
        const front = court.law.documents.find((one) => one.front.id === clock.source.document)?.front;
        const title = front?.number ?? front?.title ?? clock.source.document;
        return {
          clock: ruleWord(clock),
          document: { zh: title, en: title },
          running: row?.running ?? 0,
          soon: row?.soon ?? 0,
          overdue: row?.overdue ?? 0,
          paused: row?.paused ?? 0,
          keptThisMonth: stopped.get(clock.key)?.kept ?? 0,
          brokenThisMonth: stopped.get(clock.key)?.broken ?? 0,
          ...(row?.oldest === undefined ? {} : { oldest: row.oldest }),
        };
      }),
    teams: teams
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key, running, soon: near, overdue }) => ({ team: wordOf(key, court), running, soon: near, overdue })),
    openWork: queues,
  };
}

/** Several counts as one. */
function sumOf(rows: readonly Counted[]) {
  const sum = (of: (row: Counted) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const [oldest] = rows.flatMap((row) => row.oldest ?? []).toSorted();
  return {
    running: sum(({ running }) => running),
    soon: sum(({ soon }) => soon),
    overdue: sum(({ overdue }) => overdue),
    paused: sum(({ paused }) => paused),
    ...(oldest === undefined ? {} : { oldest }),
  };
}

/** The sum over all queues against the set of open work: every piece lies under some name, and how many under nobody's. */
async function openWorkCheck(known: Known) {
  const { open, queued, nobody } = await wholeCourt(known, () => answeredNames(known));
  return { open, queued, difference: open - queued, nobody };
}

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

/** The limits behind a number of the board, the longest overdue first. */
export async function boardRows(known: Known, { clock, team, state, cursor, limit }: Asked) {
  const { tx, courtId, today, court, staff } = known;
  const values: unknown[] = [courtId, today, addDays(today, SOON), clock ?? null, team ?? null];
  // Not every state asks about the days; the database wants a type of every value all the same.
  const where = `${STATES[state]} and ($2::date, $3::date) is not null and ($4::text is null or k.clock = $4) and ($5::text is null or k.team = $5)`;
  const place = placeOf(cursor, ["day", "text", "text", "text", "number"]);
  const after =
    place === undefined
      ? ""
      : "and (coalesce(k.due, '9999-12-31'), k.stream, k.clock, k.id, k.ordinal) > ($6::date, $7, $8, $9, $10::integer)";
  const [page, counted] = await Promise.all([
    tx.query<LimitRow>(
      `select r.id as case_id, k.stream, r.number, r.applicants, r.debtors, k.clock, k.id, k.ordinal, k.started_on, k.due, k.stopped_on, k.team, k.owner, r.handlers
        from clock_row k join case_row r on r.court = k.court and r.stream = k.stream
        where ${where} ${after} order by coalesce(k.due, '9999-12-31'), k.stream, k.clock, k.id, k.ordinal limit ${limit + 1}`,
      [...values, ...(place ?? [])],
    ),
    tx.query<{ count: number }>(`select count(*)::integer as count from clock_row k where ${where}`, values),
  ]);
  const shown = page.rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: counted.rows[0]?.count ?? 0,
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
