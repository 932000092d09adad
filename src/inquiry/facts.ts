import type { Fields, Value } from "#kernel/event.ts";
import { type FactOf, factsOf } from "#policy/factsOf.ts";
import { outstanding, type Round, roundsOf, type Said } from "./rounds.ts";
import { words } from "./words.ts";

const WORDS = Object.keys(words.facts).filter((word) => word.startsWith("property."));

/** Only what was given about property takes part in the rounds. */
const about = (given: Fields = {}): Readonly<Record<string, Value>> =>
  Object.fromEntries(WORDS.flatMap((word) => (given[word] === undefined ? [] : [[word, given[word]]])));

/** Another word of the same finding that cannot be so without property. */
const showsProperty = ({ fields }: Said): boolean =>
  fields["property.found"] === true ||
  (fields["property.found"] === undefined &&
    WORDS.some((word) => fields[word] === true || (Array.isArray(fields[word]) && fields[word].length > 0)));

/** What a round says of a word: the latest conclusion, overtaken by any later finding that it is so. */
function inRound(round: Round, shows: (said: Said) => boolean, word: string): boolean | undefined {
  const last = round.said.findLast((said) => shows(said) || (said.conclusion && said.fields[word] === false));
  return last === undefined ? undefined : shows(last);
}

/** A round is over when whoever ran it completed it, and nobody asked is still silent. */
const over = (round: Round): boolean => round.completed && !outstanding(round);

/**
 * The trap of this slice: `false` needs every source asked in the round to have answered and the round to be completed
 * or concluded. One bank's empty answer, or a bank's silence, is not the absence of property.
 */
const found: FactOf = (state, { given }) => {
  for (const [back, round] of roundsOf(state, about(given)).toReversed().entries()) {
    const shown = inRound(round, showsProperty, "property.found");
    if (shown === true) return true;
    if (outstanding(round)) continue;
    if (back === 0 && (shown === false || (over(round) && round.answered.length > 0))) return false;
    if (shown === false || over(round)) return undefined;
  }
  return undefined;
};

/** True if some finding of the latest round that speaks of it says so; false only as a conclusion with nobody silent. */
const aggregate =
  (word: string): FactOf =>
  (state, context) => {
    if (found(state, context) === false) return false;
    for (const round of roundsOf(state, about(context.given)).toReversed()) {
      const shown = inRound(round, ({ fields }) => fields[word] === true, word);
      if (shown === true) return true;
      if (shown === false) return outstanding(round) ? undefined : false;
    }
    return undefined;
  };

const liquidCovers = aggregate("property.liquid-covers-debt");

/** Liquid funds that cover the debt cover it. */
const covers: FactOf = (state, context) =>
  liquidCovers(state, context) === true ? true : aggregate("property.covers-debt")(state, context);

const kindsIn = ({ fields }: Said): readonly string[] => {
  const kinds = fields["property.kinds"];
  return Array.isArray(kinds) ? kinds : [];
};

/** All kinds found since the last conclusion about them; unknown while a round runs, for another kind may yet be found. */
const kinds: FactOf = (state, context) => {
  if (found(state, context) === false) return null;
  for (const round of roundsOf(state, about(context.given)).toReversed()) {
    const concluded = round.said.findLastIndex((said) => said.conclusion && kindsIn(said).length > 0);
    const since = round.said.slice(Math.max(0, concluded)).flatMap(kindsIn);
    if (since.length === 0) continue;
    const known = concluded >= 0 ? !outstanding(round) : over(round);
    return known ? [...new Set(since)] : undefined;
  }
  return undefined;
};

export const { facts, initial, evolve } = factsOf(words, {
  "property.found": found,
  "property.covers-debt": covers,
  "property.liquid-covers-debt": liquidCovers,
  "property.needs-disposal": aggregate("property.needs-disposal"),
  "property.blocked": aggregate("property.blocked"),
  "property.kinds": kinds,
});
