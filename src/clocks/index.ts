export { deciders } from "./decide.ts";
export { runClocks } from "./editions.ts";
export { evolve, facts, initial } from "./facts.ts";
export { ladderOf, type Reminder, remindersOf } from "./reminders.ts";
export type { ClockContext, ClockRun, ClockState, OtherDay } from "./run.ts";
export { clockDays, daySettings } from "./settings.ts";
export { type Expiries, periodStart, times } from "./times.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
