import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import type { Database } from "#platform/postgres/database.ts";
import { type DueParcel, markFailed, markSent, takeDue } from "#platform/postgres/events/outbox.ts";
import type { Task } from "#platform/postgres/jobs/worker.ts";
import { asSession } from "#platform/postgres/transaction.ts";
import { reasonOf, within } from "#platform/postgres/trouble.ts";
import { demand } from "./demand.ts";

/** The name of the job that empties the outbox. */
export const SEND = "send";

/** Hands a parcel to whom it is for, or throws. It may be handed over twice: the receiver tells by its key. */
export type Sender = (parcel: DueParcel & { readonly court: string }) => Promise<void>;

/** A receiver that does not answer is given up for this time, well before the transaction that holds the parcel is. */
const SECONDS = 20;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 6 * 3_600_000;

/** After that many failures it is tried again then: 30 s, 1 min, 2 min … and every 6 hours in the end. */
export const nextTry = (failures: number, now: Instant): Instant =>
  (now + Math.min(FIRST_PAUSE * 2 ** Math.min(failures, 20), LONGEST_PAUSE)) as Instant;

/**
 * Sends what is due, each parcel in a transaction of its own: one that fails keeps what went wrong, for a person to see, and waits
 * for its next time, and holds up no other. A topic nobody sends is such a failure too.
 */
export function sending(
  { app }: Pick<Database, "app">,
  now: () => Instant,
  senders: Readonly<Record<string, Sender>>,
): Task {
  return async ({ court, token }) => {
    for (let more = true; more; )
      more = demand(
        await asSession(app, token, async (tx) => {
          const [parcel] = await takeDue(tx, court, now(), 1);
          if (parcel === undefined) return ok(false);
          const trouble = await handOver(senders, court, parcel);
          if (trouble === undefined) await markSent(tx, court, parcel, now());
          else await markFailed(tx, court, parcel, trouble, nextTry(parcel.tries, now()));
          return ok(true);
        }),
      );
  };
}

async function handOver(
  senders: Readonly<Record<string, Sender>>,
  court: string,
  parcel: DueParcel,
): Promise<string | undefined> {
  const sender = Object.hasOwn(senders, parcel.topic) ? senders[parcel.topic] : undefined;
  if (sender === undefined) return `nobody sends ${parcel.topic}`;
  try {
    await within(SECONDS, parcel.topic, sender({ ...parcel, court }));
    return undefined;
  } catch (error) {
    return reasonOf(error).slice(0, 500);
  }
}
