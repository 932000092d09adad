import { eventDigest, NOTHING_BEFORE } from "../events/digest.ts";
import { BEGINNING, IN_ORDER, type Position } from "../events/read.ts";
import { EVENT_COLUMNS, type EventRow, eventOf } from "../events/rows.ts";
import type { Entered } from "../transaction.ts";
import { merklePath, merkleRoot, rootFrom, type Step } from "./merkle.ts";
import { MOST_LEAVES, readSeals, type Seal, type Signature, sealDigest } from "./seal.ts";

/** Something that does not agree. `what` is stable; `at` is a seal's number or a stream with a version. */
export type Discrepancy = {
  readonly what:
    | "seal-number"
    | "seal-chain"
    | "seal-digest"
    | "seal-leaves"
    | "seal-root"
    | "seal-signature"
    | "event-number"
    | "event-chain"
    | "event-digest";
  readonly at: string;
};

/** Whether a signature over a seal's digest is the court's. */
export type SignatureCheck = (digest: string, signature: Signature) => Promise<boolean>;

/** Holds every seal of a court against the events it closes over, and against the seal before. An empty list agrees. */
export async function verifySeals(
  tx: Entered,
  court: string,
  checkSignature?: SignatureCheck,
): Promise<readonly Discrepancy[]> {
  const found: Discrepancy[] = [];
  let before: Seal | undefined;
  for (;;) {
    const seals = await readSeals(tx, court, before?.number ?? 0, 100);
    for (const seal of seals) {
      found.push(...(await verifySeal(tx, before, seal, checkSignature)));
      before = seal;
    }
    if (seals.length === 0) return found;
  }
}

async function verifySeal(
  tx: Entered,
  before: Seal | undefined,
  seal: Seal,
  checkSignature: SignatureCheck | undefined,
): Promise<readonly Discrepancy[]> {
  const { digest, signature, ...body } = seal;
  const digests = await sealedDigests(tx, seal.court, before?.upTo ?? BEGINNING, seal.upTo);
  const checks = {
    "seal-number": seal.number === (before?.number ?? 0) + 1,
    "seal-chain": seal.previous === (before?.digest ?? NOTHING_BEFORE),
    "seal-digest": sealDigest(body) === digest,
    "seal-leaves": digests.length === seal.leaves,
    "seal-root": digests.length > 0 && merkleRoot(digests) === seal.root,
    "seal-signature":
      checkSignature === undefined || (signature !== undefined && (await checkSignature(digest, signature))),
  } as const;
  return (Object.keys(checks) as (keyof typeof checks)[])
    .filter((what) => !checks[what])
    .map((what) => ({ what, at: String(seal.number) }));
}

async function sealedDigests(tx: Entered, court: string, after: Position, upTo: Position): Promise<readonly string[]> {
  const { rows } = await tx.query<{ digest: Buffer }>(
    `select digest from event
      where court = $1 and (era, xid, position) > ($2::integer, $3::xid8, $4::bigint)
        and (era, xid, position) <= ($5::integer, $6::xid8, $7::bigint)
      order by ${IN_ORDER} limit ${2 * MOST_LEAVES}`,
    [court, after.era, after.xid, after.position, upTo.era, upTo.xid, upTo.position],
  );
  return rows.map(({ digest }) => digest.toString("hex"));
}

/** Recomputes the chain of a stream from what its events say. */
export async function verifyStream(tx: Entered, court: string, stream: string): Promise<readonly Discrepancy[]> {
  const { rows } = await tx.query<EventRow & { previous: Buffer; digest: Buffer }>(
    `select ${EVENT_COLUMNS}, previous, digest from event where court = $1 and stream = $2 order by version`,
    [court, stream],
  );
  const found: Discrepancy[] = [];
  let previous = NOTHING_BEFORE;
  for (const [index, row] of rows.entries()) {
    const at = `${stream} ${row.version}`;
    if (row.version !== index + 1) found.push({ what: "event-number", at });
    if (row.previous.toString("hex") !== previous) found.push({ what: "event-chain", at });
    const kept = row.digest.toString("hex");
    if (eventDigest(row.previous.toString("hex"), court, eventOf(row)) !== kept)
      found.push({ what: "event-digest", at });
    previous = kept;
  }
  return found;
}

/** That an event lies under a seal, checkable by whoever holds the seal and nothing else. */
export type Inclusion = { readonly digest: string; readonly seal: number; readonly path: readonly Step[] };

/** Proofs for every sealed event of a stream, in order; later events are not sealed yet. */
export async function proveStream(tx: Entered, court: string, stream: string): Promise<readonly Inclusion[]> {
  const { rows } = await tx.query<{ digest: Buffer; seal: number | null }>(
    `select e.digest, (
        select min(s.number) from seal s
        where s.court = e.court and (s.era, s.xid, s.position) >= (e.era, e.xid, e.position)
      ) as seal
      from event e where e.court = $1 and e.stream = $2 order by e.version`,
    [court, stream],
  );
  const leaves = new Map<number, readonly string[]>();
  const proofs: Inclusion[] = [];
  for (const { digest, seal } of rows) {
    if (seal === null) continue;
    const known = leaves.get(seal) ?? (await leavesOf(tx, court, seal));
    leaves.set(seal, known);
    const leaf = digest.toString("hex");
    proofs.push({ digest: leaf, seal, path: merklePath(known, known.indexOf(leaf)) });
  }
  return proofs;
}

async function leavesOf(tx: Entered, court: string, number: number): Promise<readonly string[]> {
  const around = await readSeals(tx, court, number - 2, 2);
  const seal = around.find((one) => one.number === number);
  const before = around.find((one) => one.number === number - 1);
  return seal === undefined ? [] : sealedDigests(tx, court, before?.upTo ?? BEGINNING, seal.upTo);
}

/** Whether a proof leads to the seal's root. Needs neither database nor other events. */
export const isIncluded = ({ digest, seal, path }: Inclusion, under: Seal): boolean =>
  under.number === seal && rootFrom(digest, path) === under.root;
