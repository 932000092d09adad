import { addDays, type CivilDate } from "#kernel/calendar.ts";
import type { Known } from "./known.ts";
import { seldom } from "./seldom.ts";

/** Days before the end from which a limit counts as due soon on the board. */
const SOON = 3;

const HELD = "k.court = $1 and not k.lapsed and k.breach";
const OPEN = `${HELD} and k.stopped_on is null`;
const ENDED = `${HELD} and k.stopped_on between date_trunc('month', $2::date)::date and $2::date`;

/** Every open limit is in one of these, and each is one stretch of the index: $2 today, $3 the last day that counts as soon. */
const STRETCHES = {
  overdue: "not k.paused and k.due < $2::date",
  soon: "not k.paused and k.due between $2::date and $3::date",
  later: "not k.paused and k.due > $3::date",
  endless: "not k.paused and k.due is null",
  paused: "k.paused",
} as const;
const OUTCOMES = { kept: "(k.due is null or k.stopped_on <= k.due)", broken: "k.stopped_on > k.due" } as const;

/** What a number of the board counts, and what lies behind it: $1 the court. */
export const STATES = {
  running: OPEN,
  soon: `${OPEN} and ${STRETCHES.soon}`,
  overdue: `${OPEN} and ${STRETCHES.overdue}`,
  paused: `${OPEN} and ${STRETCHES.paused}`,
  kept: `${ENDED} and ${OUTCOMES.kept}`,
  broken: `${ENDED} and ${OUTCOMES.broken}`,
} as const;
export type State = keyof typeof STATES;

/** The days those conditions name. */
export const daysOf = ({ today }: Pick<Known, "today">): readonly [CivilDate, CivilDate] => [
  today,
  addDays(today, SOON),
];

/** Limits of one node in one team by their states; without a team where the case is with none. */
export type LimitCount = Readonly<Record<State, number>> & {
  readonly clock: string;
  readonly team: string | null;
  readonly oldest: CivilDate | null;
};

const OPEN_OF_ONE = `${OPEN} and k.clock = named.clock and k.team = named.team`;
const columns = (count: (condition: string) => string): string =>
  Object.entries(STRETCHES)
    .map(([state, condition]) => `${count(condition)} as ${state}`)
    .join(", ");

/**
 * Open limits by node and team: the names are found by leaping through the index from one to the next, then each stretch is counted
 * without looking at what is in it. Sorting every limit into its group first takes twice as long. Cases without a team are few.
 */
const OPEN_COUNTED = `with recursive named as (
    (select k.clock, k.team from clock_row k where ${OPEN} and k.team is not null order by k.clock, k.team limit 1)
    union all
    select next.clock, next.team from named cross join lateral (select k.clock, k.team from clock_row k
      where ${OPEN} and k.team is not null and (k.clock, k.team) > (named.clock, named.team) order by k.clock, k.team limit 1) as next)
  select clock, team, ${columns((condition) => `(select count(*)::integer from clock_row k where ${OPEN_OF_ONE} and ${condition})`)},
    (select min(k.due) from clock_row k where ${OPEN_OF_ONE} and ${STRETCHES.overdue}) as oldest from named
  union all
  select k.clock, null, ${columns((condition) => `count(*) filter (where ${condition})::integer`)},
    min(k.due) filter (where ${STRETCHES.overdue}) from clock_row k where ${OPEN} and k.team is null group by k.clock`;

const ENDED_COUNTED = `select k.clock, k.team, ${Object.entries(OUTCOMES)
  .map(([state, condition]) => `count(*) filter (where ${condition})::integer as ${state}`)
  .join(", ")} from clock_row k where ${ENDED} group by k.clock, k.team`;

type Open = Pick<LimitCount, "clock" | "team" | "oldest"> & Readonly<Record<keyof typeof STRETCHES, number>>;
type Ended = Pick<LimitCount, "clock" | "team" | "kept" | "broken">;

/** Every limit of a court that the board shows, counted by node, team and state. */
export const limitCounts = seldom(count, (counted) => counted.reduce((all, { running }) => all + running, 0));

async function count(known: Known): Promise<readonly LimitCount[]> {
  const { tx, courtId } = known;
  const [today, soon] = daysOf(known);
  const [open, ended] = await Promise.all([
    tx.query<Open>(OPEN_COUNTED, [courtId, today, soon]),
    tx.query<Ended>(ENDED_COUNTED, [courtId, today]),
  ]);
  return [
    ...open.rows.map(
      ({ later, endless, ...row }): LimitCount => ({
        ...row,
        running: row.overdue + row.soon + later + endless + row.paused,
        kept: 0,
        broken: 0,
      }),
    ),
    ...ended.rows.map((row): LimitCount => ({ ...row, running: 0, soon: 0, overdue: 0, paused: 0, oldest: null })),
  ];
}
