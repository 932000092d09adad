export { deciders } from "./decide.ts";
export { evolve, facts, initial } from "./facts.ts";
export { namingRule, OPEN_RESULTS } from "./settles.ts";
export { type FactSource, sourceOf } from "./source.ts";
export { decideTables, principalTable, tablesOf, teamTaking, tryTables } from "./tables.ts";
export { type Choice, type Read, type RowView, type TableView, type TriageView, triageView } from "./view.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
