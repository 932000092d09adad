import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "#platform/postgres/transaction.ts";

/** Writes down that the session looked at a stream; once in ten minutes for the same look. */
export async function recordAccess(tx: Entered, court: string, stream: string, what: string): Promise<void> {
  await tx.query({ name: "record-access", text: "select record_access($1, $2, $3)", values: [court, stream, what] });
}

/** One look at something: when, by whom, of which court's people. */
export type Access = { readonly at: Instant; readonly person: string; readonly stream: string; readonly what: string };

/** What to look for, and the place to read on from. */
export type AccessAsked = {
  readonly stream?: string | undefined;
  readonly person?: string | undefined;
  readonly before?: string | undefined;
};

const PAGE = 100;

/** Who looked at what in a court, latest first. `next` is the place of the last line, if there are more. */
export async function accessLog(
  tx: Entered,
  court: string,
  { stream, person, before }: AccessAsked,
): Promise<{ readonly rows: readonly Access[]; readonly next?: string }> {
  const { rows } = await tx.query<Access & { readonly place: string }>({
    name: "access-log",
    text: `select at, person, stream, what, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || person || ' ' || stream as place
      from access
      where court = $1 and ($2::text is null or stream = $2) and ($3::text is null or person = $3)
        and ($4::timestamptz is null or (at, person, stream) < ($4, $5, $6))
      order by at desc, person desc, stream desc limit ${PAGE + 1}`,
    values: [court, stream ?? null, person ?? null, ...placeOf(before)],
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return rows.length > PAGE && last !== undefined ? { rows: shown, next: last.place } : { rows: shown };
}

function placeOf(before: string | undefined): readonly (string | null)[] {
  const [, at = null, person = null, stream = null] = /^([\dTZ:.-]+) (\S+) (.+)$/.exec(before ?? "") ?? [];
  return [at, person, stream];
}
