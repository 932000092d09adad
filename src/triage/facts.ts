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

/** How the team is still to be found; nothing once the case is somewhere. */
const way: FactOf = (state, { given }) => {
  const last = state.findLast(({ event }) => PLACING.has(event.kind));
  return last === undefined ? given?.["triage.way"] : last.event.fields["triage.way"];
};

const PLACING: ReadonlySet<string> = new Set(["triage.decided", "triage.converted", "triage.returned"]);

export const { facts, initial, evolve } = factsOf(words, {
  "case.team": place("case.team", "to.team"),
  "case.track": place("case.track", "to.track"),
  "triage.way": way,
});
