import type { WorkItem, WorkTab } from "#contract/index.ts";
import { type CivilDate, daysBetween } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { postsOf } from "#policy/consent.ts";
import { standsFor } from "#policy/who.ts";
import { actorIn } from "../door/actor.ts";
import { plain } from "./facts.ts";
import type { Known } from "./known.ts";
import { cursorOf, placeOf } from "./place.ts";
import { wordOf } from "./said.ts";

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
const WITH_CASE = "join case_row r on r.court = w.court and r.stream = w.stream";

/** Under which names somebody's work lies: himself and his posts; and apart the units he works in. */
export function namesOf({ session, staff, today, court }: Known): {
  readonly own: readonly string[];
  readonly units: readonly string[];
} {
  const actor = actorIn(session.person, staff, today);
  const stands = [...standsFor(postsOf(actor, today), court.law)];
  const units = new Set(court.law.rules.words.filter(({ sort }) => sort === "unit").map(({ key }) => key));
  return {
    own: [`p:${session.person.id}`, ...stands.filter((word) => !units.has(word)).map((word) => `w:${word}`)],
    units: stands.filter((word) => units.has(word)).map((word) => `w:${word}`),
  };
}

/** Every name somebody answers to today, over the whole court: work under none of these is nobody's. */
export function answeredNames({ staff, today, court }: Known): readonly string[] {
  const all = new Set<string>();
  for (const person of staff.people) {
    if (person.leftOn !== undefined && person.leftOn <= today) continue;
    const actor = actorIn({ id: person.id, name: person.name }, staff, today);
    all.add(`p:${person.id}`);
    for (const word of standsFor(postsOf(actor, today), court.law)) all.add(`w:${word}`);
  }
  return [...all];
}

/** The parts of a query on a tab: which lines of `work_row w` it shows. `$1` court, `$2` today. */
function tabOf(tab: WorkTab, known: Known): { readonly where: string; readonly values: readonly unknown[] } {
  const { own, units } = namesOf(known);
  const queued = (at: string) =>
    `(w.stream, w.id) in (select q.stream, q.id from queue_row q where q.court = $1 and q.who = any(${at}) and q.from_on <= $2::date)`;
  switch (tab) {
    case "mine":
      return { where: queued("$3::text[]"), values: [own] };
    case "claimable":
      return { where: `${queued("$3::text[]")} and not ${queued("$4::text[]")}`, values: [units, own] };
    case "waiting":
      return { where: "w.asker = $3", values: [known.session.person.id] };
    case "nobody":
      return {
        where: `not exists (select from queue_row q where q.court = $1 and q.stream = w.stream and q.id = w.id and q.who = any($3::text[]))`,
        values: [answeredNames(known)],
      };
    default:
      return { where: "true", values: [] };
  }
}

/** One page of a tab, oldest risk first: what is due soonest or longest overdue, then what has waited longest. */
export async function workPage(
  known: Known,
  tab: WorkTab,
  kind: string | undefined,
  cursor: string | undefined,
  limit: number,
): Promise<{ rows: WorkItem[]; next?: string }> {
  if (tab === "done") return { rows: await doneLately(known, limit) };
  const { tx, courtId, today } = known;
  const { where, values } = tabOf(tab, known);
  const all: unknown[] = [courtId, today, ...values];
  const parts = [`w.court = $1`, `w.from_on <= $2::date`, where];
  if (kind !== undefined) {
    all.push(KINDS[kind] ?? kind);
    parts.push(`w.kind = $${all.length}`);
    if (kind === "overdue") parts.push("w.due < $2::date");
    if (kind === "reminder") parts.push("w.due >= $2::date");
  }
  const place = placeOf(cursor, 4);
  if (place !== undefined) {
    all.push(place[0], place[1], place[2], place[3]);
    const [due, since, stream, id] = [3, 2, 1, 0].map((back) => `$${all.length - back}`);
    parts.push(
      `(coalesce(w.due, '9999-12-31'), w.since, w.stream, w.id) > (${due}::date, ${since}::date, ${stream}, ${id})`,
    );
  }
  const { rows } = await tx.query<WorkRow>(
    `select ${COLUMNS} from work_row w ${WITH_CASE} where ${parts.join(" and ")}
      order by coalesce(w.due, '9999-12-31'), w.since, w.stream, w.id limit ${limit + 1}`,
    all,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => itemOf(row, known)),
    ...(rows.length > limit && last !== undefined
      ? { next: cursorOf([last.due ?? "9999-12-31", last.since, last.stream, last.id]) }
      : {}),
  };
}

/** A limit is a reminder until it is overdue: which of the two is a question of the day. */
const KINDS: Readonly<Record<string, string>> = { reminder: "limit", overdue: "limit" };

/** How much lies on each tab. */
export async function workCounts(known: Known) {
  const { tx, courtId, today, session } = known;
  const count = async (tab: WorkTab): Promise<number> => {
    const { where, values } = tabOf(tab, known);
    const { rows } = await tx.query<{ count: number }>(
      `select count(*)::integer as count from work_row w where w.court = $1 and w.from_on <= $2::date and ${where}`,
      [courtId, today, ...values],
    );
    return rows[0]?.count ?? 0;
  };
  const [mine, claimable, waiting, court, nobody, cases, approvals, done] = await Promise.all([
    count("mine"),
    count("claimable"),
    count("waiting"),
    count("court"),
    count("nobody"),
    tx.query<{ count: number }>(
      "select count(distinct stream)::integer as count from handler_row where court = $1 and person = $2 and open",
      [courtId, session.person.id],
    ),
    tx.query<{ count: number }>(
      `select count(*)::integer as count from queue_row q join work_row w on w.court = q.court and w.stream = q.stream and w.id = q.id
        where q.court = $1 and q.who = any($2) and w.kind = 'approval'`,
      [courtId, namesOf(known).own],
    ),
    tx.query<{ count: number }>(
      "select count(*)::integer as count from (select from deed_row where court = $1 and person = $2 limit 200) as shown",
      [courtId, session.person.id],
    ),
  ]);
  const number = (result: { rows: readonly { count: number }[] }) => result.rows[0]?.count ?? 0;
  return {
    mine,
    claimable,
    waiting,
    done: number(done),
    court,
    nobody,
    cases: number(cases),
    approvals: number(approvals),
  };
}

function itemOf(row: WorkRow, { court, staff, today }: Known): WorkItem {
  const name = (id: string) => staff.people.find((one) => one.id === id)?.name ?? id;
  const late =
    row.due === null ? undefined : row.due < today ? daysBetween(row.due, today) : -daysBetween(today, row.due);
  return {
    id: `${row.stream}/${row.id}`,
    stream: row.stream,
    caseId: row.case_id,
    number: row.number,
    parties: [row.applicants, row.debtors].filter((one) => one !== "").join(" — "),
    kind: kindOf(row.kind, late),
    title: { zh: row.title_zh, en: row.title_en },
    since: row.since,
    ...(row.due === null ? {} : { due: row.due }),
    ...(late === undefined ? {} : { late }),
    owner: row.words.map((word) => wordOf(word, court)),
    persons: row.persons.map((id) => ({ id, name: name(id) })),
    state: "open",
    ...(row.act === null ? {} : { act: row.act }),
    ...(row.fields === null
      ? {}
      : { fields: Object.fromEntries(Object.entries(row.fields).map(([word, value]) => [word, plain(value)])) }),
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
      parties: [row.applicants, row.debtors].filter((one) => one !== "").join(" — "),
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
