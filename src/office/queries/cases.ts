import type { z } from "zod";
import type { CaseLine, caseFilter } from "#contract/index.ts";
import { addDays, type CivilDate } from "#kernel/calendar.ts";
import { usedBy } from "#kernel/ledger.ts";
import type { Known } from "./known.ts";
import { cursorOf, type Place, placeOf } from "./place.ts";
import { memberOf, personOf, stageWord, wordOf } from "./said.ts";
import { type Found, searched } from "./search.ts";

export type CaseFilter = z.infer<typeof caseFilter>;

/** A row of `case_row` with what its overdue limits count to. */
export type CaseRow = {
  readonly id: string;
  readonly stream: string;
  readonly number: string;
  readonly kind: string;
  readonly applicants: string;
  readonly debtors: string;
  readonly amount: number | null;
  readonly registered_on: CivilDate;
  readonly closed_on: CivilDate | null;
  readonly stage: string;
  readonly team: string | null;
  readonly track: string | null;
  readonly region: string | null;
  readonly handlers: readonly { readonly seat: string; readonly person: string }[];
  readonly nearest: Nearest | null;
  readonly overdue: number;
  readonly place: string | number | null;
};

type Nearest = {
  readonly key: string;
  readonly name: string;
  readonly due: CivilDate;
  readonly of?: number;
  readonly unit?: "day" | "working-day";
  readonly paused: boolean;
  readonly runs: readonly (readonly [CivilDate, CivilDate, number])[];
};

const CASE_COLUMNS = `r.id, r.stream, r.number, r.kind, r.applicants, r.debtors, r.amount, r.registered_on, r.closed_on, r.stage,
  r.team, r.track, r.region, r.handlers, r.nearest,
  (select count(*)::integer from clock_row k where k.court = r.court and k.stream = r.stream and k.stopped_on is null
    and not k.lapsed and k.breach and not k.paused and k.due < $2::date) as overdue`;

/**
 * What a list may stand in the order of, each direction as its index has it: where empty ones would stand is only said to name the
 * index. What some cases lack is read in two parts, those that have it and, once these are at an end, the others.
 */
const ORDERS = {
  registered: {
    column: "r.registered_on",
    cast: "date",
    kind: "day",
    first: "desc",
    asc: "asc nulls first",
    desc: "desc nulls last",
    some: false,
  },
  due: {
    column: "r.nearest_due",
    cast: "date",
    kind: "day",
    first: "asc",
    asc: "asc nulls last",
    desc: "desc nulls first",
    some: true,
  },
  amount: {
    column: "r.amount",
    cast: "bigint",
    kind: "number",
    first: "desc",
    asc: "asc nulls first",
    desc: "desc nulls last",
    some: true,
  },
  number: { column: "r.number", cast: "text", kind: "text", first: "asc", asc: "asc", desc: "desc", some: false },
} as const;
type Order = (typeof ORDERS)[keyof typeof ORDERS];

/** No list is counted further than that: beyond it the number is "more than". */
const MOST_COUNTED = 10_000;

/** One page of cases, the place to read on from, and how many there are. */
export async function caseList(known: Known, filter: CaseFilter, cursor: string | undefined, limit: number) {
  const found = await searched(known, filter.q);
  const [page, total] = await Promise.all([pageOf(known, filter, found, cursor, limit), totalOf(known, filter, found)]);
  return { ...page, ...total };
}

/** One page alone: what exports read on and on. */
export const casePage = async (
  known: Known,
  filter: CaseFilter,
  cursor: string | undefined,
  limit: number,
): Promise<Page> => pageOf(known, filter, await searched(known, filter.q), cursor, limit);

/** Whether nothing sifts a list but what it is searched for. */
const isOnlySearched = ({ q: _, court: __, sort: ___, order: ____, ...sifting }: CaseFilter): boolean =>
  Object.values(sifting).every((one) => one === undefined);

/** How many cases there are in a list; beyond what is counted, or of a search too wide, not exactly. */
async function totalOf(known: Known, filter: CaseFilter, found: Found | undefined) {
  const count =
    found !== undefined && isOnlySearched(filter)
      ? found.streams.length
      : await counted(known, conditionsOf(known, filter, found?.streams));
  return { total: Math.min(count, MOST_COUNTED), totalIsExact: count <= MOST_COUNTED && found?.all !== false };
}

async function counted({ tx }: Known, { where, values }: Conditions): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*)::integer as count from (select 1 from case_row r where ${where} limit ${MOST_COUNTED + 1}) as counted`,
    [...values],
  );
  return rows[0]?.count ?? 0;
}

/** What is found comes in the order lists begin with: the cases of one page are known before they are read. */
function after(place: Place | undefined, streams: readonly string[], most: number): readonly string[] {
  const at = place === undefined ? -1 : streams.indexOf(String(place[1]));
  return place !== undefined && at < 0 ? streams : streams.slice(at + 1, at + 1 + most);
}

type Page = { readonly rows: CaseLine[]; readonly next?: string };

async function pageOf(
  known: Known,
  filter: CaseFilter,
  found: Found | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<Page> {
  const order = ORDERS[filter.sort ?? "registered"];
  const direction = filter.order ?? order.first;
  const place = placeOf(cursor, [order.kind, "text"]);
  const first = order === ORDERS.registered && direction === "desc" && isOnlySearched(filter);
  const near = first && found !== undefined ? after(place, found.streams, limit + 1) : found?.streams;
  const asked: Asked = { known, conditions: conditionsOf(known, filter, near), order, direction };
  const having = order.some && place?.[0] === null ? [] : await partOf(asked, "having", place, limit + 1);
  const without =
    order.some && having.length <= limit
      ? await partOf(asked, "without", place?.[0] === null ? place : undefined, limit + 1 - having.length)
      : [];
  const rows = [...having, ...without];
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => lineOf(row, known)),
    ...(rows.length > limit && last !== undefined ? { next: cursorOf([last.place, last.stream]) } : {}),
  };
}

type Asked = {
  readonly known: Known;
  readonly conditions: Conditions;
  readonly order: Order;
  readonly direction: "asc" | "desc";
};

/**
 * The first lines, after a place, of the cases that have what the list is ordered by, in its order, or of those without it. Level
 * ones stand by their streams.
 */
async function partOf(
  { known, conditions: { where, values }, order, direction }: Asked,
  part: "having" | "without",
  place: Place | undefined,
  most: number,
): Promise<readonly CaseRow[]> {
  const { column, cast, some } = order;
  const [value, stream] = [`$${values.length + 1}::${cast}`, `$${values.length + 2}`];
  const later = direction === "asc" ? ">" : "<";
  const after =
    place === undefined
      ? { text: "", values: [] }
      : part === "without"
        ? { text: `and r.stream > $${values.length + 1}`, values: [place[1]] }
        : {
            text: `and ${column} ${later}= ${value} and (${column} ${later} ${value} or r.stream > ${stream})`,
            values: [place[0], place[1]],
          };
  const held = !some ? "" : part === "having" ? `and ${column} is not null` : `and ${column} is null`;
  const by = part === "having" ? `${column} ${order[direction]}, r.stream` : "r.stream";
  const { rows } = await known.tx.query<CaseRow>(
    `select ${CASE_COLUMNS}, ${column}::text as place from case_row r where ${where} ${held} ${after.text}
      order by ${by} limit ${most}`,
    [...values, ...after.values],
  );
  return rows;
}

/** What a list, and a number that opens it, is asked for: `$1` of one court, `$2` today. */
export const CONDITIONS = {
  open: "r.closed_on is null",
  overdue: "r.nearest_due < $2::date",
  triage: "r.closed_on is null and r.stage = 'triage-due'",
  nobody: `r.closed_on is null and not exists (select from handler_row h
    where h.court = r.court and h.stream = r.stream and h.open)`,
  lapsed: `exists (select from clock_row k where k.court = r.court and k.stream = r.stream and k.breach and k.lapsed
    and k.lapsed_on between date_trunc('month', $2::date)::date and $2::date)`,
} as const;

type Conditions = { readonly where: string; readonly values: readonly unknown[] };

const several = (text: string): readonly string[] => text.split(",").filter((one) => one !== "");

function conditionsOf({ courtId, today }: Known, filter: CaseFilter, found: readonly string[] | undefined): Conditions {
  const values: unknown[] = [courtId, today];
  const parts = ["r.court = $1", "$2::date is not null"];
  const add = (condition: (at: string) => string, value: unknown): void => {
    values.push(value);
    parts.push(condition(`$${values.length}`));
  };
  // One alone is asked for as such: only then an index is read in the order of the list.
  const among = (column: string, values: readonly string[]): void =>
    values.length === 1 ? add((at) => `${column} = ${at}`, values[0]) : add((at) => `${column} = any(${at})`, values);
  if (found !== undefined) add((at) => `r.stream = any(${at})`, found);
  if (filter.stage !== undefined) among("r.stage", several(filter.stage));
  if (filter.team !== undefined) among("r.team", several(filter.team));
  if (filter.track !== undefined) among("r.track", several(filter.track));
  if (filter.region !== undefined) {
    const regions = several(filter.region);
    add((at) => `(r.region = any(${at})${regions.includes("none") ? " or r.region is null" : ""})`, regions);
  }
  if (filter.kind !== undefined) among("r.kind", several(filter.kind));
  if (filter.handler === "none") parts.push(CONDITIONS.nobody);
  else if (filter.handler !== undefined)
    add(
      (at) => `r.stream in (select h.stream from handler_row h where h.court = $1 and h.person = ${at} and h.open)`,
      filter.handler,
    );
  if (filter.overdue === "yes") parts.push(CONDITIONS.overdue);
  if (filter.lapsed === "yes") parts.push(CONDITIONS.lapsed);
  if (filter.overdue === "no") parts.push("(r.nearest_due is null or r.nearest_due >= $2::date)");
  if (filter.node !== undefined)
    add(
      (at) => `r.stream in (select k.stream from clock_row k where k.court = $1 and k.clock = any(${at})
        and k.stopped_on is null and not k.lapsed and k.breach)`,
      several(filter.node),
    );
  if (filter.dueWithin !== undefined) {
    const end = addDays(today, filter.dueWithin);
    add((at) => `r.nearest_due between $2::date and ${at}::date`, end);
  }
  if (filter.from !== undefined) add((at) => `r.registered_on >= ${at}::date`, filter.from);
  if (filter.until !== undefined) add((at) => `r.registered_on <= ${at}::date`, filter.until);
  if (filter.least !== undefined) add((at) => `r.amount >= ${at}::bigint`, Math.round(filter.least));
  if (filter.most !== undefined) add((at) => `r.amount <= ${at}::bigint`, Math.round(filter.most));
  return { where: parts.join(" and "), values };
}

/** A row as lists show it. */
export function lineOf(row: CaseRow, known: Pick<Known, "court" | "staff" | "today">): CaseLine {
  const { court, staff, today } = known;
  return {
    id: row.id,
    stream: row.stream,
    number: row.number,
    kind: memberOf("case.kind", row.kind, court),
    applicants: row.applicants,
    debtors: row.debtors,
    ...(row.amount === null ? {} : { amount: row.amount }),
    registeredOn: row.registered_on,
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
    stage: stageWord(row.stage),
    ...(row.team === null ? {} : { team: wordOf(row.team, court) }),
    ...(row.track === null ? {} : { track: memberOf("case.track", row.track, court) }),
    ...(row.region === null ? {} : { region: memberOf("case.region", row.region, court) }),
    handlers: row.handlers.map(({ seat, person }) => ({
      seat: wordOf(seat, court),
      person: personOf(person, staff),
    })),
    ...(row.nearest === null ? {} : { nearest: nearestOf(row.nearest, known, today) }),
    overdue: row.overdue,
  };
}

function nearestOf(
  { key, name, due, of, unit, paused, runs }: Nearest,
  { court }: Pick<Known, "court">,
  today: CivilDate,
) {
  const ledger = runs.map(([from, to, days]) => ({
    kind: "runs" as const,
    from,
    to,
    days,
    unit: unit ?? ("day" as const),
  }));
  const day = of === undefined ? undefined : usedBy(ledger, today, court.calendar);
  const late = !paused && due < today;
  return {
    key,
    name,
    due,
    ...(day === undefined ? {} : { day }),
    ...(of === undefined ? {} : { of }),
    state: paused ? ("paused" as const) : late ? ("overdue" as const) : ("running" as const),
  };
}

/** The lines of some cases, by stream. */
export async function caseRows(
  { tx, courtId, today }: Known,
  streams: readonly string[],
): Promise<ReadonlyMap<string, CaseRow>> {
  const { rows } = await tx.query<CaseRow>({
    name: "case-rows",
    text: `select ${CASE_COLUMNS}, null as place from case_row r where r.court = $1 and r.stream = any ($3)`,
    values: [courtId, today, streams],
  });
  return new Map(rows.map((row) => [row.stream, row]));
}

/** The line of one case, or nothing. */
export const caseRow = async (known: Known, stream: string): Promise<CaseRow | undefined> =>
  (await caseRows(known, [stream])).get(stream);
