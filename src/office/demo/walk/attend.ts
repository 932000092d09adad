import { standing } from "#casework/index.ts";
import { addDays, type CivilDate, daysBetween } from "#kernel/calendar.ts";
import { nextWorkingDay } from "#kernel/workingDays.ts";
import type { Affair, EventForm } from "#policy/model.ts";
import { handlersOf, openWork, type Work } from "#work/index.ts";
import { type Limit, limitWork } from "../../rows/limits.ts";
import { demo } from "../wording.ts";
import { bring, cause, stands, type Wish } from "./bring.ts";
import { answering } from "./bureau.ts";
import { type Bureau, type Desk, happened, onDay } from "./desk.ts";

/** What the course of a case brings about itself, in its own time: nobody does it because it lies open. */
const COURSE: ReadonlySet<string> = new Set([
  "case.registered",
  "case.closing-reported",
  "case.closed",
  "inquiry.completed",
  "triage.decided",
  "triage.converted",
  "assignment.made",
  "assignment.received",
  "handler.named",
  "termination.ruled",
  "debtor.performed-in-full",
  "settlement.performed",
  "reinstatement.approved",
  "funds.disbursed-in-full",
  "rotation.carried-out",
]);
const ELSEWHERE: ReadonlySet<string> = new Set(["triage", "assignment", "naming", "receipt"]);

/** Longer spans are not for doing something at once. */
const LONG = 90;

type Task = { readonly on: CivilDate; readonly done: (desk: Desk) => Desk | undefined };

/**
 * Does what lies open in a case up to a day, each piece by whoever it is with and on the day he comes to it: most in time, some late, a
 * few very late. What nobody has come to by that day stays open. What opens meanwhile is done in further rounds.
 */
export function attend(desk: Desk, bureau: Bureau, upTo: CivilDate, rounds = 1): Desk {
  const after = attendOnce(desk, bureau, upTo);
  return rounds <= 1 || after === desk || after.on >= upTo ? after : attend(after, bureau, upTo, rounds - 1);
}

function attendOnce(desk: Desk, bureau: Bureau, upTo: CivilDate): Desk {
  // As of that day: what opened by the calendar or because a limit ended meanwhile lies there too.
  const seen = upTo < bureau.until ? upTo : bureau.until;
  const court = bureau.courtOn(seen);
  const now = standing(desk.log, court, seen);
  const team = desk.team === undefined ? [] : [desk.team];
  const limits = limitWork(now.clocks, handlersOf(desk.log), court, seen, ...team);
  const tasks = [
    ...openWork(desk.log, now, court, seen)
      .filter(({ kind }) => !ELSEWHERE.has(kind))
      .flatMap((piece) => taskOf(piece, desk, bureau)),
    ...limits.flatMap((limit) => limitTask(limit, desk, bureau)),
  ];
  return tasks
    .map((task) => ({ ...task, on: workDay(task.on, bureau) }))
    .filter(({ on }) => on <= upTo && on <= bureau.until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .reduce((at, task) => task.done(onDay(task.on, at)) ?? at, desk);
}

/** The day itself, or the next one people work on. */
export const workDay = (day: CivilDate, bureau: Bureau): CivilDate =>
  nextWorkingDay(bureau.courtOn(bureau.until).calendar, day).date;

/** When somebody comes to a piece of work: of a hundred, most in time, some a few days late, hardly one some weeks. */
function dayFor({ id, since, due }: Pick<Work, "id" | "since" | "due">, { chance, stream }: Desk): CivilDate {
  const own = chance.split(`${stream}/${id}`);
  const roll = own.integer(1, 100);
  const span = due === undefined ? 6 : Math.max(0, daysBetween(since, due));
  // What is due in half a year is done toward its end: done at once it would only begin again.
  if (roll <= 93 && span > LONG) return addDays(since, own.integer(Math.floor(span * 0.6), Math.floor(span * 0.95)));
  if (roll <= 93) return addDays(since, own.integer(0, Math.floor(Math.min(span, 20) * 0.6)));
  const last = due ?? addDays(since, 6);
  return addDays(last, roll <= 98 ? own.integer(1, 5) : own.integer(8, 21));
}

function taskOf(piece: Work, desk: Desk, bureau: Bureau): readonly Task[] {
  const on = dayFor(piece, desk);
  const by = [...piece.persons, ...answering(piece.words, desk, bureau)];
  const of = piece.of === undefined ? {} : { of: piece.of };
  const plain = (act: string, more: Partial<Wish> = {}): Task => ({
    on,
    done: (now) =>
      bring({ act, ...(piece.fields === undefined ? {} : { fields: piece.fields }), ...of, by, ...more }, now, bureau),
  });
  switch (piece.kind) {
    case "affair":
      return affairTask(piece, by, on, desk, bureau);
    case "slip":
      // Where the document names what does it, that is done rather than received.
      return isNamed(piece, desk, bureau)
        ? affairTask(piece, by, on, desk, bureau)
        : [plain(piece.act ?? "affair.receive")];
    case "acceptance":
    case "defect":
    case "carrying-out":
      return [plain(piece.act ?? "")];
    case "approval":
      return [plain("approval.grant", { fields: { ...piece.fields, ...actOf(piece, desk) }, reason: demo.agreed })];
    default:
      return [];
  }
}

const isNamed = (piece: Work, desk: Desk, bureau: Bureau): boolean =>
  bureau
    .courtOn(desk.on)
    .law.rules.affairs.some(
      ({ key, slip, done }) => key === piece.fields?.["affair.kind"] && !slip && done !== undefined,
    );

const actOf = ({ id }: Work, { log }: Desk) => {
  const asked = log.find(({ version }) => version === Number(id.split("/")[1]));
  const act = asked?.fields["approval.act"];
  return act === undefined ? {} : { "approval.act": act };
};

/** An affair is done by the event its rule names, else by being taken and finished; a slip not yet sent is sent by the course. */
function affairTask(piece: Work, by: readonly string[], on: CivilDate, desk: Desk, bureau: Bureau): readonly Task[] {
  const key = piece.fields?.["affair.kind"];
  const affair = bureau.courtOn(desk.on).law.rules.affairs.find((one) => one.key === key);
  if (affair === undefined) return [];
  if (piece.act === "affair.dispatch") return [];
  const own = affair.done === undefined ? undefined : withoutCourse(affair.done, desk);
  const overtaken = affair.done !== undefined && stands(affair.done, piece.of, affair.per, desk);
  if (affair.done !== undefined && own === undefined && !overtaken) return [];
  // What was done for something else meanwhile is done.
  const meanwhile = ({ log }: Desk): boolean =>
    log.length > desk.log.length &&
    own !== undefined &&
    stands(own, piece.of, affair.per, { ...desk, log: log.slice(desk.log.length) });
  return [{ on, done: (now) => (meanwhile(now) ? now : doneAffair(affair, own, piece, by, now, bureau)) }];
}

function doneAffair(
  affair: Affair,
  own: EventForm | undefined,
  piece: Work,
  by: readonly string[],
  desk: Desk,
  bureau: Bureau,
): Desk | undefined {
  const caused = own === undefined ? undefined : cause(own, piece.of, affair.per, desk, bureau, 0, true);
  if (caused !== undefined) return caused;
  const wish = { fields: { "affair.kind": affair.key }, ...(piece.of === undefined ? {} : { of: piece.of }), by };
  const taken = piece.act === "affair.finish" ? desk : bring({ act: "affair.receive", ...wish }, desk, bureau);
  return taken === undefined ? undefined : (bring({ act: "affair.finish", ...wish }, taken, bureau) ?? taken);
}

/** A running limit is met by what stops it; one that was kept too late is written off by whoever watches it. */
function limitTask(limit: Limit, desk: Desk, bureau: Bureau): readonly Task[] {
  const key = String(limit.fields?.["clock.key"] ?? "");
  const clock = bureau.courtOn(desk.on).law.rules.clocks.find((one) => one.key === key);
  if (clock === undefined) return [];
  const of = limit.of === undefined ? {} : { of: limit.of };
  if (limit.act === "clock.rectify") {
    const by = [...limit.persons, ...answering(limit.words, desk, bureau)];
    const on = dayFor({ id: limit.id, since: limit.from }, desk);
    return [
      { on, done: (now) => bring({ act: limit.act ?? "", fields: { "clock.key": key }, ...of, by }, now, bureau) },
    ];
  }
  const stops = clock.affair === undefined && clock.stops !== undefined ? withoutCourse(clock.stops, desk) : undefined;
  return stops === undefined
    ? []
    : [{ on: dayFor(limit, desk), done: (now) => cause(stops, limit.of, clock.per, now, bureau, 0, true) }];
}

/** The part of an event form that the course of a case does not bring about itself, now or at its end. */
function withoutCourse(form: EventForm, desk: Desk): EventForm | undefined {
  if ("on" in form) {
    if (form.on === "dossier.archived" && !happened(desk, "case.closed")) return undefined;
    const further = form.on === "inquiry.completed" && form.where !== undefined && happened(desk, form.on);
    return COURSE.has(form.on) && !further ? undefined : form;
  }
  if ("any" in form) {
    const any = form.any.flatMap((one) => withoutCourse(one, desk) ?? []);
    return any.length === 0 ? undefined : { any };
  }
  if ("all" in form) {
    const all = form.all.flatMap((one) => withoutCourse(one, desk) ?? []);
    return all.length === 0 ? undefined : { all };
  }
  return undefined;
}
