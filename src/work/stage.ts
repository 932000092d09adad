import type { CivilDate } from "#kernel/calendar.ts";
import type { Event } from "#kernel/event.ts";
import type { Law } from "#policy/model.ts";
import { isTriaged } from "#policy/untriaged.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** Where a case is in its life. Computed, never stored as a truth of its own. */
export type Stage =
  | "triage-due"
  | "assignment-due"
  | "receipt-due"
  | "handling"
  | "suspended"
  | "closing-reported"
  | "closed"
  | "archived";

/** Events after which a case is where they put it, whatever was told when it was taken over. */
const MOVES = [
  "triage.converted",
  "triage.returned",
  "assignment.adjusted",
  "enforcement.suspended",
  "enforcement.resumed",
] as const;

/** The stage a case taken over came in, where the log alone cannot tell: the days that would put it there are not all known. */
function toldStage(log: readonly Event[]): Stage | undefined {
  const taken = log.findLast(({ kind }) => kind === "case.taken-over");
  const told = taken?.fields["take-over.stage"];
  const since = taken?.version ?? 0;
  if (told !== "handling" && told !== "suspended" && told !== "closing-reported") return undefined;
  const moved = log.findLast(({ kind, version }) => version > since && MOVES.some((move) => move === kind));
  if (moved === undefined) return told;
  return moved.kind === "enforcement.resumed" ? "handling" : undefined;
}

/** The version of the last event of one of these kinds, 0 if there was none. */
export const lastOf = (log: readonly Event[], ...kinds: readonly string[]): number =>
  log.findLast(({ kind }) => kinds.includes(kind))?.version ?? 0;

/** The stage of a case by its log as it truly happened. A reinstated or returned case is where its last event put it. */
export function stageOf(log: readonly Event[], facts: Facts, law: Law): Stage {
  if (lastOf(log, "dossier.archived") > 0) return "archived";
  if (lastOf(log, "case.closed") > 0) return "closed";
  if (lastOf(log, "case.closing-reported") > 0) return "closing-reported";
  if (lastOf(log, "enforcement.suspended") > lastOf(log, "enforcement.resumed")) return "suspended";
  const told = toldStage(log);
  if (told !== undefined) return told;
  const placed = ["case.team", "case.track", "triage.way"].some((fact) => facts[fact] !== undefined);
  if (!placed && law.rules.tables.length > 0) return isTriaged(facts, law) ? "triage-due" : "assignment-due";
  const placedAt = lastOf(log, "triage.decided", "triage.converted", "triage.returned");
  const assigned = lastOf(log, "assignment.made", "assignment.adjusted");
  const received = lastOf(log, "assignment.received");
  if (assigned < placedAt || assigned === 0) return received > placedAt ? "handling" : "assignment-due";
  return received > assigned ? "handling" : "receipt-due";
}

/** The events that bring a case into a stage; the last of them did. */
const BRINGS: Readonly<Record<Stage, readonly string[]>> = {
  archived: ["dossier.archived"],
  closed: ["case.closed"],
  "closing-reported": ["case.closing-reported"],
  suspended: ["enforcement.suspended"],
  "triage-due": ["case.registered", "triage.returned"],
  "assignment-due": ["triage.decided", "triage.converted"],
  "receipt-due": ["assignment.made", "assignment.adjusted"],
  handling: ["assignment.received", "enforcement.resumed"],
};

/** Since when a case is in a stage, by its log as it truly happened. */
export const stageSince = (log: readonly Event[], stage: Stage): CivilDate | undefined =>
  (log.findLast(({ kind }) => BRINGS[stage].includes(kind)) ?? log.findLast(({ kind }) => kind === "case.registered"))
    ?.happenedOn;

/** What brings a case on from one stage to the next, to its end. */
const COURSE: readonly (readonly [Stage, string])[] = [
  ["triage-due", "triage.decided"],
  ["assignment-due", "assignment.made"],
  ["receipt-due", "assignment.received"],
  ["handling", "case.closing-reported"],
  ["closing-reported", "case.closed"],
  ["closed", "dossier.archived"],
];

/** The events that still bring a case to its end, in their order. A suspended one is resumed first. */
export function aheadOf(stage: Stage): readonly string[] {
  if (stage === "suspended") return ["enforcement.resumed", ...aheadOf("handling")];
  const at = COURSE.findIndex(([one]) => one === stage);
  return at < 0 ? [] : COURSE.slice(at).map(([, event]) => event);
}
