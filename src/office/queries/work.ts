import type { WorkItem, WorkTab } from "#contract/index.ts";
import { type CivilDate, daysBetween } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { bureauItems } from "./bureau.ts";
import { answeredNames, awayFor, coverOf, namesOf } from "./cover.ts";
import type { Known } from "./known.ts";
import { cursorOf, type Kind, placeOf } from "./place.ts";
import { personOf, rawIn, sidesOf, wordOf } from "./said.ts";
import { wholeCourt } from "./wholeCourt.ts";

type WorkRow = {
  readonly stream: string;
  readonly id: string;
  readonly kind: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly since: CivilDate;
  readonly due: CivilDate | null;
  readonly words: readonly string[];
  readonly persons: readonly string[];
  readonly act: string | null;
  readonly fields: Fields | null;
  readonly of: Readonly<Record<string, string>> | null;
  readonly case_id: string;
  readonly number: string;
  readonly applicants: string;
  readonly debtors: string;
};

const COLUMNS = `w.stream, w.id, w.kind, w.title_zh, w.title_en, w.since, w.due, w.words, w.persons, w.act, w.fields, w.of,
  r.id as case_id, r.number, r.applicants, r.debtors`;

/**
 * What of the queues a tab shows: under which names, and under which names not; what is nobody's even before it shows itself, so that
 * somebody is found for it in time.
 */
type Asked = { readonly names: readonly string[] | "all"; readonly but: readonly string[]; readonly early?: true };

function askedOf(tab: WorkTab, known: Known): Asked {
  const { own, units } = namesOf(known.session.person, known);
  switch (tab) {
    case "mine":
      return { names: own, but: [] };
    case "claimable":
      return { names: units, but: own };
    case "nobody":
      return { names: "all", but: answeredNames(known), early: true };
    case "absent":
      return {
        names: awayFor(known, known.session.person.id).flatMap(({ names }) => names),
        but: [...coverOf(known).present],
      };
    default:
      return { names: "all", but: [] };
  }
}

/** Pieces are not counted further than that: beyond it their number is "more than". */
const MOST_COUNTED = 10_000;

/**
 * Pieces of work of a tab, asked of the queues alone: a piece is joined to what it says only once it is known to be on the page.
 * `$1` court, `$2` the day by which it shows itself, `$3` names, `$4` names that take a piece out; these two are always named, for
 * PostgreSQL wants to know of each what it is.
 */
const piecesIn = ({ but }: Asked): string =>
  `select q.stream, q.id, q.risk, q.since, q.kind from queue_row q where q.court = $1 and q.from_on <= $2::date
    and $3::text[] is distinct from $4::text[] ${but.length === 0 ? "" : `and (q.stream, q.id) not in (${TAKEN_OUT})`}`;

/** Looked up once and kept beside, however many or few the planner believes there are: "not exists" walks a young table row by row. */
const TAKEN_OUT = "select o.stream, o.id from queue_row o where o.court = $1 and o.who = any($4::text[])";

/** The same under each name apart, as `piece`: under each they are read in their order, so that the first are found at once. */
const underNames = (asked: Asked, rest: string): string =>
  asked.names === "all"
    ? `(${piecesIn(asked)} ${rest}) as piece`
    : `unnest($3::text[]) as name cross join lateral (${piecesIn(asked)} and q.who = name ${rest}) as piece`;

const piecesOf = ({ courtId, today }: Known, { names, but, early }: Asked): readonly unknown[] => [
  courtId,
  early === true ? LAST : today,
  names === "all" ? null : names,
  but,
];

/** The last day there is: what shows itself by then is all there is. */
const LAST = "9999-12-31";

type Piece = { readonly stream: string; readonly id: string; readonly risk: CivilDate; readonly since: CivilDate };

/** Risk, since, stream, id. */
const ORDER: readonly Kind[] = ["day", "day", "text", "text"];

/** One page of a tab, oldest risk first: what is due soonest or longest overdue, then what has waited longest. */
export async function workPage(
  known: Known,
  tab: WorkTab,
  kind: string | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<{ rows: WorkItem[]; next?: string }> {
  if (tab === "done") return { rows: await doneLately(known, limit) };
  const pieces =
    tab === "waiting" ? await waitingFor(known, cursor, limit) : await piecesFrom(known, tab, kind, cursor, limit);
  const shown = pieces.slice(0, limit);
  const rows = await described(known, shown);
  const last = shown.at(-1);
  return {
    rows: rows.map((row) => itemOf(row, known)),
    ...(pieces.length > limit && last !== undefined
      ? { next: cursorOf([last.risk, last.since, last.stream, last.id]) }
      : {}),
  };
}

async function piecesFrom(
  known: Known,
  tab: WorkTab,
  kind: string | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<readonly Piece[]> {
  const asked = askedOf(tab, known);
  const values = [...piecesOf(known, asked), kind === undefined ? null : (KINDS[kind] ?? kind), known.today];
  const place = placeOf(cursor, ORDER);
  const late =
    kind === "overdue" ? "q.risk < $6::date" : kind === "reminder" ? "q.risk >= $6::date" : "$6::date is not null";
  const after = place === undefined ? "" : "and (q.risk, q.since, q.stream, q.id) > ($7::date, $8::date, $9, $10)";
  const sifted = `and ($5::text is null or q.kind = $5) and ${late} ${after}`;
  const { rows } = await known.tx.query<Piece>(
    `select distinct stream, id, risk, since
      from ${underNames(asked, `${sifted} order by q.risk, q.since, q.stream, q.id limit ${limit + 1}`)}
      order by risk, since, stream, id limit ${limit + 1}`,
    [...values, ...(place ?? [])],
  );
  return rows;
}

/** What somebody sent out or put up and waits for. */
async function waitingFor({ tx, courtId, today, session }: Known, cursor: string | undefined, limit: number) {
  const place = placeOf(cursor, ORDER);
  const after =
    place === undefined
      ? ""
      : "and (coalesce(w.due, '9999-12-31'), w.since, w.stream, w.id) > ($4::date, $5::date, $6, $7)";
  const { rows } = await tx.query<Piece>(
    `select w.stream, w.id, coalesce(w.due, '9999-12-31'::date) as risk, w.since from work_row w
      where w.court = $1 and w.from_on <= $2::date and w.asker = $3 ${after}
      order by 3, 4, 1, 2 limit ${limit + 1}`,
    [courtId, today, session.person.id, ...(place ?? [])],
  );
  return rows;
}

/** What pieces say, in their order. */
async function described({ tx, courtId }: Known, pieces: readonly Piece[]): Promise<readonly WorkRow[]> {
  if (pieces.length === 0) return [];
  const { rows } = await tx.query<WorkRow>(
    `select ${COLUMNS} from unnest($2::text[], $3::text[]) with ordinality as p (stream, id, at)
      cross join lateral (select * from work_row w where w.court = $1 and w.stream = p.stream and w.id = p.id offset 0) as w
      cross join lateral (select * from case_row r where r.court = $1 and r.stream = p.stream offset 0) as r
      order by p.at`,
    [courtId, pieces.map(({ stream }) => stream), pieces.map(({ id }) => id)],
  );
  return rows;
}

/** A limit is a reminder until it is overdue: which of the two is a question of the day. */
const KINDS: Readonly<Record<string, string>> = { reminder: "limit", overdue: "limit" };

/** How much lies on each tab, and what of the court itself is the asker's to do. */
export async function workCounts(known: Known) {
  const { tx, courtId, today, session } = known;
  const number = async (text: string, values: readonly unknown[]): Promise<number> => {
    const { rows } = await tx.query<{ count: number }>(`select count(*)::integer as count from (${text}) as counted`, [
      ...values,
    ]);
    return rows[0]?.count ?? 0;
  };
  const [bureau, filled] = await Promise.all([
    bureauItems(known, (names, but) => piecesCounted(known, { names, but })),
    filledNames(known),
  ]);
  const among = (asked: Asked): Asked =>
    asked.names === "all" ? asked : { ...asked, names: asked.names.filter((name) => filled.has(name)) };
  const count = (tab: WorkTab) => piecesCounted(known, among(askedOf(tab, known)));
  const [own, claimable, absent, waiting, whole, cases, approvals, done] = await Promise.all([
    count("mine"),
    count("claimable"),
    awayFor(known, session.person.id).length === 0 ? 0 : piecesCounted(known, askedOf("absent", known)),
    number("select from work_row where court = $1 and asker = $3 and from_on <= $2::date", [
      courtId,
      today,
      session.person.id,
    ]),
    wholeCourt(known),
    number("select distinct stream from handler_row where court = $1 and person = $2 and open", [
      courtId,
      session.person.id,
    ]),
    piecesCounted(known, among(askedOf("mine", known)), "and q.kind = 'approval'"),
    number("select from deed_row where court = $1 and person = $2 limit 200", [courtId, session.person.id]),
  ]);
  const { shown, nobody } = whole.counted;
  return {
    counts: {
      mine: Math.min(own + bureau.length, MOST_COUNTED + 1),
      claimable,
      absent,
      waiting,
      done,
      court: shown,
      nobody,
      cases,
      approvals,
    },
    countedTo: MOST_COUNTED,
    bureau,
  };
}

/**
 * Of somebody's names those under which anything lies: mostly one. What lies under one name alone is counted as it is read; under
 * several each piece would have to be told from all others first.
 */
async function filledNames(known: Known): Promise<ReadonlySet<string>> {
  const { tx, courtId, session } = known;
  const { own, units } = namesOf(session.person, known);
  const { rows } = await tx.query<{ name: string }>(
    `select name from unnest($2::text[]) as name
      cross join lateral (select from queue_row q where q.court = $1 and q.who = name limit 1) as found`,
    [courtId, [...own, ...units]],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Pieces under some names and not under others; none counted further than that. */
async function piecesCounted(known: Known, asked: Asked, sifted = ""): Promise<number> {
  if (asked.names.length === 0) return 0;
  const most = `limit ${MOST_COUNTED + 1}`;
  const once = asked.names.length === 1 ? "" : "distinct";
  const { rows } = await known.tx.query<{ count: number }>(
    `select count(*)::integer as count from (select ${once} stream, id from ${underNames(asked, `${sifted} ${most}`)} ${most}) as counted`,
    [...piecesOf(known, asked)],
  );
  return rows[0]?.count ?? 0;
}

function itemOf(row: WorkRow, { court, staff, today }: Known): WorkItem {
  const late = row.due === null ? undefined : daysBetween(row.due, today);
  return {
    id: `${row.stream}/${row.id}`,
    stream: row.stream,
    caseId: row.case_id,
    number: row.number,
    parties: sidesOf(row),
    kind: kindOf(row.kind, late),
    title: { zh: row.title_zh, en: row.title_en },
    since: row.since,
    ...(row.due === null ? {} : { due: row.due }),
    ...(late === undefined ? {} : { late }),
    owner: row.words.map((word) => wordOf(word, court)),
    persons: row.persons.map((id) => personOf(id, staff)),
    state: "open",
    ...(row.act === null ? {} : { act: row.act }),
    ...(row.fields === null ? {} : { fields: rawIn(row.fields) }),
    ...(row.of === null ? {} : { of: { ...row.of } }),
    key: row.id,
  };
}

const kindOf = (kind: string, late: number | undefined): WorkItem["kind"] =>
  kind === "limit" ? ((late ?? 0) > 0 ? "overdue" : "reminder") : (kind as WorkItem["kind"]);

type DeedRow = {
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly happened_on: CivilDate;
  readonly case_id: string;
  readonly number: string;
  readonly applicants: string;
  readonly debtors: string;
};

/** What somebody did lately, newest first. */
async function doneLately({ tx, courtId, session, court }: Known, limit: number): Promise<WorkItem[]> {
  const { rows } = await tx.query<DeedRow>(
    `select d.stream, d.version, d.kind, d.happened_on, r.id as case_id, r.number, r.applicants, r.debtors
      from deed_row d join case_row r on r.court = d.court and r.stream = d.stream
      where d.court = $1 and d.person = $2 order by d.recorded_at desc, d.stream, d.version desc limit ${limit}`,
    [courtId, session.person.id],
  );
  return rows.map((row) => {
    const { zh, en } = wordOf(row.kind, court);
    return {
      id: `${row.stream}/${row.version}`,
      stream: row.stream,
      caseId: row.case_id,
      number: row.number,
      parties: sidesOf(row),
      kind: "affair",
      title: { zh, en },
      since: row.happened_on,
      owner: [],
      persons: [],
      state: "done",
      key: String(row.version),
    };
  });
}
