import type { Event } from "#kernel/event.ts";
import { type Party, partiesAfter } from "./parties.ts";

/** Whether, and by which event of its log, a case is registered, and who its parties are. */
export type Registration = { readonly version?: number; readonly parties: readonly Party[] };

export const initial: Registration = { parties: [] };

export function evolve(state: Registration, event: Event): Registration {
  if (event.kind === "case.registered") return { ...state, version: event.version };
  const parties = partiesAfter(state.parties, event);
  return parties === state.parties ? state : { ...state, parties };
}
