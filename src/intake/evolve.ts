import type { Event } from "#kernel/event.ts";

/** Whether, and by which event of its log, a case is registered. */
export type Registration = { readonly version?: number };

export const initial: Registration = {};

export const evolve = (state: Registration, event: Event): Registration =>
  event.kind === "case.registered" ? { version: event.version } : state;
