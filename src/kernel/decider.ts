import type { Outcome } from "./outcome.ts";

/** Three pure functions: what a command does to a state, and what an event makes of it. */
export type Decider<Command, State, Happened, Context> = {
  readonly initial: State;
  decide(command: Command, state: State, context: Context): Outcome<readonly Happened[]>;
  evolve(state: State, event: Happened): State;
};
