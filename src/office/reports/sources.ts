/** What is counted one by one: what a figure's conditions are asked of, and how each thing is told apart from the others. */
export type Source = {
  /** The table, the thing itself as `t`; its case as `r` is joined where something of it is asked. Of cases the case alone. */
  readonly from: string;
  readonly court: string;
  readonly where: string;
  readonly team: string;
  readonly track: string;
  /** Persons it is counted for, as an array. */
  readonly handlers: string;
  readonly key: string;
  /** Who did it himself. */
  readonly person: string;
  /** Rows of documents it rests on, as an array. */
  readonly rests: string;
  readonly id: string;
  readonly since: string;
  readonly until: string;
  readonly due: string;
};

/** The tables a query needs: the case beside the thing only where the query says something of the case. */
export const tablesFor = ({ from }: Source, query: string): string =>
  from.endsWith(" t") && /\br\./.test(query)
    ? `${from} join case_row r on r.court = t.court and r.stream = t.stream`
    : from;

const NONE = "null::text";
const EMPTY = "'{}'::text[]";
const NO_DAY = "null::date";

const tally = (sort: string): Source => ({
  from: "tally_row t",
  court: "t.court",
  where: `t.sort = '${sort}'`,
  team: "t.team",
  track: "t.track",
  handlers: "t.handlers",
  key: "t.key",
  person: "t.person",
  rests: "t.rests_on",
  id: "t.id",
  since: "t.since",
  until: "t.until",
  due: "t.due",
});

const naming = {
  from: "handler_row t",
  court: "t.court",
  where: "true",
  team: "t.team",
  track: "r.track",
  handlers: "array[t.person]",
  key: "t.seat",
  person: "t.person",
  rests: EMPTY,
  id: "t.version::text",
  since: "t.since",
  until: "t.until",
  due: NO_DAY,
} satisfies Source;

/**
 * Of the cases that came to the same person in the same seat on a later day, when the first was begun. Backwards in time the window
 * only grows, so that it is read once.
 */
const LATER = `(select h.*, min(h.begun_on) over (partition by h.court, h.person, h.seat order by h.since desc
  range between unbounded preceding and interval '1 day' preceding) as later_begun from handler_row h where h.court = any($1)) t`;

export const SOURCES = {
  case: {
    from: "case_row r",
    court: "r.court",
    where: "true",
    team: "r.team",
    track: "r.track",
    handlers: "array(select one ->> 'person' from jsonb_array_elements(r.handlers) as one)",
    key: "coalesce(r.mode, '')",
    person: NONE,
    rests: EMPTY,
    id: "r.id",
    since: "r.registered_on",
    until: "r.closed_on",
    due: NO_DAY,
  },
  stay: tally("stay"),
  naming,
  order: { ...naming, from: LATER, until: "t.begun_on" },
  limit: {
    from: "clock_row t",
    court: "t.court",
    where: "t.breach",
    team: "t.team",
    track: "r.track",
    handlers: "t.handlers",
    key: "t.clock",
    person: NONE,
    rests: EMPTY,
    id: "t.clock || '/' || t.id || '/' || t.ordinal",
    since: "t.started_on",
    until: "coalesce(t.stopped_on, t.lapsed_on)",
    due: "t.due",
  },
  triage: tally("triage"),
  proposal: tally("proposal"),
  affair: tally("affair"),
  "given-back": tally("given-back"),
  defect: tally("defect"),
  deed: {
    from: "deed_row t",
    court: "t.court",
    where: "true",
    team: "r.team",
    track: "r.track",
    handlers: "array[t.person]",
    key: "t.kind",
    person: "t.person",
    rests: EMPTY,
    id: "t.version::text",
    since: "t.happened_on",
    until: NO_DAY,
    due: NO_DAY,
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;
