import type { Given, Options } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/** A command: its options and what it does; the number is the exit code. */
export type Command = {
  readonly options: Options;
  /** How many words it takes at most; any number if not said. */
  readonly takes?: number;
  run(given: Given, around: Surroundings): number | Promise<number>;
};
