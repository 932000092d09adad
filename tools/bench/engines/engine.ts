import type { Facts } from "#policy/vocabulary.ts";

/** An engine that has loaded the table once. `shape` makes a case into what it wants to be given, before any clock runs. */
export type Engine<Input = unknown> = {
  readonly name: string;
  shape(facts: Facts): Input;
  /** Keys of the rows that match, in the table's order. */
  matched(input: Input): readonly string[] | Promise<readonly string[]>;
  /** How many cases are asked for before waiting for answers, where the engine answers later; 1 if it does not say. */
  readonly atOnce?: number;
};
