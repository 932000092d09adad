import type { Actor, Event } from "#kernel/event.ts";
import type { Deed } from "./deed.ts";
import type { Law } from "./model.ts";
import type { Chronicle } from "./occurrence.ts";
import { standsFor } from "./who.ts";

/** What consent is asked for: the act, its words as far as they are known, and the thing it is about. */
export type Proposal = Pick<Deed, "act" | "fields" | "of" | "by" | "on"> & {
  /** The event the act makes. An approval is used up by the first one that follows it. */
  readonly makes?: string;
};

/**
 * Steps of consent a proposal still lacks, in the order of the rule. Each step needs an approval of its own, and one
 * that was given counts even if an earlier step is still open; nobody consents to what he proposed. A refusal takes back what was given before it, and the
 * act, once done, has used it up.
 */
export function consentsMissing(
  steps: readonly (readonly string[])[],
  proposal: Proposal,
  chronicle: Pick<Chronicle, "events">,
  law: Pick<Law, "rules">,
): readonly (readonly string[])[] {
  const about = chronicle.events.filter((event) => isAbout(event, proposal));
  const over = about.findLastIndex((event) => event.kind === "approval.refused" || event.kind === proposal.makes);
  const granted = about
    .slice(over + 1)
    .filter((event) => event.kind === "approval.granted" && event.by.id !== proposal.by.id);
  const fitting = steps.map((step) =>
    granted.flatMap((event, at) => (step.some((who) => signedAs(event, law).has(who)) ? [at] : [])),
  );
  const taken = new Map<number, number>();
  const given = new Set(steps.flatMap((_, step) => (assign(step, fitting, taken, new Set()) ? [step] : [])));
  return steps.filter((_, step) => !given.has(step));
}

/** Gives a step one of the approvals that fit it, moving an earlier step to another of its own if need be. */
function assign(
  step: number,
  fitting: readonly (readonly number[])[],
  taken: Map<number, number>,
  tried: Set<number>,
): boolean {
  for (const at of fitting[step] ?? []) {
    if (tried.has(at)) continue;
    tried.add(at);
    const holder = taken.get(at);
    if (holder !== undefined && !assign(holder, fitting, taken, tried)) continue;
    taken.set(at, step);
    return true;
  }
  return false;
}

/** An approval says which act, and may say of which thing and what; what it does not say it leaves open. */
function isAbout(event: Event, { act, fields, of, on }: Proposal): boolean {
  if (event.happenedOn > on) return false;
  const said = event.fields["approval.act"];
  if (said !== undefined && said !== act) return false;
  const sameThing = Object.entries(event.of ?? {}).every(([per, id]) => of?.[per] === undefined || of[per] === id);
  const sameWords = Object.entries(event.fields).every(
    ([word, value]) => OWN.has(word) || fields[word] === undefined || same(fields[word], value),
  );
  return sameThing && sameWords;
}

const OWN = new Set(["approval.act", "approval.post"]);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The posts an approval was signed in. Through the door nobody signs in a post he does not hold. */
export function signedAs(event: Event, law: Pick<Law, "rules">): ReadonlySet<string> {
  const post = event.fields["approval.post"];
  return typeof post === "string" ? standsFor([post], law) : standsFor(postsOf(event.by, event.happenedOn), law);
}

/** What an actor holds on a day: his own posts, and those he was appointed to stand in for. */
export const postsOf = (actor: Actor, on: string): readonly string[] => [
  ...actor.holds,
  ...(actor.deputises ?? []).flatMap(({ post, from, until }) =>
    from <= on && (until === undefined || on <= until) ? [post] : [],
  ),
];

/** Words of the law that some rule has consent asked of: an act's approval, an extension, a ground, a hold. */
export function signersOf({ rules }: Pick<Law, "rules">): ReadonlySet<string> {
  return new Set([
    ...rules.guards.flatMap(({ approval }) => approval.flat()),
    ...rules.clocks.flatMap(({ extend }) => extend?.approval ?? []),
    ...rules.grounds.flatMap(({ approval }) => approval),
    ...rules.views.flatMap(({ hold }) => hold?.approval ?? []),
  ]);
}
