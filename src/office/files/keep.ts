import type { Readable } from "node:stream";
import type { Instant } from "#kernel/instant.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { drop, type Incoming, read, receive, refuse, settle } from "#platform/files/content.ts";
import { asSession, type Entered } from "#platform/postgres/transaction.ts";
import { timestamp } from "#platform/postgres/types.ts";
import type { Office } from "../office.ts";

/** What is known of a file. */
export type KeptFile = {
  readonly digest: string;
  readonly size: number;
  readonly kind: string;
  readonly name: string;
  readonly keptAt: Instant;
  readonly keptBy: string;
  readonly cited: boolean;
};

export type Naming = { readonly name: string; readonly by: string; readonly at: Instant };

type Cabinet = Pick<Office, "database" | "settings" | "now">;

const LONGEST_NAME = 255;
/** Signs of no name: control characters, those that turn the direction of writing, and what separates folders. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069/\\]/gu;

/**
 * Keeps a file of a court: receives it (refused beyond 50 MB), then writes down what it is. The same content again is the same file, with
 * its first name. A day later it is swept unless a record cites it.
 */
export async function keepFile(
  { database, settings, now }: Cabinet,
  token: string,
  court: string,
  from: Readable,
  { name, by }: Omit<Naming, "at">,
): Promise<Outcome<KeptFile>> {
  const arrived = await receive(settings.files, court, from);
  if ("refused" in arrived) return arrived;
  const { place } = arrived.ok;
  try {
    return await asSession(database.app, token, (tx) =>
      writeDown(tx, settings.files, court, arrived.ok, { name, by, at: now() }),
    );
  } finally {
    await drop(place);
  }
}

/** One at a time a content: keeping and sweeping never meet. */
export const alone = (tx: Entered, court: string, digest: string) =>
  tx.query("select pg_advisory_xact_lock(hashtextextended('file ' || $1 || ' ' || $2, 0))", [court, digest]);

async function writeDown(
  tx: Entered,
  folder: string,
  court: string,
  incoming: Incoming,
  { name, by, at }: Naming,
): Promise<Outcome<KeptFile>> {
  await alone(tx, court, incoming.digest);
  await tx.query(
    `insert into file as f (court, digest, size, kind, name, kept_at, kept_by) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (court, digest) do update set kept_at = greatest(f.kept_at, excluded.kept_at)`,
    [court, incoming.digest, incoming.size, incoming.kind, cleaned(name), timestamp(at), by],
  );
  await settle(folder, court, incoming);
  return describeFile(tx, court, incoming.digest);
}

/** A name as typed, without what would mislead; never empty. */
function cleaned(name: string): string {
  const kept = [...name.replace(UNFIT, "").trim()].slice(0, LONGEST_NAME).join("");
  return kept === "" ? "-" : kept;
}

/** What is known of a file of a court that may be read. */
export async function describeFile(tx: Entered, court: string, digest: string): Promise<Outcome<KeptFile>> {
  const { rows } = await tx.query<KeptFile>(
    `select digest, size, kind, name, kept_at as "keptAt", kept_by as "keptBy", cited
      from file where court = $1 and digest = $2`,
    [court, digest],
  );
  return rows[0] === undefined ? refuse("file-unknown") : ok(rows[0]);
}

/**
 * In the transaction that records what cites them: from now on these files stay. If one of them was swept all are refused, and none
 * of the others is cited: whoever is refused beside others in one transaction leaves nothing behind.
 */
export async function citeFiles(tx: Entered, court: string, digests: readonly string[]): Promise<Outcome<true>> {
  const wanted = [...new Set(digests)];
  if (wanted.length === 0) return ok(true);
  // Held in one order before any is touched: a sweep takes none of them meanwhile, and two who cite the same never wait for each other.
  const { rowCount } = await tx.query(
    "select from file where court = $1 and digest = any ($2) order by digest for update",
    [court, wanted],
  );
  if (rowCount !== wanted.length) return refuse("file-unknown");
  await tx.query("update file set cited = true where court = $1 and digest = any ($2)", [court, wanted]);
  return ok(true);
}

/** A file with its content, for whoever may read the court. Send it as an attachment: its kind is what it is, its name what it was called. */
export async function openFile(
  { settings }: Pick<Office, "settings">,
  tx: Entered,
  court: string,
  digest: string,
): Promise<Outcome<{ readonly file: KeptFile; readonly content: Readable }>> {
  const found = await describeFile(tx, court, digest);
  return "refused" in found ? found : ok({ file: found.ok, content: read(settings.files, court, digest) });
}
