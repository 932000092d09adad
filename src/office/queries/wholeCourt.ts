import { answeredNames } from "./cover.ts";
import type { Known } from "./known.ts";
import { seldom } from "./seldom.ts";

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

/** The open work of the whole court. */
export const wholeCourt = seldom(count, ({ open }) => open);

async function count(known: Known): Promise<WholeCourt> {
  const { tx, courtId, today } = known;
  const { rows } = await tx.query<WholeCourt>(
    `select (select count(*)::integer from work_row w where w.court = $1) as open,
        count(*)::integer as queued, count(*) filter (where shown)::integer as shown,
        count(*) filter (where not answered)::integer as nobody
      from (select bool_or(q.who = any($2::text[])) as answered, bool_or(q.from_on <= $3::date) as shown
        from queue_row q where q.court = $1 group by q.stream, q.id) as piece`,
    [courtId, answeredNames(known), today],
  );
  return rows[0] ?? { open: 0, queued: 0, shown: 0, nobody: 0 };
}
