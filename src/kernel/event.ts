import type { CivilDate } from "./calendar.ts";
import type { Citation } from "./citation.ts";
import type { Instant } from "./instant.ts";

/** A known value. `null` is a known absence (无); an unknown value is `undefined` and is never stored. */
export type Value = boolean | number | string | readonly string[] | null;

/** What an event says, keyed by fact word: `{ "claim.amount": 3000000 }` (amounts in fen). */
export type Fields = Readonly<Record<string, Value>>;

/** Who acted: a person holding posts and ranks, a gateway, or the system by a rule. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  /** Units, posts, seats and ranks held, as words of the law in force. */
  readonly holds: readonly string[];
  /** Posts held for somebody else, by an appointment with its days. */
  readonly deputises?: readonly {
    readonly post: string;
    readonly from: CivilDate;
    readonly until?: CivilDate;
    readonly appointment: string;
  }[];
};

/** An appended fact. Never edited: a mistake is a later event that `corrects` it. */
export type Event = {
  readonly stream: string;
  /** 1, 2, 3 … inside the stream. */
  readonly version: number;
  readonly kind: string;
  readonly v: 1;
  readonly fields: Fields;
  /** The thing of several the event is about (`debtor`, `receipt`, `slip` …), where rules count per thing. */
  readonly of?: Readonly<Record<string, string>>;
  /** The civil day it happened: what time limits count from. */
  readonly happenedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly by: Actor;
  /** The edition of the law it was done under, `court/document`, e.g. `hedong/2024-7`. */
  readonly under: string;
  readonly cites: readonly Citation[];
  /** Why it was done, in the actor's words or those the rule offers. */
  readonly reason?: string;
  /** The event and rule it reacts to. */
  readonly because?: { readonly version: number; readonly rule: string };
  readonly corrects?: { readonly version: number; readonly reason: string; readonly approver: string };
};
