import type { Instant } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { SEAL, sealing } from "#office/jobs/sealing.ts";
import type { TextFile } from "#platform/courts.ts";
import type { Database } from "#platform/postgres/database.ts";
import { signatureCheck } from "#platform/postgres/seals/keys.ts";
import { readSeals } from "#platform/postgres/seals/seal.ts";
import { isIncluded, proveStream, verifySeals, verifyStream } from "#platform/postgres/seals/verify.ts";
import { openSession } from "#platform/postgres/sessions.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { type Filled, withGenerated } from "./generated.ts";
import type { Proof } from "./promise.ts";

const CASES = 6;
const HOUR = 3_600_000;

/** Promise 5: cases of every court are recorded and sealed; then each seal is held against the log, and each event proved to lie under one. */
export const proveSeals = (files: readonly TextFile[]): Promise<Proof> =>
  withGenerated(files, CASES, async (database, courts) => {
    for (const { id } of courts) await seal(database, id);
    return holdSeals(database, courts);
  });

/** Seals a court as its job does. */
export async function seal(database: Database, court: string): Promise<void> {
  const token = await sessionIn(database, court, `job:${SEAL}`);
  await sealing(database, () => Date.now() as Instant)({ court, token, payload: {}, attempt: 1 });
}

const sessionIn = (database: Database, court: string, person: string): Promise<string> =>
  openSession(database, { person, acting: [court], expiresAt: (Date.now() + HOUR) as Instant });

/** Holds seals, signatures, chains and proofs of inclusion of some courts against their logs. */
export async function holdSeals(database: Database, courts: readonly Filled[]): Promise<Proof> {
  const failures: string[] = [];
  let [seals, events, streams] = [0, 0, 0];
  for (const { id } of courts) {
    const outcome = await asSession(database.app, await sessionIn(database, id, "prover"), async (tx) => {
      for (const { what, at } of await verifySeals(tx, id, await signatureCheck(tx, id)))
        failures.push(`${id}: ${what} ${at}`);
      seals += (await readSeals(tx, id)).length;
      const { rows } = await tx.query<{ id: string }>(
        "select id from stream where court = $1 and version > 0 order by id",
        [id],
      );
      for (const stream of rows) events += await holdStream(tx, id, stream.id, failures);
      streams += rows.length;
      return ok(true);
    });
    if ("refused" in outcome) failures.push(outcome.refused.en);
  }
  return {
    counts: [
      `${courts.length} courts, ${streams} cases, ${events.toLocaleString("en")} events, ${seals} signed seals`,
      `every chain recomputed, every event proved to lie under a seal: ${failures.length} differ`,
    ],
    failures,
    listed: [],
  };
}

async function holdStream(tx: Entered, court: string, stream: string, failures: string[]): Promise<number> {
  for (const { what, at } of await verifyStream(tx, court, stream)) failures.push(`${court}: ${what} ${at}`);
  const seals = await readSeals(tx, court);
  const proofs = await proveStream(tx, court, stream);
  const { rows } = await tx.query<{ version: number }>("select version from stream where court = $1 and id = $2", [
    court,
    stream,
  ]);
  if (proofs.length !== rows[0]?.version) failures.push(`${court}: ${stream} is not sealed whole`);
  for (const proof of proofs) {
    const under = seals.find(({ number }) => number === proof.seal);
    if (under === undefined || !isIncluded(proof, under))
      failures.push(`${court}: ${stream} does not lie under its seal`);
  }
  return proofs.length;
}
