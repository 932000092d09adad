import { gate, type Objection } from "#approvals/index.ts";
import { type Court, chronicleOf, decided, type Matter, may, mayAct, postsFor, refusalOf } from "#casework/index.ts";
import { daySettings } from "#clocks/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor } from "#kernel/event.ts";
import type { Refusal } from "#kernel/outcome.ts";
import type { Guard } from "#policy/model.ts";
import { handlersOf } from "./owner.ts";
import { relationsTo } from "./relations.ts";

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

/**
 * What somebody may do in a case now, as far as that is known before he says what exactly: what only depends on what the act
 * would say is left to the door. An act that is closed here the door refuses, whatever it would say.
 */
export function offersOf(
  by: Actor,
  on: CivilDate,
  matter: Matter,
  court: Court,
  acts: readonly string[] = offered,
): readonly Offer[] {
  const chronicle = chronicleOf(matter.log, on, matter.given);
  const facts = chronicle.factsAfter(chronicle.events.length - 1);
  const seats = handlersOf(matter.log);
  const team = facts["case.team"];
  return acts.map((act): Offer => {
    const related = relationsTo({ about: { act }, actor: by, log: matter.log, court, on });
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
    const verdict = gate({ act, fields: {}, by: stands, on }, context);
    const standing = verdict.objections.filter((objection) => holdsAnyway(objection, own));
    const right = mayAct(act, { actor: by, seats, court, on, ...(typeof team === "string" ? { team } : {}) });
    const open = may({ act, by: stands, on }, matter, court);
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
