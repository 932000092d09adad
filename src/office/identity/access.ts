import { civilDate } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "#platform/postgres/transaction.ts";

/** Writes down that the session looked at a stream; once in ten minutes for the same look. */
export async function recordAccess(tx: Entered, court: string, stream: string, what: string): Promise<void> {
  await tx.query({ name: "record-access", text: "select record_access($1, $2, $3)", values: [court, stream, what] });
}

/** One look at something: when, by whom of which court, at which case. */
export type Access = {
  readonly at: Instant;
  readonly home: string;
  readonly person: string;
  readonly stream: string;
  readonly number: string;
  readonly what: string;
};

/** What to look for, and the place to read on from. A person is one of the court's own. */
export type AccessAsked = {
  readonly stream?: string | undefined;
  readonly person?: string | undefined;
  readonly cursor?: string | undefined;
};

const PAGE = 100;
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\S+) (\S+) (\S+) (.+)$/su;

/** Who looked at what in a court, latest first. `next` is the place to read on from, if there is more. */
export async function accessLog(
  tx: Entered,
  court: string,
  { stream, person, cursor }: AccessAsked,
): Promise<{ readonly rows: readonly Access[]; readonly next?: string }> {
  const place = placeOf(cursor ?? "");
  const { rows } = await tx.query<Access & { readonly place: string }>({
    name: "access-log",
    text: `select a.at, a.home, a.person, a.stream, coalesce(c.number, '') as number, a.what,
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' ||
          concat_ws(' ', a.home, a.person, a.stream, a.what) as place
      from access a left join case_row c on c.court = a.court and c.stream = a.stream
      where a.court = $1 and ($2::text is null or a.stream = $2)
        and ($3::text is null or (a.home = a.court and a.person = $3))
        and ($4::timestamptz is null or (a.at, a.home, a.person, a.stream, a.what) < ($4, $5, $6, $7, $8))
      order by a.at desc, a.home desc, a.person desc, a.stream desc, a.what desc limit ${PAGE + 1}`,
    values: [court, stream ?? null, person ?? null, ...Array.from({ length: 5 }, (_, at) => place[at] ?? null)],
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return rows.length > PAGE && last !== undefined ? { rows: shown, next: last.place } : { rows: shown };
}

/** Where to read on from. What is no place of ours, or on a day there is not, is the beginning. */
function placeOf(cursor: string): readonly string[] {
  const [, at = "", ...rest] = PLACE.exec(cursor) ?? [];
  const day = civilDate(at.slice(0, "2026-03-01".length));
  return "refused" in day || Number.isNaN(Date.parse(at)) ? [] : [at, ...rest];
}
