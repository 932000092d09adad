import type { Court } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Staff } from "#staff/index.ts";
import type { SignedIn } from "../identity/signedIn.ts";

/** All that is known when a command is done: who asks, when, under which law, with whom in which post. */
export type Standing = {
  readonly session: SignedIn;
  readonly court: Court;
  readonly staff: Staff;
  readonly on: CivilDate;
  readonly at: Instant;
};
