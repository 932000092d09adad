import { gate, type Objection } from "#approvals/index.ts";
import { type Court, chronicleOf, decided, type Matter, may, mayAct, postsFor, refusalOf } from "#casework/index.ts";
import { daySettings } from "#clocks/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Deed } from "#policy/deed.ts";
import type { EventForm, Guard } from "#policy/model.ts";
import type { Facts } from "#policy/vocabulary.ts";
import { handlersOf } from "./owner.ts";
import { relationsTo } from "./relations.ts";
import { type Stage, stageOf } from "./stage.ts";

/** An act as it stands for somebody now: open, or why not and who could; whose consent it will want. */
export type Offer = {
  readonly act: string;
  readonly open: boolean;
  readonly why: readonly Refusal[];
  readonly asks: readonly { readonly guard: Guard; readonly who: readonly string[] }[];
  readonly posts: readonly string[];
  /** Guards that are about the act here, for its articles. */
  readonly guards: readonly Guard[];
};

/** Acts that are offered where they belong: with a proposal, or before there is a case. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "case.register",
  "case.take-over",
  "approval.grant",
  "approval.refuse",
]);

const offered: readonly string[] = decided.filter((act) => !ELSEWHERE.has(act));

/** Acts no slice decides about, by the stage of a case they belong to; those that get an affair done lie with the affair. */
const WHILE_OPEN = ["paper.issue", "paper.serve", "measure.take", "funds.record-arrival"];
const OF_STAGE: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  "triage-due": WHILE_OPEN,
  "assignment-due": WHILE_OPEN,
  "receipt-due": WHILE_OPEN,
  handling: [...WHILE_OPEN, "case.report-closing", "closing.terminate-current", "enforcement.suspend"],
  suspended: [...WHILE_OPEN, "enforcement.resume"],
  "closing-reported": [...WHILE_OPEN, "case.close"],
};

/** What a case lacks that was taken over; one registered here lacks nothing of the kind. */
const SUPPLY = "case.supply";

/** The acts that may be done in a case as it stands. */
const actsIn = (facts: Facts, matter: Matter, court: Court): readonly string[] => [
  ...offered.filter((act) => act !== SUPPLY || matter.log.some(({ kind }) => kind === "case.taken-over")),
  ...(OF_STAGE[stageOf(matter.log, facts, court.law)] ?? []),
];

/** What ends a case ends whatever is open in it: it is no way of getting one thing done. */
const ENDS: ReadonlySet<string> = new Set(["case.closed", "termination.ruled"]);

/** Acts that bring about what an affair is done by or a time limit ends with; none where that is being finished as such. */
export function actsDoing(form: EventForm | undefined, { vocabulary }: Pick<Court, "vocabulary">): readonly string[] {
  const kinds = form === undefined ? [] : kindsIn(form).filter((kind) => !ENDS.has(kind));
  if (kinds.includes("affair.done")) return [];
  return Object.entries(vocabulary.acts).flatMap(([act, { makes }]) => (kinds.includes(makes) ? [act] : []));
}

/** Whether something is done by an act of its own, be it the end of the case, and so by nothing else. */
export function isDoneByAct(form: EventForm | undefined, { vocabulary }: Pick<Court, "vocabulary">): boolean {
  const kinds = form === undefined ? [] : kindsIn(form);
  return !kinds.includes("affair.done") && Object.values(vocabulary.acts).some(({ makes }) => kinds.includes(makes));
}

function kindsIn(form: EventForm): readonly string[] {
  if ("on" in form) return [form.on];
  if ("any" in form) return form.any.flatMap(kindsIn);
  return "all" in form ? form.all.flatMap(kindsIn) : [];
}

/**
 * What somebody may do in a case now, or of one thing in it, as far as that is known before he says what exactly: what only depends on what the act
 * would say is left to the door. An act that is closed here the door refuses, whatever it would say.
 */
export function offersOf(
  by: Actor,
  on: CivilDate,
  matter: Matter,
  court: Court,
  only?: readonly string[],
  of?: Deed["of"],
): readonly Offer[] {
  const chronicle = chronicleOf(matter.log, on, matter.given);
  const facts = chronicle.factsAfter(chronicle.events.length - 1);
  const seats = handlersOf(matter.log);
  const team = facts["case.team"];
  const about = of === undefined ? {} : { of };
  return (only ?? actsIn(facts, matter, court)).map((act): Offer => {
    const related = relationsTo({ about: { act, ...about }, actor: by, log: matter.log, court, on });
    const stands = related.length === 0 ? by : { ...by, holds: [...by.holds, ...related] };
    const made = court.vocabulary.acts[act];
    const own = new Set(made?.fields ?? []);
    const context = {
      ...court,
      chronicle,
      facts,
      days: daySettings(court.law),
      ...(made === undefined ? {} : { makes: made.makes }),
    };
    const verdict = gate({ act, fields: {}, by: stands, on, ...about }, context);
    const standing = verdict.objections.filter((objection) => holdsAnyway(objection, own));
    const right = mayAct(act, { actor: by, seats, court, on, ...(typeof team === "string" ? { team } : {}) });
    const open = may({ act, by: stands, on, ...about }, matter, court);
    const why = [
      ...("refused" in right ? [right.refused] : []),
      ...("refused" in open ? [open.refused] : []),
      ...standing.map((objection) => refusalOf(objection, court)),
    ];
    const named = standing.flatMap(({ why: code, needs }) => (code === "not-you" ? needs : []));
    return {
      act,
      open: why.length === 0,
      why,
      asks: verdict.asks,
      posts:
        why.length === 0 ? [] : [...new Set(named.length > 0 ? named : "refused" in right ? postsFor(act, court) : [])],
      guards: [...verdict.passed, ...standing.map(({ guard }) => guard), ...verdict.asks.map(({ guard }) => guard)],
    };
  });
}

/** Whether an objection holds whatever the act would say: not one that waits for the act's own words, paper or reason. */
function holdsAnyway({ why, needs, guard }: Objection, own: ReadonlySet<string>): boolean {
  if (why === "reason" || why === "paper") return false;
  if (why === "unknown" || why === "not-so") return !needs.some((word) => own.has(word));
  return guard.acts.every((form) => form.where === undefined) || (guard.per === "case" && why !== "forbidden");
}
