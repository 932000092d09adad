import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { canonicalJson } from "#kernel/sm3.ts";
import type { Entered } from "../transaction.ts";
import { refuse } from "../trouble.ts";
import { timestamp } from "../types.ts";
import { sm3Of } from "./digest.ts";

/** Something that arrived from outside. `key` is the sender's own number for it. */
export type Arrival = { readonly source: string; readonly key: string; readonly body: unknown };

/**
 * Keeps an arrival once. The same message again is `repeated`; another message under a known key is refused, and the first
 * one stays.
 */
export async function receive(
  tx: Entered,
  court: string,
  { source, key, body }: Arrival,
  at: Instant,
): Promise<Outcome<"new" | "repeated">> {
  const digest = sm3Of(canonicalJson(body));
  const { rowCount } = await tx.query({
    name: "receive",
    text: `insert into inbox (court, source, key, digest, body, received_at)
      values ($1, $2, $3, decode($4, 'hex'), $5, $6) on conflict do nothing`,
    values: [court, source, key, digest, JSON.stringify(body), timestamp(at)],
  });
  if (rowCount === 1) return ok("new");
  const { rows } = await tx.query<{ digest: Buffer }>(
    "select digest from inbox where court = $1 and source = $2 and key = $3",
    [court, source, key],
  );
  return rows[0]?.digest.toString("hex") === digest ? ok("repeated") : refuse("message-contradicts", { source, key });
}

/** Arrivals not yet handled, oldest first, locked until the transaction ends. */
export async function takeArrivals(tx: Entered, court: string, limit = 20): Promise<readonly Arrival[]> {
  const { rows } = await tx.query<Arrival>({
    name: "take-arrivals",
    text: `select source, key, body from inbox where court = $1 and handled_at is null
      order by received_at, source, key limit $2 for update skip locked`,
    values: [court, limit],
  });
  return rows;
}

/** In the transaction that did what the arrival called for. */
export async function markHandled(tx: Entered, court: string, { source, key }: Arrival, at: Instant): Promise<void> {
  await tx.query("update inbox set handled_at = $4 where court = $1 and source = $2 and key = $3", [
    court,
    source,
    key,
    timestamp(at),
  ]);
}
