import type { CivilDate } from "./calendar.ts";

declare const brand: unique symbol;

/** A moment as milliseconds since 1970-01-01T00:00Z. Always handed in, never read from a clock here. */
export type Instant = number & { readonly [brand]: "Instant" };

const SHANGHAI_OFFSET = 8 * 3_600_000;

/** The civil day in Asia/Shanghai (UTC+8, no summer time since 1991) at that moment. */
export const civilDay = (at: Instant): CivilDate =>
  new Date(at + SHANGHAI_OFFSET).toISOString().slice(0, 10) as CivilDate;
