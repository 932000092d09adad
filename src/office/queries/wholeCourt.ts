import type { CivilDate } from "#kernel/calendar.ts";
import type { Office } from "../office.ts";
import type { Known } from "./known.ts";

/** All open work of a court, counted piece by piece. */
export type WholeCourt = {
  /** Pieces there are, and pieces that lie in some queue: the same number, or some are lost. */
  readonly open: number;
  readonly queued: number;
  /** Of all, those that show themselves by today. */
  readonly shown: number;
  /** Pieces in queues that nobody answers to, whether they show themselves yet or not. */
  readonly nobody: number;
};

type Kept = {
  readonly counted: WholeCourt;
  readonly until: number;
  readonly today: CivilDate;
  readonly staff: unknown;
};
const kept = new WeakMap<Office, Map<string, Kept>>();

/** Counting takes at most a twentieth of the time: what took long is good for twenty times as long, what was quick for nothing. */
const SHARE = 20;
const QUICK = 25;
const LONGEST = 30_000;

/**
 * The open work of the whole court. It is the same for everybody and costs the more the more there is, so a large court is not
 * counted anew on every page: its numbers may be some seconds old.
 */
export async function wholeCourt(known: Known, answered: () => readonly string[]): Promise<WholeCourt> {
  const { office, courtId, today, staff } = known;
  const courts = kept.get(office) ?? new Map<string, Kept>();
  kept.set(office, courts);
  const before = courts.get(courtId);
  if (before !== undefined && before.until > performance.now() && before.today === today && before.staff === staff)
    return before.counted;
  const start = performance.now();
  const counted = await count(known, answered());
  const took = performance.now() - start;
  const until = performance.now() + Math.min(LONGEST, took < QUICK ? 0 : took * SHARE);
  courts.set(courtId, { counted, until, today, staff });
  return counted;
}

async function count({ tx, courtId, today }: Known, answered: readonly string[]): Promise<WholeCourt> {
  const { rows } = await tx.query<WholeCourt>(
    `select (select count(*)::integer from work_row w where w.court = $1) as open,
        count(*)::integer as queued, count(*) filter (where shown)::integer as shown,
        count(*) filter (where not answered)::integer as nobody
      from (select bool_or(q.who = any($2::text[])) as answered, bool_or(q.from_on <= $3::date) as shown
        from queue_row q where q.court = $1 group by q.stream, q.id) as piece`,
    [courtId, answered, today],
  );
  return rows[0] ?? { open: 0, queued: 0, shown: 0, nobody: 0 };
}
