import type { Fields, Value } from "#kernel/event.ts";
import { type FactOf, factsOf } from "#policy/factsOf.ts";
import { words } from "./words.ts";

/** Where an event says a case is now. A conversion's own `case.team` is the team it left. */
const whither = (kind: string, fields: Fields, now: string, to: string): Value | undefined =>
  kind === "triage.converted" || kind === "assignment.adjusted" ? fields[to] : fields[now];

/** The last word on where a case is; sent back for more inquiry it is nowhere yet. */
const place =
  (now: string, to: string): FactOf =>
  (state, { given }) => {
    for (const { event } of state.toReversed()) {
      const found = whither(event.kind, event.fields, now, to);
      if (found !== undefined) return found;
      if (event.kind === "triage.returned") return undefined;
    }
    return given?.[now];
  };

export const { facts, initial, evolve } = factsOf(words, {
  "case.team": place("case.team", "to.team"),
  "case.track": place("case.track", "to.track"),
});
