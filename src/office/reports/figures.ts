import type { SourceKey } from "./sources.ts";

/** A number: of which things, under which condition, and the days that are summed where a mean is made of it. `$2` first day, `$3` last, `$4` today. */
export type Figure = { readonly source: SourceKey; readonly where: string; readonly sum?: string };

const FROM = "$2::date";
const UNTIL = "$3::date";
const TODAY = "$4::date";

const within = (day: string): string => `${day} between ${FROM} and ${UNTIL}`;
const atFirst = (since: string, until: string): string =>
  `${since} < ${FROM} and (${until} is null or ${until} >= ${FROM})`;
const atLast = (since: string, until: string): string =>
  `${since} <= ${UNTIL} and (${until} is null or ${until} > ${UNTIL})`;

const of =
  (source: SourceKey) =>
  (where: string, sum?: string): Figure => ({ source, where, ...(sum === undefined ? {} : { sum }) });

const matter = of("case");
const stay = of("stay");
const naming = of("naming");
const order = of("order");
const limit = of("limit");
const triage = of("triage");
const proposal = of("proposal");
const affair = of("affair");
const deed = of("deed");

const CLOSED = within("r.closed_on");
const OPEN = atLast("r.registered_on", "r.closed_on");
const NOW = "r.closed_on is null";
const DAYS = "r.closed_on - r.registered_on";
const STAGE = `${TODAY} - r.stage_on`;
const IDLE = `${TODAY} - coalesce(r.acted_on, r.registered_on)`;

/** A case that was registered and left before the period was over is counted where it went. */
const PASSED = `t.how = 'registered' and ${within("t.since")} and coalesce(t.outcome = 'moved' and t.until <= ${UNTIL}, false)`;
const NEW = `${within("t.since")} and ((t.how = 'registered' and not (${PASSED})) or (t.how = 'first' and ${within("r.registered_on")}))`;

const STOPPED = `not t.lapsed and ${within("t.stopped_on")}`;
const KEPT = `${STOPPED} and (t.due is null or t.stopped_on <= t.due)`;
const BROKEN = `${STOPPED} and t.stopped_on > t.due`;
const GOES_ON = atLast("t.started_on", "coalesce(t.stopped_on, t.lapsed_on)");
const HELD = `t.pauses @> ${UNTIL}`;
/** The word the national rules have for the six months. */
const TERM = "t.clock = 'case-limit'";

const DECIDED = within("t.since");
const ENDED = within("t.until");
const GOING = atLast("t.since", "t.until");
const RECORDED = `t.recorded_at >= (${FROM}::timestamp at time zone 'Asia/Shanghai')
  and t.recorded_at < ((${UNTIL} + 1)::timestamp at time zone 'Asia/Shanghai')`;

/** Every number reports are made of. A list behind a number is asked by the very same condition. */
export const FIGURES = {
  "case-first": matter(atFirst("r.registered_on", "r.closed_on")),
  "case-new": matter(within("r.registered_on")),
  "case-accepted": matter(`r.registered_on <= ${UNTIL} and (r.closed_on is null or r.closed_on >= ${FROM})`),
  "case-closed": matter(CLOSED, DAYS),
  "case-satisfied": matter(`${CLOSED} and r.mode = 'satisfied'`, DAYS),
  "case-suspended": matter(`${CLOSED} and r.mode = 'current-terminated'`, DAYS),
  "case-terminated": matter(`${CLOSED} and r.mode = 'terminated'`),
  "case-otherwise": matter(
    `${CLOSED} and coalesce(r.mode, '') not in ('satisfied', 'current-terminated', 'terminated')`,
  ),
  "case-really": matter(`${CLOSED} and r.mode in ('satisfied', 'terminated', 'deregistered', 'denied', 'dismissed')`),
  "case-last": matter(OPEN),
  "case-long": matter(`${OPEN} and r.registered_on <= (${UNTIL} - interval '12 months')::date`),
  "now-open": matter(NOW, STAGE),
  "now-fresh": matter(`${NOW} and ${STAGE} <= 30`),
  "now-older": matter(`${NOW} and ${STAGE} between 31 and 90`),
  "now-oldest": matter(`${NOW} and ${STAGE} > 90`),
  "now-idle": matter(`${NOW} and ${IDLE} > 30`),
  "now-long-idle": matter(`${NOW} and ${IDLE} > 60`),
  "stay-first": stay(atFirst("t.since", "t.until")),
  "stay-new": stay(NEW),
  "stay-in": stay(`${within("t.since")} and not (${NEW}) and not (${PASSED})`),
  "stay-closed": stay(`${ENDED} and t.outcome = 'closed'`, "t.until - t.since"),
  "stay-out": stay(`${ENDED} and t.outcome = 'moved' and not (${PASSED})`),
  "stay-last": stay(GOING),
  "naming-first": naming(atFirst("t.since", "t.until")),
  "naming-named": naming(`${DECIDED} and t.how = 'named'`),
  "naming-drawn": naming(`${DECIDED} and t.how = 'drawn'`),
  "naming-taken": naming(`${DECIDED} and t.how = 'replaced'`),
  "naming-closed": naming(`${ENDED} and t.ended = 'closed'`, "t.until - t.since"),
  "naming-out": naming(`${ENDED} and t.ended <> 'closed'`),
  "naming-last": naming(GOING),
  "order-came": order(DECIDED),
  "order-begun": order(`${DECIDED} and t.begun_on is not null`, "t.begun_on - t.since"),
  "order-waiting": order(`${DECIDED} and t.begun_on is null and t.open`),
  "order-overtaken": order(`${DECIDED} and t.later_begun < coalesce(t.begun_on, t.until, ${TODAY} + 1)`),
  "limit-kept": limit(KEPT),
  "limit-broken": limit(BROKEN),
  "limit-stopped": limit(STOPPED),
  "limit-lapsed": limit(`t.lapsed and ${within("t.lapsed_on")}`),
  "limit-running": limit(`${GOES_ON} and not (${HELD})`),
  "limit-held": limit(`${GOES_ON} and ${HELD}`),
  "limit-overdue": limit(`${GOES_ON} and not (${HELD}) and t.due < ${UNTIL}`),
  "term-kept": limit(`${KEPT} and ${TERM}`),
  "term-stopped": limit(`${STOPPED} and ${TERM}`),
  "triage-all": triage(DECIDED),
  "triage-decided": triage(`${DECIDED} and t.outcome = 'decided'`),
  "triage-departed": triage(`${DECIDED} and t.outcome = 'departed'`),
  "triage-conflict": triage(`${DECIDED} and t.outcome = 'conflict'`),
  "triage-needs": triage(`${DECIDED} and t.outcome = 'needs-facts'`),
  "triage-gap": triage(`${DECIDED} and t.outcome = 'gap'`),
  "triage-told": triage(`${DECIDED} and t.outcome = 'told'`),
  "proposal-asked": proposal(DECIDED),
  "proposal-granted": proposal(`${ENDED} and t.outcome = 'granted'`),
  "proposal-refused": proposal(`${ENDED} and t.outcome = 'refused'`),
  "proposal-decided": proposal(ENDED, "t.until - t.since"),
  "proposal-waiting": proposal(GOING),
  "affair-opened": affair(DECIDED),
  "affair-done": affair(ENDED, "t.until - t.since"),
  "affair-timely": affair(`${ENDED} and t.until <= t.due`),
  "affair-late": affair(`${ENDED} and t.until > t.due`),
  "affair-dated": affair(`${ENDED} and t.due is not null`),
  "affair-going": affair(GOING),
  "affair-overdue": affair(`${GOING} and t.due < ${UNTIL}`),
  "given-back": of("given-back")(DECIDED),
  "defect-raised": of("defect")(DECIDED),
  "defect-cured": of("defect")(ENDED),
  "deed-all": deed(RECORDED),
  "deed-late": deed(`${RECORDED} and t.happened_on < (t.recorded_at at time zone 'Asia/Shanghai')::date`),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureKey = keyof typeof FIGURES;
