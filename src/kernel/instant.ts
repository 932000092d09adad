import { type CivilDate, epochDay, fromEpochDay } from "./calendar.ts";

declare const brand: unique symbol;

/** A moment as milliseconds since 1970-01-01T00:00Z. Always handed in, never read from a clock here. */
export type Instant = number & { readonly [brand]: "Instant" };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHANGHAI_OFFSET = 8 * HOUR;

/** The civil day in Asia/Shanghai (UTC+8, no summer time since 1991) at that moment. */
export const civilDay = (at: Instant): CivilDate => fromEpochDay(Math.floor((at + SHANGHAI_OFFSET) / DAY));

/** Midnight in Asia/Shanghai at which that civil day begins. */
export const startOfDay = (date: CivilDate): Instant => (epochDay(date) * DAY - SHANGHAI_OFFSET) as Instant;

/** The moment so many hours end that began to run at `start`: they count from the next full hour, and never roll. */
export const dueInstant = (hours: number, start: Instant): Instant =>
  ((Math.floor(start / HOUR) + 1 + hours) * HOUR) as Instant;
