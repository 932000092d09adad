import type { SourceName } from "./definitions/wording.ts";
import type { DimensionKey } from "./dimensions.ts";
import type { FigureKey } from "./figures.ts";

/**
 * A column: how many (`count`), a share or a ratio of two numbers, or the mean of the days summed with a number. `outside`: the
 * way of counting is not in the courts' documents, and no official text was compared.
 */
export type Column = {
  readonly key: string;
  readonly unit: "count" | "share" | "days" | "ratio";
  readonly count: FigureKey;
  readonly of?: FigureKey;
  readonly outside?: true;
  readonly source?: SourceName;
};

export type ReportKind = {
  readonly by: readonly [DimensionKey, ...DimensionKey[]];
  readonly columns: readonly Column[];
  /** Counted as of today. */
  readonly now?: true;
  /** Indicators that cannot be counted from what there is. */
  readonly missing?: readonly string[];
};

const count = (key: FigureKey): Column => ({ key, unit: "count", count: key });
const share = (key: string, part: FigureKey, of: FigureKey): Column => ({ key, unit: "share", count: part, of });
const days = (key: string, of: FigureKey): Column => ({ key, unit: "days", count: of });
const outside = (column: Column, source: SourceName = "outside"): Column => ({ ...column, outside: true, source });

/**
 * Every report, by its key in addresses. `basis` is what may have been done without a basis: what comes in at the door is refused
 * where a fact, a consent or a paper it needs is missing, so that what is left to look into is what a person decided beside the
 * document (departing from its result, where it has none, before its facts were known) and what was told only after it was done,
 * which no rule was asked about when it happened.
 */
export const REPORTS: Readonly<Record<string, ReportKind>> = {
  indicators: {
    by: ["all", "team", "track", "kind", "court"],
    columns: [
      outside(share("closing-rate", "case-closed", "case-accepted")),
      outside({ key: "closed-to-new", unit: "ratio", count: "case-closed", of: "case-new" }),
      outside(share("really-closed", "case-really", "case-accepted"), "plan"),
      outside(share("satisfied-of-closed", "case-satisfied", "case-closed"), "plan"),
      outside(share("satisfied-of-accepted", "case-satisfied", "case-accepted"), "plan"),
      outside(share("suspended-of-closed", "case-suspended", "case-closed")),
      outside(share("suspended-of-accepted", "case-suspended", "case-accepted")),
      outside(share("in-term", "term-kept", "term-stopped"), "term"),
      outside(days("mean-days", "case-closed")),
      outside(days("mean-days-satisfied", "case-satisfied")),
      outside(share("long-open", "case-long", "case-last")),
      share("kept-rate", "limit-kept", "limit-stopped"),
      outside({ key: "late-per-case", unit: "ratio", count: "limit-broken", of: "case-accepted" }),
    ],
    missing: ["recovered", "resumed", "qualified", "petitions", "inquiry-started", "sold", "paid-days", "e-service"],
  },
  caseload: {
    by: ["kind", "team", "track", "region", "court"],
    columns: [
      count("case-first"),
      count("case-new"),
      count("case-closed"),
      count("case-satisfied"),
      count("case-suspended"),
      count("case-terminated"),
      count("case-otherwise"),
      count("case-last"),
      count("case-long"),
      days("mean-days", "case-closed"),
    ],
  },
  teams: {
    by: ["team", "track", "kind", "court"],
    columns: [
      count("stay-first"),
      count("stay-new"),
      count("stay-in"),
      count("stay-closed"),
      count("stay-out"),
      count("stay-last"),
      days("stay-days", "stay-closed"),
    ],
  },
  people: {
    by: ["handler", "seat", "team", "court"],
    columns: [
      count("naming-first"),
      count("naming-named"),
      count("naming-drawn"),
      count("naming-taken"),
      count("naming-closed"),
      count("naming-out"),
      count("naming-last"),
      days("naming-days", "naming-closed"),
    ],
  },
  limits: {
    by: ["node", "team", "handler", "kind", "court"],
    columns: [
      count("limit-kept"),
      count("limit-broken"),
      share("kept-rate", "limit-kept", "limit-stopped"),
      count("limit-lapsed"),
      count("limit-running"),
      count("limit-overdue"),
      count("limit-held"),
    ],
  },
  triage: {
    by: ["row", "result", "region", "kind", "person", "court"],
    columns: [
      count("triage-all"),
      count("triage-decided"),
      share("by-rule", "triage-decided", "triage-all"),
      count("triage-departed"),
      count("triage-conflict"),
      count("triage-needs"),
      count("triage-gap"),
      count("triage-told"),
    ],
  },
  approvals: {
    by: ["act", "team", "handler", "kind", "court"],
    columns: [
      count("proposal-asked"),
      count("proposal-granted"),
      count("proposal-refused"),
      share("refused-rate", "proposal-refused", "proposal-decided"),
      days("decided-days", "proposal-decided"),
      count("proposal-waiting"),
    ],
  },
  affairs: {
    by: ["affair", "team", "handler", "kind", "court"],
    columns: [
      count("affair-opened"),
      count("affair-done"),
      count("affair-timely"),
      count("affair-late"),
      share("timely-rate", "affair-timely", "affair-dated"),
      days("affair-days", "affair-done"),
      count("affair-going"),
      count("affair-overdue"),
      count("given-back"),
      count("defect-raised"),
      count("defect-cured"),
    ],
  },
  ages: {
    now: true,
    by: ["stage", "team", "handler", "kind", "court"],
    columns: [
      count("now-open"),
      days("stage-days", "now-open"),
      count("now-fresh"),
      count("now-older"),
      count("now-oldest"),
      count("now-idle"),
      count("now-long-idle"),
    ],
  },
  order: {
    by: ["handler", "team", "kind", "court"],
    columns: [
      count("order-came"),
      count("order-begun"),
      days("begun-days", "order-begun"),
      count("order-waiting"),
      count("order-overtaken"),
    ],
  },
  basis: {
    by: ["person", "team", "kind", "court"],
    columns: [
      count("triage-departed"),
      count("triage-gap"),
      count("triage-needs"),
      count("triage-told"),
      count("deed-late"),
    ],
  },
  use: {
    by: ["person", "act", "team", "court"],
    columns: [count("deed-all"), count("deed-late"), share("late-share", "deed-late", "deed-all")],
  },
};
