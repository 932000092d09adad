import type { Instant } from "#kernel/instant.ts";
import { canonicalJson } from "#kernel/sm3.ts";
import { NOTHING_BEFORE, sm3Of } from "../events/digest.ts";
import { AFTER, BEGINNING, IN_ORDER, type Position, SETTLED } from "../events/read.ts";
import type { Entered } from "../transaction.ts";
import { timestamp } from "../types.ts";
import { merkleRoot } from "./merkle.ts";

/** A seal over the events of a court after the last seal and up to a place, these included. */
export type Seal = {
  readonly court: string;
  /** 1, 2, 3 … in the court. */
  readonly number: number;
  readonly upTo: Position;
  readonly leaves: number;
  /** Merkle root over the events' digests in their order. */
  readonly root: string;
  /** Digest of the seal before, zeros before the first. */
  readonly previous: string;
  readonly sealedAt: Instant;
  /** Over all of the above: what is signed and handed to the superior court. */
  readonly digest: string;
  readonly signature?: Signature;
};

export type Signature = { readonly signer: string; readonly bytes: Uint8Array };

/** Signs the digest of a seal. The key is the court's: none is needed for the chain, one is for proof against its keeper. */
export type Signer = (digest: string) => Promise<Signature>;

/** At most so many leaves a seal: a proof stays short, and a court that was imported is sealed in steps. */
export const MOST_LEAVES = 65_536;

export const sealDigest = (seal: Omit<Seal, "digest" | "signature">): string => sm3Of(canonicalJson(seal));

/**
 * Seals what is settled and not yet sealed. Returns nothing when there is nothing new, or when another sealer of the court is
 * at work. Call again until nothing comes back.
 */
export async function sealCourt(tx: Entered, court: string, now: Instant, sign?: Signer): Promise<Seal | undefined> {
  const lock = await tx.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('seal ' || $1, 0)) as mine",
    [court],
  );
  if (lock.rows[0]?.mine !== true) return undefined;
  const last = await lastSeal(tx, court);
  const from = last?.upTo ?? BEGINNING;
  const { rows } = await tx.query<{ digest: Buffer; era: number; xid: string; position: number }>(
    `select digest, era, xid::text, position from event
      where ${AFTER} and ${SETTLED} order by ${IN_ORDER} limit $5`,
    [court, from.era, from.xid, from.position, MOST_LEAVES],
  );
  const end = rows.at(-1);
  if (end === undefined) return undefined;
  const body = {
    court,
    number: (last?.number ?? 0) + 1,
    upTo: { era: end.era, xid: end.xid, position: end.position },
    leaves: rows.length,
    root: merkleRoot(rows.map(({ digest }) => digest.toString("hex"))),
    previous: last?.digest ?? NOTHING_BEFORE,
    sealedAt: now,
  };
  const digest = sealDigest(body);
  const signature = await sign?.(digest);
  const seal: Seal = { ...body, digest, ...(signature === undefined ? {} : { signature }) };
  await keepSeal(tx, seal);
  return seal;
}

const keepSeal = (tx: Entered, seal: Seal) =>
  tx.query(
    `insert into seal
      (court, number, era, xid, position, leaves, root, previous, digest, sealed_at, signer, signature)
      values ($1, $2, $3, $4::xid8, $5, $6, decode($7, 'hex'), decode($8, 'hex'), decode($9, 'hex'), $10, $11, $12)`,
    [
      seal.court,
      seal.number,
      seal.upTo.era,
      seal.upTo.xid,
      seal.upTo.position,
      seal.leaves,
      seal.root,
      seal.previous,
      seal.digest,
      timestamp(seal.sealedAt),
      seal.signature?.signer ?? null,
      seal.signature === undefined ? null : Buffer.from(seal.signature.bytes),
    ],
  );

type SealRow = Position & {
  readonly court: string;
  readonly number: number;
  readonly leaves: number;
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly digest: Buffer;
  readonly sealed_at: Instant;
  readonly signer: string | null;
  readonly signature: Buffer | null;
};

/** The seals of a court in order, after a number. */
export async function readSeals(tx: Entered, court: string, after = 0, limit = 1000): Promise<readonly Seal[]> {
  return sealsOf(tx, "where court = $1 and number > $2 order by number limit $3", [court, after, limit]);
}

async function lastSeal(tx: Entered, court: string): Promise<Seal | undefined> {
  return (await sealsOf(tx, "where court = $1 order by number desc limit 1", [court]))[0];
}

async function sealsOf(tx: Entered, which: string, values: readonly unknown[]): Promise<readonly Seal[]> {
  const { rows } = await tx.query<SealRow>(
    `select court, number, era, xid::text, position, leaves, root, previous, digest, sealed_at, signer, signature
      from seal ${which}`,
    [...values],
  );
  return rows.map((row) => ({
    court: row.court,
    number: row.number,
    upTo: { era: row.era, xid: row.xid, position: row.position },
    leaves: row.leaves,
    root: row.root.toString("hex"),
    previous: row.previous.toString("hex"),
    sealedAt: row.sealed_at,
    digest: row.digest.toString("hex"),
    ...(row.signer === null || row.signature === null
      ? {}
      : { signature: { signer: row.signer, bytes: row.signature } }),
  }));
}
