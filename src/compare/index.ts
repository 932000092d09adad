export { type Answered, answerOf, type Bound } from "./answer.ts";
export { compareLaws, type Item } from "./comparison.ts";
export { GROUPS, type Group, type Line } from "./lines.ts";
export { factsAsked, seekWays, type Way, waysApart } from "./ways.ts";
