import type { Found } from "#adoption/index.ts";
import { vocabulary } from "#casework/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { ok } from "#kernel/outcome.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import type { Entered } from "#platform/postgres/transaction.ts";
import type { Document, Fault } from "#policy/model.ts";
import { readDocument } from "#policy/read/document.ts";
import { readHeader } from "#policy/read/header.ts";
import { describeFile, openFile } from "../files/keep.ts";
import type { Office } from "../office.ts";
import { broughtIn, newerAbove } from "./above.ts";
import { type KeptText, keptText } from "./keep.ts";
import { lawRegisterOf } from "./register.ts";
import { refuse } from "./wording.ts";

/** A law file beyond this is refused unread, as the database refuses it. */
const MOST_BYTES = 8_000_000;

/**
 * What a source of a draft says: `file:` and the digest of a kept file, `shelf:` and a place in the courts' folder, `present:` and a
 * document in force, to fill it and choose its readings, or `above:` and a document a court above adopted anew.
 */
export type Brought = { readonly found: NonNullable<Found["brought"]>; readonly kept: KeptText };

/** Reads a draft where it was brought from. What is no law file at all is refused with its line and what to do. */
export async function readBrought(
  tx: Entered,
  office: Office,
  courtId: string,
  source: string,
): Promise<Outcome<Brought>> {
  const text = await textOf(tx, office, courtId, source);
  if ("refused" in text) return text;
  const header = readHeader(text.ok, "", vocabulary);
  const file = header === undefined ? source.slice(source.indexOf(":") + 1) : `${header.id}.md`;
  const { document, faults } = readDocument(text.ok, file, vocabulary);
  if (document === undefined) return unreadable(faults);
  const digest = sm3Of(text.ok);
  const { id } = document.front;
  const present = await presentDigest(tx, courtId, id);
  const concerns = await doesConcern(office, courtId, document);
  const again = source.startsWith("present:") || present === undefined;
  const found = { document: id, file, digest, concerns, ...(again ? {} : { present }) };
  return ok({ found, kept: { digest, text: text.ok } });
}

function unreadable([first]: readonly Fault[]) {
  return refuse("unreadable", [], String(first?.place.line ?? 1), first === undefined ? "" : [first.zh, first.en]);
}

async function textOf(tx: Entered, office: Office, courtId: string, source: string): Promise<Outcome<string>> {
  const at = source.indexOf(":");
  const [sort, name] = [source.slice(0, at), source.slice(at + 1)];
  if (sort === "shelf") {
    const found = office.shelf().find(({ file }) => file === name && file.endsWith(".md"));
    return found === undefined ? refuse("shelf-unknown", [], name) : decoded(Buffer.from(found.text));
  }
  if (sort === "present") {
    const digest = await presentDigest(tx, courtId, name);
    const text = digest === undefined ? undefined : await keptText(tx, courtId, digest);
    return text === undefined ? refuse("edition-unknown", [], name) : ok(text);
  }
  if (sort === "above") {
    const brought = async () => broughtIn((await lawRegisterOf(tx, courtId)).state);
    const newer = (await newerAbove(office, courtId, brought)).find(({ document }) => document.front.id === name);
    return newer === undefined
      ? refuse("above-unknown", [], name)
      : ok(await office.adoptedText(newer.court.id, newer.digest));
  }
  const described = await describeFile(tx, courtId, name);
  if ("refused" in described) return described;
  if (described.ok.size > MOST_BYTES) return refuse("file-large", [], String(Math.ceil(described.ok.size / 1_000_000)));
  const opened = await openFile(office, tx, courtId, name);
  if ("refused" in opened) return opened;
  const parts: Buffer[] = [];
  for await (const part of opened.ok.content) parts.push(Buffer.from(part));
  return decoded(Buffer.concat(parts));
}

/** UTF-8 or nothing: a file in another encoding would lose characters unseen. */
function decoded(bytes: Buffer): Outcome<string> {
  if (bytes.length > MOST_BYTES) return refuse("file-large", [], String(Math.ceil(bytes.length / 1_000_000)));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\u0000")) return refuse("not-utf8", []);
    return text.trim() === "" ? refuse("file-empty", []) : ok(text);
  } catch {
    return refuse("not-utf8", []);
  }
}

/** The digest under which a court's newest edition that stands has a document. */
export async function presentDigest(tx: Entered, courtId: string, document: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ digest: string }>(
    `select digest from edition e where court = $1 and document = $2
      and not exists (select from edition_revoked r where r.court = e.court and r.number = e.number)
      order by number desc limit 1`,
    [courtId, document],
  );
  return rows[0]?.digest;
}

/** Of the court's own folder, or an edition of something it stands on. */
async function doesConcern(office: Office, courtId: string, { front }: Document): Promise<boolean> {
  const folder = (await office.courtSeat(courtId))?.law ?? courtId;
  if (front.id.startsWith(`${folder}/`) || front.id.startsWith(`${courtId}/`)) return true;
  const known = new Set((await office.adoptedBy(courtId)).map(({ document }) => document.front.id));
  return known.has(front.id) || (front.replaces !== undefined && known.has(front.replaces));
}
