import type { Event } from "#kernel/event.ts";

/** Something put up for approval: the act, the thing it is about, and who put it up. */
export type Proposal = { readonly act: string; readonly of: NonNullable<Event["of"]>; readonly by: string };

/** What was put up and not refused, oldest first. */
export type Proposals = readonly Proposal[];

export const initial: Proposals = [];

/** The latest proposal of an act that is not about another thing. */
export const proposalOf = (proposals: Proposals, act: string, of: Event["of"] = {}): Proposal | undefined =>
  proposals.findLast((one) => one.act === act && isSameThing(one.of, of));

const isSameThing = (a: NonNullable<Event["of"]>, b: NonNullable<Event["of"]>): boolean =>
  Object.entries(a).every(([per, id]) => b[per] === undefined || b[per] === id);

export function evolve(state: Proposals, { kind, fields, of = {}, by }: Event): Proposals {
  const act = fields["approval.act"];
  if (typeof act !== "string") return state;
  if (kind === "approval.asked") return [...state, { act, of, by: by.id }];
  return kind === "approval.refused" ? state.filter((one) => one !== proposalOf(state, act, of)) : state;
}
