import { type Court, noted, type Standing, standing } from "#casework/index.ts";
import { addDays, addMonths, type CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";

/** A case as its log alone tells it: what reports are held against, worked out with no table in sight. */
export type FoldedCase = {
  /** As it was written down, and as it truly happened. */
  readonly raw: readonly Event[];
  readonly log: readonly Event[];
  readonly stands: Omit<Standing, "turned">;
  readonly registered: CivilDate;
  readonly closed: CivilDate | undefined;
};

export const foldedCase = (log: readonly Event[], court: Court, today: CivilDate): FoldedCase => {
  const events = noted(log);
  const day = (kind: string) => events.findLast((event) => event.kind === kind)?.happenedOn;
  return {
    raw: log,
    log: events,
    stands: standing(log, court, today),
    registered: day("case.registered") ?? today,
    closed: day("case.closed"),
  };
};

type Days = { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate };

/** Figures of all cases over a period, by the names of the report's columns. */
export function foldedFigures(cases: readonly FoldedCase[], days: Days): Readonly<Record<string, number>> {
  const tellings = cases.map((one) => [
    ...caseFigures(one, days),
    ...limitFigures(one, days),
    ...deskFigures(one, days),
  ]);
  const sums: Record<string, number> = {};
  for (const [key, number] of tellings.flat()) sums[key] = (sums[key] ?? 0) + Number(number);
  return sums;
}

type Told = readonly (readonly [key: string, number: number | boolean])[];

const inside = (day: CivilDate | undefined, { from, until }: Days): boolean =>
  day !== undefined && day >= from && day <= until;
const goesOn = (since: CivilDate, end: CivilDate | undefined, at: CivilDate): boolean =>
  since <= at && (end === undefined || end > at);

function caseFigures({ registered, closed, stands }: FoldedCase, days: Days): Told {
  const ended = inside(closed, days);
  const { "closing.mode": mode } = stands.facts;
  const open = goesOn(registered, closed, days.until);
  return [
    ["case-first", goesOn(registered, closed, addDays(days.from, -1))],
    ["case-new", inside(registered, days)],
    ["case-closed", ended],
    ["case-satisfied", ended && mode === "satisfied"],
    ["case-suspended", ended && mode === "current-terminated"],
    ["case-terminated", ended && mode === "terminated"],
    ["case-otherwise", ended && !["satisfied", "current-terminated", "terminated"].includes(String(mode))],
    ["case-accepted", registered <= days.until && (closed === undefined || closed >= days.from)],
    ["case-really", ended && !["current-terminated", "undefined"].includes(String(mode))],
    ["case-last", open],
    ["case-long", open && registered <= addMonths(days.until, -12)],
    ["now-open", closed === undefined],
  ];
}

function limitFigures({ stands }: FoldedCase, days: Days): Told {
  return stands.clocks
    .filter(({ clock }) => clock.breach)
    .flatMap(({ state, due, stoppedOn, lapsedOn, startedOn, reckoning }): Told => {
      const stopped = state !== "lapsed" && inside(stoppedOn, days);
      const going = goesOn(startedOn, stoppedOn ?? lapsedOn, days.until);
      const held = reckoning.ledger.some(
        (line) => line.kind === "pauses" && line.from <= days.until && (line.to === undefined || line.to >= days.until),
      );
      return [
        ["limit-stopped", stopped],
        ["limit-kept", stopped && state === "kept"],
        ["limit-broken", stopped && state === "broken"],
        ["limit-lapsed", state === "lapsed" && inside(lapsedOn, days)],
        ["limit-running", going && !held],
        ["limit-held", going && held],
        ["limit-overdue", going && !held && due !== undefined && due < days.until],
      ];
    });
}

function deskFigures({ log, stands }: FoldedCase, days: Days): Told {
  const affairs = stands.affairs.filter(({ affair }) => affair.opens === undefined || !("every" in affair.opens));
  const outcomes: Readonly<Record<string, string>> = { "needs-facts": "needs", conflict: "conflict", gap: "gap" };
  return [
    ...affairs.flatMap(
      ({ openedOn, doneOn }): Told => [
        ["affair-opened", inside(openedOn, days)],
        ["affair-done", inside(doneOn, days)],
        ["affair-going", goesOn(openedOn, doneOn, days.until)],
      ],
    ),
    ...log.flatMap(({ kind, happenedOn, fields }): Told => {
      if (!inside(happenedOn, days)) return [];
      if (kind === "affair.returned") return [["given-back", 1]];
      if (kind === "defect.raised") return [["defect-raised", 1]];
      if (kind === "approval.asked") return [["proposal-asked", 1]];
      if (kind === "approval.refused") return [["proposal-refused", 1]];
      if (kind === "handler.named" || kind === "handler.replaced") return [["order-came", 1]];
      if (kind !== "triage.decided") return [];
      const departed = fields["triage.departs"] === true;
      const outcome = String(fields["triage.outcome"]);
      const column = departed ? "departed" : (outcomes[outcome] ?? (outcome === "decided" ? "decided" : "told"));
      return [
        ["triage-all", 1],
        [`triage-${column}`, 1],
      ];
    }),
  ];
}
