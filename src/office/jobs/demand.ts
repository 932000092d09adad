import type { Outcome } from "#kernel/outcome.ts";

/** A refused step fails the job, which is then tried again later and shown to whoever watches over the machine. */
export function demand<T>(outcome: Outcome<T>): T {
  if ("refused" in outcome) throw new Error(`${outcome.refused.code}: ${outcome.refused.en}`);
  return outcome.ok;
}
