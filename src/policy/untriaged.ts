import { holds } from "./condition.ts";
import type { Guard, Law } from "./model.ts";
import type { Facts } from "./vocabulary.ts";
import { takersOf, teamsOf } from "./who.ts";

const TRIAGE = "triage.decide";
const KIND = "case.kind";

/**
 * Whether triage is for cases of this kind: not where a rule refuses it to the kind for good. Such a case goes to a team by its
 * assignment alone, or nobody could ever bring it anywhere.
 */
export const isTriaged = (facts: Facts, law: Pick<Law, "rules">): boolean =>
  law.rules.guards.every((guard) => !refusesKind(guard, facts));

function refusesKind({ acts, require: required = [], happened, unlessHappened }: Guard, facts: Facts): boolean {
  if (!acts.some(({ act, where }) => act === TRIAGE && where === undefined)) return false;
  if (happened !== undefined || unlessHappened !== undefined) return false;
  return (
    required.some((one) => one.length > 0 && one.every(({ fact }) => fact === KIND)) && holds(required, facts) === false
  );
}

/** Teams one of which gets a case that triage is not for: those that say they take it, else any that cases go to. */
export function teamsUntriaged(facts: Facts, law: Pick<Law, "rules">): readonly string[] {
  const takers = takersOf(facts, law);
  return takers.length > 0 ? takers : teamsOf(law);
}
