import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "../transaction.ts";
import { timestamp } from "../types.ts";

/** Something that must reach somebody outside. Topic and key together are sent once, however often they are queued. */
export type Parcel = { readonly topic: string; readonly key: string; readonly body: unknown };

export type DueParcel = Parcel & { readonly tries: number };

/** Queues a parcel in the transaction that decided it. Queuing the same key again changes nothing. */
export async function queue(tx: Entered, court: string, parcel: Parcel, at: Instant): Promise<void> {
  await tx.query({
    name: "queue",
    text: `insert into outbox (court, topic, key, body, queued_at, next_try_at) values ($1, $2, $3, $4, $5, $5)
      on conflict do nothing`,
    values: [court, parcel.topic, parcel.key, JSON.stringify(parcel.body), timestamp(at)],
  });
}

/** Parcels due now, oldest first, locked until the transaction ends: two senders never take the same. */
export async function takeDue(tx: Entered, court: string, now: Instant, limit = 20): Promise<readonly DueParcel[]> {
  const { rows } = await tx.query<DueParcel>({
    name: "take-due",
    text: `select topic, key, body, tries from outbox
      where court = $1 and sent_at is null and next_try_at <= $2
      order by next_try_at, topic, key limit $3 for update skip locked`,
    values: [court, timestamp(now), limit],
  });
  return rows;
}

export async function markSent(tx: Entered, court: string, { topic, key }: Parcel, at: Instant): Promise<void> {
  await tx.query({
    name: "mark-sent",
    text: "update outbox set sent_at = $4, tries = tries + 1, trouble = null where court = $1 and topic = $2 and key = $3",
    values: [court, topic, key, timestamp(at)],
  });
}

/** Keeps what went wrong, for a person to see, and when to try again. */
export async function markFailed(
  tx: Entered,
  court: string,
  { topic, key }: Parcel,
  trouble: string,
  nextTryAt: Instant,
): Promise<void> {
  await tx.query({
    name: "mark-failed",
    text: `update outbox set tries = tries + 1, trouble = $4, next_try_at = $5
      where court = $1 and topic = $2 and key = $3`,
    values: [court, topic, key, trouble, timestamp(nextTryAt)],
  });
}

/** A parcel that did not get through so far. */
export type StuckParcel = {
  readonly topic: string;
  readonly key: string;
  readonly tries: number;
  readonly trouble: string;
  readonly queuedAt: Instant;
  readonly nextTryAt: Instant;
};

/** What did not get through, longest first: somebody may have to look. */
export async function stuckParcels(tx: Entered, court: string, limit = 100): Promise<readonly StuckParcel[]> {
  const { rows } = await tx.query<StuckParcel>(
    `select topic, key, tries, trouble, queued_at as "queuedAt", next_try_at as "nextTryAt" from outbox
      where court = $1 and sent_at is null and trouble is not null order by queued_at, topic, key limit $2`,
    [court, limit],
  );
  return rows;
}
