import type { CivilDate } from "#kernel/calendar.ts";
import type { Actor, Event, Fields } from "#kernel/event.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** What somebody asks to have done in a stream. */
export type Command = {
  readonly act: string;
  readonly fields: Fields;
  readonly of?: Readonly<Record<string, string>>;
  readonly by: Actor;
  readonly on: CivilDate;
  readonly reason?: string;
};

/** A case as the door sees it. */
export type Matter = { readonly stream: string; readonly log: readonly Event[]; readonly given?: Facts };
