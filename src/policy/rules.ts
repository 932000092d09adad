import type { Rule, Rules } from "./model.ts";

/** All rules of a document that have an id, words included. */
export const allRules = (rules: Rules): readonly Rule[] => [
  ...rules.words,
  ...rules.rows,
  ...rules.views,
  ...rules.lists,
  ...rules.clocks,
  ...rules.guards,
  ...rules.affairs,
  ...rules.settings,
  ...rules.precedence,
  ...rules.grounds,
  ...rules.ladders,
  ...rules.fills,
];
