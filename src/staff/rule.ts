import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Fields } from "#kernel/event.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import type { Law } from "#policy/model.ts";
import type { Staff } from "./register.ts";

/** What somebody asks of the register. */
export type StaffDeed = { readonly act: string; readonly fields: Fields; readonly reason?: string };

/** The law in force, the day, and who asks. */
export type StaffBearing = { readonly law: Law; readonly on: CivilDate; readonly by: Actor };

/** One act's say: what happens to the register, or why it cannot. */
export type Deciding = (deed: StaffDeed, state: Staff, bearing: StaffBearing) => Outcome<readonly Happening[]>;
