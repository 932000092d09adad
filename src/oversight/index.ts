export { evolve, facts, initial } from "./facts.ts";
export { meanOf, type Period, type PeriodKind, periodBefore, periodUntil, shareOf } from "./periods.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
