import type { AffairRun } from "#affairs/index.ts";
import { gate } from "#approvals/index.ts";
import { daySettings } from "#clocks/index.ts";
import type { EventForm } from "#policy/model.ts";
import { WHOLE_CASE } from "#policy/occurrence.ts";
import { called } from "#policy/refusal.ts";
import { ownWords } from "#policy/tell/names.ts";
import { eventIn } from "#policy/tell/phrase.ts";
import { leadOf, type Owner, placeOf, triageOf } from "./owner.ts";
import { affairPiece, both, type Desk, titled, type Work } from "./piece.ts";
import { stageOf, stageSince } from "./stage.ts";

/** What brings a case to those who handle it, and the event it is done by. */
const DONE_BY = {
  triage: "triage.decided",
  assignment: "assignment.made",
  naming: "handler.named",
  receipt: "assignment.received",
} as const;
type Placing = keyof typeof DONE_BY;

/** Whether an event of a kind alone is enough for a form, whatever it says. */
export const isMetBy = (form: EventForm | undefined, kind: string): boolean => {
  if (form === undefined) return false;
  if ("on" in form) return form.on === kind && form.where === undefined;
  return "any" in form && form.any.some((one) => isMetBy(one, kind));
};

/**
 * What brings a case to those who handle it. Where the law has an affair that is done by the same act, it is that piece: with its
 * day and its time limit, and no second one beside it.
 */
export function placing(desk: Desk): readonly Work[] {
  const piece = nextOf(desk);
  if (piece === undefined) return [];
  const { work, kind } = piece;
  const same = desk.stands.affairs.find((run) => isDoneBy(kind, run));
  const awaited = awaitedBy(work, desk);
  const due = desk.stands.clocks
    .filter(
      ({ clock, stoppedOn, id }) =>
        stoppedOn === undefined &&
        id === WHOLE_CASE &&
        clock.breach &&
        (isMetBy(clock.stops, DONE_BY[kind]) || (same !== undefined && clock.affair === same.affair.key)),
    )
    .flatMap((run) => run.due ?? [])
    .toSorted()[0];
  return [
    {
      ...(awaited === undefined ? work : waiting(work, awaited, desk)),
      ...(same === undefined ? {} : { id: affairPiece(same), since: same.openedOn }),
      ...(due === undefined ? {} : { due }),
    },
  ];
}

/** What has to have happened before an act may be done, whoever does it and whatever it says. */
function awaitedBy({ act = "" }: Work, { court, bearing, today }: Desk): EventForm | undefined {
  const deed = { act, fields: {}, by: { id: "", name: "", holds: [] }, on: today };
  const { objections } = gate(deed, { ...court, ...bearing, days: daySettings(court.law) });
  return objections.find(({ why, form }) => why === "not-yet" && form !== undefined)?.form;
}

/** A piece that cannot be done yet says what it waits for, and names no act. */
function waiting({ act: _, title: [zh, en], ...work }: Work, form: EventForm, { court }: Desk): Work {
  const own = ownWords(court.law, court.vocabulary);
  const what = [eventIn(form, "zh", own), eventIn(form, "en", own)] as const;
  return { ...work, title: titled("work-awaits", [zh, en], what) };
}

/** Whether an open affair of the whole case is done by the act that brings the case on, so that its piece is that one. */
export const isPlacing = (run: AffairRun, work: readonly Work[]): boolean =>
  KINDS.some((kind) => work.some((piece) => piece.kind === kind) && isDoneBy(kind, run));

const KINDS: readonly Placing[] = ["triage", "assignment", "naming", "receipt"];

const isDoneBy = (kind: Placing, { affair, state, id }: AffairRun): boolean =>
  state === "open" && !affair.slip && id === WHOLE_CASE && isMetBy(affair.done, DONE_BY[kind]);

type Next = { readonly kind: Placing; readonly work: Work };

function nextOf(desk: Desk): Next | undefined {
  const { court, log, stands, handlers } = desk;
  const stage = stageOf(log, stands.facts, court.law);
  const since = stageSince(log, stage);
  if (since === undefined) return undefined;
  const lead = leadOf(placeOf(stands.facts).team, court);
  const empty = court.law.rules.words.filter(
    ({ sort, required, key }) => sort === "seat" && required === true && !handlers.seats.has(key),
  );
  const piece = (kind: Placing, act: string, whose: Owner): Next => ({
    kind,
    work: { id: kind, kind, title: titled(`work-${kind}`), since, act, ...whose },
  });
  const naming = (): Next => {
    const seats = called(
      empty.map(({ key }) => key),
      court,
    );
    const next = piece("naming", "handler.name", lead);
    return { ...next, work: { ...next.work, title: titled("work-naming", both(seats)) } };
  };
  switch (stage) {
    case "triage-due":
      return piece("triage", "triage.decide", triageOf(court));
    case "assignment-due":
      return piece("assignment", "assignment.make", triageOf(court));
    case "receipt-due":
      return empty.length > 0 ? naming() : piece("receipt", "assignment.receive", lead);
    case "handling":
    case "suspended":
    case "closing-reported":
      return empty.length > 0 && handlers.recused.size > 0 ? naming() : undefined;
    default:
      return undefined;
  }
}
