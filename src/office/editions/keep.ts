import type { CivilDate } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import { timestamp } from "#platform/postgres/types.ts";

/** A text with the digest it is kept under. */
export type KeptText = { readonly digest: string; readonly text: string };

/** One document of an edition. */
export type EditionLine = {
  readonly number: number;
  readonly document: string;
  readonly file: string;
  readonly digest: string;
  readonly from?: CivilDate;
};

/** Keeps texts of a court for good; the same text once. */
export async function keepTexts(tx: Entered, court: string, texts: readonly KeptText[], at: Instant): Promise<void> {
  await tx.query(
    `insert into law_text (court, digest, text, kept_at)
      select $1, d, t, $4 from unnest($2::text[], $3::text[]) as kept (d, t) on conflict do nothing`,
    [court, texts.map(({ digest }) => digest), texts.map(({ text }) => text), timestamp(at)],
  );
}

/** Writes down of which documents an edition consists. Beside it stands the event that says who adopted it. */
export async function keepEdition(tx: Entered, court: string, lines: readonly EditionLine[]): Promise<void> {
  await tx.query(
    `insert into edition (court, number, document, file, digest, from_on)
      select $1, n, o, f, d, s
      from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::date[]) as line (n, o, f, d, s)`,
    [
      court,
      lines.map(({ number }) => number),
      lines.map(({ document }) => document),
      lines.map(({ file }) => file),
      lines.map(({ digest }) => digest),
      lines.map(({ from }) => from ?? null),
    ],
  );
}

/** Writes down that an edition was revoked before its first day. */
export async function keepRevoked(tx: Entered, court: string, number: number, at: Instant): Promise<void> {
  await tx.query("insert into edition_revoked (court, number, revoked_at) values ($1, $2, $3)", [
    court,
    number,
    timestamp(at),
  ]);
}

/** A text that was kept. */
export async function keptText(tx: Entered, court: string, digest: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ text: string }>("select text from law_text where court = $1 and digest = $2", [
    court,
    digest,
  ]);
  return rows[0]?.text;
}
