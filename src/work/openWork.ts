import { type AffairRun, defectsOf } from "#affairs/index.ts";
import { proposalsOf } from "#approvals/index.ts";
import { type Court, chronicleOf, noted, type Standing } from "#casework/index.ts";
import { lackCalled, missingIn } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { called } from "#policy/refusal.ts";
import { ruleName } from "#policy/tell/names.ts";
import { knownOf, type Owner, ownerOf, seatsOf } from "./owner.ts";
import { affairPiece, both, type Desk, titled, type Work, type WorkKind } from "./piece.ts";
import { isPlacing, placing } from "./placing.ts";
import { lastOf } from "./stage.ts";

/**
 * Every open obligation of a case on a day, each with somebody who answers for it: its owner by the law; where that is
 * a seat nobody sits in, the leader of the team; where there is no team yet, whoever triages. Limits are not among
 * them: what is due soon or overdue is asked of the clocks.
 */
export function openWork(
  log: readonly Event[],
  stands: Omit<Standing, "turned">,
  court: Court,
  today: CivilDate,
): readonly Work[] {
  const bearing = { ...court, facts: stands.facts, chronicle: chronicleOf(log, today) };
  const desk: Desk = { court, log: noted(log), stands, handlers: seatsOf(log), bearing, today };
  const ended = lastOf(desk.log, CLOSED) > 0;
  const placed = ended ? [] : placing(desk);
  return [
    ...placed,
    ...stands.affairs
      .filter((run) => ofThisCase(run) && !isPlacing(run, placed) && !lastsThroughout(run, desk))
      .flatMap((run) => pooled(run, desk)),
    ...signatures(desk, today),
    ...cures(desk),
    ...supplies(desk),
  ];
}

/** What a case taken over came without: with whoever handles it, one piece for each thing. */
function supplies(desk: Desk): readonly Work[] {
  const events = desk.bearing.chronicle.events;
  const since = events.findLast(({ kind }) => kind === "case.taken-over")?.happenedOn;
  if (since === undefined) return [];
  return missingIn(events, desk.stands.facts).map((item) => ({
    id: `supply/${item}`,
    kind: "supply",
    title: titled("work-supply", both(lackCalled(item, desk.court))),
    since,
    act: "case.supply",
    fields: { "take-over.item": item },
    ...ownerOf(["handler"], knownOf(desk)),
  }));
}

/** What an affair that goes on with the case ends with. */
const CLOSED = "case.closed";
const FILED = "dossier.archived";

/**
 * Whether an affair is no piece of work beside the case itself: handling it, which lies with its handlers until it is closed; and
 * keeping its dossier, until there is a closed one to file.
 */
function lastsThroughout({ affair, state }: AffairRun, desk: Desk): boolean {
  if (state !== "open" || affair.slip || affair.done === undefined || !("on" in affair.done)) return false;
  if (affair.done.where !== undefined) return false;
  if (affair.done.on === FILED) return lastOf(desk.log, CLOSED) === 0;
  return affair.done.on === CLOSED && ownerOf(affair.owner, knownOf(desk)).words.length === 0;
}

/** What comes round each day or week is the court's to do once, not once in every case. */
export const ofThisCase = ({ affair }: AffairRun): boolean => affair.opens === undefined || !("every" in affair.opens);

/** A piece of pooled work: with its owner until somebody took it, back with who sent it, or to be accepted by him. */
function pooled(run: AffairRun, desk: Desk): readonly Work[] {
  const { affair, state, sentBy, takenBy } = run;
  const name = ruleName(affair);
  const owner = ownerOf(affair.owner, knownOf(desk));
  const sender: Owner | undefined = sentBy === undefined ? undefined : { words: [], persons: [sentBy.id] };
  const waits = sentBy === undefined ? {} : { asker: sentBy.id };
  const item = (
    kind: WorkKind,
    title: string,
    act: string,
    whose: Owner,
    more: Pick<Work, "asker"> = {},
  ): readonly Work[] => [
    {
      id: affairPiece(run),
      kind,
      title: titled(title, name),
      since: run.openedOn,
      act,
      fields: { "affair.kind": affair.key },
      ...(run.id === WHOLE_CASE ? {} : { of: { [affair.per]: run.id } }),
      ...dueOf(run, desk),
      ...whose,
      ...more,
    },
  ];
  switch (state) {
    case "open":
      return item("affair", "work-affair", affair.slip ? "affair.dispatch" : "affair.receive", owner);
    case "dispatched":
      return item("slip", "work-slip", "affair.receive", owner, waits);
    case "received":
      return item(
        "affair",
        "work-taken",
        "affair.finish",
        takenBy === undefined ? owner : { words: [], persons: [takenBy.id] },
        waits,
      );
    case "returned":
      return item("slip", "work-returned", "affair.dispatch", sender ?? owner);
    case "done":
      return affair.slip && sender !== undefined ? item("acceptance", "work-acceptance", "affair.accept", sender) : [];
    default:
      return [];
  }
}

/** The last day of the clock that runs on an affair. */
function dueOf({ affair, id }: AffairRun, { stands }: Desk): { readonly due?: CivilDate } {
  const due = stands.clocks.find(
    (run) => run.clock.affair === affair.key && run.id === id && run.stoppedOn === undefined,
  )?.due;
  return due === undefined ? {} : { due };
}

/** What waits for a signature, and what was signed and not yet carried out. */
function signatures({ court, bearing }: Desk, today: CivilDate): readonly Work[] {
  return proposalsOf(bearing, today).flatMap((proposal): readonly Work[] => {
    const base = {
      since: proposal.on,
      fields: proposal.fields,
      ...(proposal.of === undefined ? {} : { of: proposal.of }),
    };
    const act = called([proposal.act], court);
    if (proposal.state === "waiting")
      return [
        {
          ...base,
          id: `approval/${proposal.version}`,
          kind: "approval",
          title: titled("work-approval", act),
          act: "approval.grant",
          words: proposal.waitsFor,
          persons: [],
          asker: proposal.by.id,
        },
      ];
    return proposal.state === "granted"
      ? [
          {
            ...base,
            id: `carrying-out/${proposal.version}`,
            kind: "carrying-out",
            title: titled("work-carrying-out", act),
            act: proposal.act,
            words: [],
            persons: [proposal.by.id],
          },
        ]
      : [];
  });
}

/** Defects raised and not cured: with whoever handles the case. */
function cures(desk: Desk): readonly Work[] {
  return defectsOf(desk.log)
    .filter(({ state }) => state === "raised")
    .map((defect) => ({
      id: `defect/${defect.id}`,
      kind: "defect",
      title: titled(
        "work-defect",
        defect.reason === undefined ? ["", ""] : [`：${defect.reason}`, `: ${defect.reason}`],
      ),
      since: defect.raisedOn,
      ...(defect.dueOn === undefined ? {} : { due: defect.dueOn }),
      ...ownerOf(["responsible-person"], knownOf(desk)),
      asker: defect.by.id,
      act: "defect.accept",
      of: { defect: defect.id },
    }));
}
