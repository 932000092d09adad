export { deciders } from "./decide.ts";
export { evolve, facts, initial } from "./facts.ts";
export { ladderOf, type Reminder, remindersOf } from "./reminders.ts";
export { type ClockContext, type ClockRun, type ClockState, type OtherDay, runClocks } from "./run.ts";
export { clockDays, daySettings } from "./settings.ts";
export { type Expiries, periodStart, times } from "./times.ts";
export { wording } from "./wording.ts";
export { words } from "./words.ts";
