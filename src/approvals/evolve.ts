import type { Event } from "#kernel/event.ts";

/** What was put up for approval and not yet decided, by act, with who put it up. */
export type Proposals = ReadonlyMap<string, string>;

export const initial: Proposals = new Map();

export function evolve(state: Proposals, { kind, fields, by }: Event): Proposals {
  const act = fields["approval.act"];
  if (typeof act !== "string") return state;
  if (kind === "approval.asked") return new Map([...state, [act, by.id]]);
  return kind === "approval.refused" ? new Map([...state].filter(([one]) => one !== act)) : state;
}
