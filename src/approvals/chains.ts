import type { Bearing, Deed } from "#policy/deed.ts";
import { guardsOn } from "#policy/guards.ts";
import type { Ground, Rule } from "#policy/model.ts";
import { overlay } from "#policy/occurrence.ts";
import { inScope } from "./gate.ts";

/** A rule that wants consent to an act, and its steps in order; a step is any one of several posts. */
export type Chain = { readonly rule: Rule; readonly steps: readonly (readonly string[])[] };

/** What is to be consented to: an act with what it would say, as far as that is known. */
export type Sought = Omit<Deed, "reason">;

/**
 * Every rule that asks for consent to this very act: guards that are about it, the extension and the pauses of a time
 * limit. Where it depends on what is unknown whether a rule is about it, it is.
 */
export function chainsOf(sought: Sought, bearing: Bearing): readonly Chain[] {
  const { law, facts } = bearing;
  const known = overlay(facts, sought.fields);
  const guards = guardsOn(sought.act, law)
    .filter(({ approval }) => approval.length > 0)
    .filter((guard) => inScope(guard, sought, known, bearing) !== false)
    .map((guard): Chain => ({ rule: guard, steps: guard.approval }));
  return [...guards, ...ofTime(sought, bearing)];
}

function ofTime({ act, fields }: Sought, { law }: Bearing): readonly Chain[] {
  const { "clock.key": key, "clock.ground": said } = fields;
  const each = (approval: readonly string[]) => approval.map((who) => [who]);
  const clocks = law.rules.clocks.filter((clock) => key === undefined || clock.key === key);
  if (act === "clock.extend")
    return clocks.flatMap((rule) =>
      rule.extend === undefined || rule.extend.approval.length === 0
        ? []
        : [{ rule, steps: each(rule.extend.approval) }],
    );
  if (act !== "clock.pause") return [];
  const listed = new Set(clocks.flatMap(({ pauses }) => pauses));
  return law.rules.grounds
    .filter((ground) => ground.approval.length > 0 && listed.has(ground.key) && isNamed(ground, said))
    .map((rule): Chain => ({ rule, steps: each(rule.approval) }));
}

const isNamed = ({ key, oneOf }: Ground, said: unknown): boolean =>
  said === undefined || said === key || oneOf.some((one) => one === said);

/** Posts some step names. */
export const postsIn = (chains: readonly Chain[]): readonly string[] => [
  ...new Set(chains.flatMap(({ steps }) => steps.flat())),
];

/** The steps of several rules as one list: a signature serves every rule that asks for it, as often as the strictest does. */
export function stepsIn(chains: readonly Chain[]): readonly (readonly string[])[] {
  const steps: (readonly string[])[] = [];
  const count = (of: readonly (readonly string[])[], step: readonly string[]) =>
    of.filter((one) => one.join() === step.join()).length;
  for (const chain of chains)
    for (const [at, step] of chain.steps.entries())
      if (count(steps, step) < count(chain.steps.slice(0, at + 1), step)) steps.push(step);
  return steps;
}
