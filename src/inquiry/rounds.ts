import type { Event, Value } from "#kernel/event.ts";
import type { Noted } from "#policy/factsOf.ts";

/** One thing said about property: by a source, by whoever looked, or as a conclusion over all of them. */
export type Said = { readonly conclusion: boolean; readonly fields: Readonly<Record<string, Value>> };

/** One round of inquiry: whom the court asked, who answered, and what was said. */
export type Round = {
  readonly number: number;
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly completed: boolean;
  readonly said: readonly Said[];
};

const CONCLUSIONS = ["inquiry.completed", "fact.stated"];
const SHOWS_DISPOSABLE = { "property.found": true, "property.needs-disposal": true };

/** Rounds in order. An event that names no round belongs to the latest one begun. */
export function roundsOf(state: Noted, given: Readonly<Record<string, Value>>): readonly Round[] {
  const rounds = new Map<number, Round>();
  const take = (number: number): Round =>
    rounds.get(number) ?? { number, asked: [], answered: [], completed: false, said: [] };
  if (Object.keys(given).length > 0) rounds.set(1, { ...take(1), said: [{ conclusion: true, fields: given }] });
  for (const { event } of state) {
    const named = event.fields["inquiry.round"];
    const round = take(typeof named === "number" ? named : Math.max(1, ...rounds.keys()));
    const sources = event.fields["inquiry.sources"];
    const source = event.fields["inquiry.source"];
    const implied = event.kind === "inquiry.disposable-found" ? SHOWS_DISPOSABLE : {};
    const fields = { ...implied, ...event.fields };
    rounds.set(round.number, {
      ...round,
      asked: event.kind === "inquiry.asked" && Array.isArray(sources) ? [...round.asked, ...sources] : round.asked,
      answered: isAnswer(event) ? [...round.answered, String(source)] : round.answered,
      completed: round.completed || event.kind === "inquiry.completed",
      said: [...round.said, { conclusion: CONCLUSIONS.includes(event.kind), fields }],
    });
  }
  return [...rounds.values()].sort((a, b) => a.number - b.number);
}

/** A source that only acknowledged, without saying whether there is property, has not answered. */
const isAnswer = ({ kind, fields }: Event): boolean =>
  kind === "inquiry.answered" && fields["property.found"] !== undefined;

/** Whether a source that was asked has not answered. */
export const outstanding = (round: Round): boolean => round.asked.some((source) => !round.answered.includes(source));
