import type { Citation } from "#kernel/citation.ts";
import type { Event } from "#kernel/event.ts";

/** Why an event is in the log: what it reacts to or puts right, on which articles, and what came of it in turn. */
export type Why = {
  readonly event: Event;
  readonly cites: readonly Citation[];
  /** The rule by which it follows from the event before it. */
  readonly rule?: string;
  readonly because?: Why;
  /** The event it corrects, as that was first told. */
  readonly corrects?: Event;
  /** Later events that put this one right. */
  readonly correctedBy: readonly Event[];
};

/** What followed from an event by the law alone, as far as it went. */
export type Aftermath = { readonly event: Event; readonly followed: readonly Aftermath[] };

/** The chain of reasons of one event; undefined if the log has no such version. A cause always lies before its effect. */
export function whyTree(events: readonly Event[], version: number): Why | undefined {
  const event = events.find((one) => one.version === version);
  if (event === undefined) return undefined;
  const { because: cause, corrects: wrong } = event;
  const because = cause !== undefined && cause.version < version ? whyTree(events, cause.version) : undefined;
  const corrects = wrong === undefined ? undefined : events.find((one) => one.version === wrong.version);
  return {
    event,
    cites: event.cites,
    ...(cause === undefined ? {} : { rule: cause.rule }),
    ...(because === undefined ? {} : { because }),
    ...(corrects === undefined ? {} : { corrects }),
    correctedBy: events.filter((one) => one.corrects?.version === version),
  };
}

/** Everything that followed from one event by the law alone. */
export function aftermath(events: readonly Event[], version: number): Aftermath | undefined {
  const event = events.find((one) => one.version === version);
  if (event === undefined) return undefined;
  const next = events.filter((one) => one.because?.version === version && one.version > version);
  return { event, followed: next.flatMap((one) => aftermath(events, one.version) ?? []) };
}
