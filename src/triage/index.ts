export { deciders } from "./decide.ts";
export { evolve, facts, initial } from "./facts.ts";
export { decideTables, principalTable, tablesOf, teamTaking, tryTables } from "./tables.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
