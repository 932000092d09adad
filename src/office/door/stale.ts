import type { Turned } from "./refusal.ts";
import { refuse } from "./wording.ts";

/** Acts that decide on what the person saw. They are refused when the case has moved on; all others are judged anew. */
const DECIDING: ReadonlySet<string> = new Set([
  "triage.decide",
  "triage.convert",
  "triage.return",
  "approval.grant",
  "approval.refuse",
  "case.correct",
  "party.change",
  "assignment.make",
  "assignment.adjust",
  "handler.name",
  "handler.replace",
  "handler.recuse",
  "lot.draw",
]);

export const decidesOnWhatWasSeen = (act: string): boolean => DECIDING.has(act);

/** Somebody decided on a page that has moved on, and to which version. */
export const staleAt = (version: number): Turned => ({ refused: { ...refuse("page-stale", []).refused, version } });
