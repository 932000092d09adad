import type { Citation } from "#kernel/citation.ts";
import type { Fields } from "#kernel/event.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Chronicle } from "#policy/occurrence.ts";
import type { Facts } from "#policy/vocabulary.ts";
import type { Command } from "./command.ts";
import type { Court } from "./court.ts";

/** What a slice makes of a command once nothing stands against it. */
export type Decision = Outcome<
  readonly { readonly kind: string; readonly fields: Fields; readonly cites?: readonly Citation[] }[]
>;

/** What a decider may know. */
export type Bearing = { readonly facts: Facts; readonly chronicle: Chronicle; readonly court: Court };

/** Acts whose slice has more to say than that they happened. */
export const deciders: Readonly<Record<string, (command: Command, bearing: Bearing) => Decision>> = {};
