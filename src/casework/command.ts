import type { Event } from "#kernel/event.ts";
import type { Deed } from "#policy/deed.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** What somebody asks the one door to have done. */
export type Command = Deed;

/** A case as the door sees it. */
export type Matter = { readonly stream: string; readonly log: readonly Event[]; readonly given?: Facts };
