import { type DaySettings, DEFAULT_DAYS, neverRolling } from "#kernel/dueDate.ts";
import type { Clock, Law } from "#policy/model.ts";

/** How this court counts days: its `days` setting over what national procedure says. */
export function daySettings(law: Law): DaySettings {
  const value = law.rules.settings.find((setting) => setting.key === "days")?.value;
  if (typeof value !== "object" || value === null) return DEFAULT_DAYS;
  const table = value as Readonly<Record<string, unknown>>;
  const pick = <T extends string>(key: string, known: readonly T[], fallback: T): T =>
    known.find((one) => one === table[key]) ?? fallback;
  return {
    startDay: pick("start-day", ["counted", "not-counted"] as const, DEFAULT_DAYS.startDay),
    lastDay: pick("last-day", ["stays", "next-working-day"] as const, DEFAULT_DAYS.lastDay),
    nextDay: pick("next-day", ["calendar", "working"] as const, DEFAULT_DAYS.nextDay),
  };
}

/** How a clock's days count: as the court counts, except that the term of a measure runs out on its day. */
export const clockDays = ({ per, breach }: Clock, law: Law): DaySettings =>
  per === "measure" && !breach ? neverRolling(daySettings(law)) : daySettings(law);
