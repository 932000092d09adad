import { citationOf } from "#policy/cite.ts";
import type { Guard, Rule } from "#policy/model.ts";
import { called } from "#policy/refusal.ts";
import { type Check, type Finding, finding, type Subject, titled } from "../finding.ts";
import { decides } from "../route.ts";

/**
 * Nobody consents to his own proposal: a step of consent that only proposers can give. If every proposer is such a one
 * the act can never be done as written; if some are, theirs go to a person. The same of whoever prolongs his own limit.
 */
export const selfApproval: Check = {
  name: "self-approval",
  run: (subject) => [...guards(subject), ...extensions(subject)],
};

function* guards(subject: Subject): Generator<Finding> {
  for (const guard of subject.document.rules.guards) {
    const proposers = guard.by ?? [];
    const own = guard.approval.find((step) => onlyBy(step, proposers));
    if (own === undefined) continue;
    const always = proposers.every((who) => own.includes(who));
    const words = [titled(guard), called(own, subject.court)];
    yield always
      ? finding("self-approval", "error", guard.source.place, "self-approval", words, about(guard, subject))
      : finding("self-approval", "routed", guard.source.place, "self-approval-some", words, {
          ...about(guard, subject),
          ...decides(subject, other(guard, own)),
        });
  }
}

function* extensions(subject: Subject): Generator<Finding> {
  for (const clock of subject.document.rules.clocks) {
    const steps = (clock.extend?.approval ?? []).filter((who) => clock.owner.length === 1 && clock.owner[0] === who);
    if (steps.length === 0) continue;
    const words = [titled(clock), called(steps, subject.court)];
    yield finding("self-approval", "error", clock.source.place, "self-extension", words, about(clock, subject));
  }
}

const onlyBy = (step: readonly string[], proposers: readonly string[]): boolean =>
  step.length > 0 && step.every((who) => who !== "fill" && proposers.includes(who));

/** The rule without the step that its proposer would have to give himself: another step's post decides. */
const other = (guard: Guard, own: readonly string[]): Pick<Guard, "approval"> => ({
  approval: guard.approval.filter((step) => step !== own),
});

const about = (rule: Rule, { court }: Subject): Pick<Finding, "rules" | "cites"> => ({
  rules: [rule.id],
  cites: [citationOf(rule, court.law)],
});
