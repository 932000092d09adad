import type { CivilDate } from "#kernel/calendar.ts";
import type { CaseKinds } from "#kernel/caseKinds.ts";
import type { Citation } from "#kernel/citation.ts";
import type { Decider } from "#kernel/decider.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import type { Outcome } from "#kernel/outcome.ts";
import type { Calendar } from "#kernel/workingDays.ts";
import type { Law } from "./model.ts";
import type { Chronicle } from "./occurrence.ts";
import type { Facts, Vocabulary } from "./vocabulary.ts";

/** What somebody asks to have done in a stream. */
export type Deed = {
  readonly act: string;
  readonly fields: Fields;
  /** The thing of several it is about, where rules count per thing. */
  readonly of?: Readonly<Record<string, string>>;
  readonly by: Actor;
  readonly on: CivilDate;
  readonly reason?: string;
};

/** The same without what it would say: enough to tell a person that an act is not open to him. */
export type Intent = Omit<Deed, "fields" | "reason">;

/** What becomes of a deed: the rest of the envelope is filled in by the door. */
export type Happening = Pick<Event, "kind" | "fields"> &
  Partial<Pick<Event, "happenedOn" | "corrects">> & { readonly cites?: readonly Citation[] };

/** All that a slice may know when it decides: the law, what is known of the case, and what happened in it. */
export type Bearing = {
  readonly law: Law;
  readonly vocabulary: Vocabulary;
  readonly calendar: Calendar;
  readonly caseKinds?: CaseKinds;
  readonly facts: Facts;
  readonly chronicle: Chronicle;
};

/**
 * A slice's own say on its acts, once no rule stands against them. `may` knows the intent only; what it refuses,
 * `decide` refuses whatever the deed would say.
 */
export type DeedDecider<State> = Pick<Decider<Deed, State, Happening, Bearing>, "initial" | "decide"> & {
  evolve(state: State, event: Event): State;
  may(intent: Intent, state: State, bearing: Bearing): Outcome<true>;
};
