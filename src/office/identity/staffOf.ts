import { readStream } from "#platform/postgres/events/read.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { STAFF_STREAM, type Staff, staffEvolve, staffInitial } from "#staff/index.ts";

/** The register of a court's people as it stands, and the version of its stream. */
export type Register = { readonly version: number; readonly state: Staff };

/** What was folded last, by the digest of the stream's head: the same digest is the same log, in whatever database. */
const folded = new Map<string, Register>();
const MOST_KEPT = 200;

const EMPTY: Register = { version: 0, state: staffInitial };

/** The register of a court the session reads. Folded again only when its stream has moved on. */
export async function staffOf(tx: Entered, court: string): Promise<Register> {
  const { rows } = await tx.query<{ version: number; digest: string }>({
    name: "staff-head",
    text: "select version, encode(digest, 'hex') as digest from stream where court = $1 and id = $2",
    values: [court, STAFF_STREAM],
  });
  const head = rows[0];
  if (head === undefined || head.version === 0) return EMPTY;
  const kept = folded.get(head.digest);
  if (kept !== undefined) return kept;
  const events = await readStream(tx, court, STAFF_STREAM);
  const register = { version: events.length, state: events.reduce(staffEvolve, staffInitial) };
  // The stream may have moved on between the two statements: then what was read is another head's.
  if (register.version !== head.version) return register;
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(head.digest, register);
  return register;
}
