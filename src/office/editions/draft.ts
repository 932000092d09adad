import { type Choice, type Draft, withChoices } from "#adoption/index.ts";
import { type Adopted, type Court, courtAt, lawIn, vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import type { Document, Fault } from "#policy/model.ts";
import { readDocument } from "#policy/read/document.ts";
import type { Office } from "../office.ts";
import { documentIn } from "./texts.ts";

/** A draft as law: its whole text, what is wrong with it, and the court as it would be from a day on. */
export type Drafted = {
  readonly text: string;
  readonly digest: string;
  readonly document?: Document;
  readonly faults: readonly Fault[];
  /** The day it is looked at: the one it was put up for, or the first on which it could hold. */
  readonly from: CivilDate;
  readonly court?: Court;
};

/**
 * Makes a draft whole and puts it in place of the document of the same id. `number` is what its edition would bear, `source` its text
 * as it was brought.
 */
export async function drafted(
  office: Office,
  courtId: string,
  draft: Pick<Draft, "file" | "proposed">,
  number: number,
  source: string,
  choices: readonly Choice[],
  on = office.today(),
): Promise<Drafted> {
  const text = withChoices(source, choices);
  const digest = sm3Of(text);
  const { faults } = readDocument(text, draft.file, vocabulary);
  const document = documentIn({ file: draft.file, text }, digest);
  const begins = document?.front.effective.from;
  const from = draft.proposed?.from ?? (begins !== undefined && begins > on ? begins : on);
  if (document === undefined) return { text, digest, faults, from };
  const seat = await office.courtSeat(courtId);
  assert(seat !== undefined, "drafts are of a court there is");
  const adopted = await office.adoptedBy(courtId);
  const held = heldOn(adopted, document, from);
  const by = lawIn(held, { folder: seat.law, own: courtId });
  const found = courtAt({ ...office.libraryOf(seat.law), documents: held }, by, from);
  const all = { text, digest, document, faults: [...faults, ...found.faults], from };
  if (found.court === undefined) return all;
  const before = (await office.courtOn(courtId, from)).law;
  const { runningCases } = document.front;
  const edition = `${found.court.law.edition}@${number}`;
  const law = { ...found.court.law, edition, since: { from, runningCases, before } };
  return { ...all, court: { ...found.court, law } };
}

/** The documents of a day with the draft among them. */
function heldOn(adopted: readonly Adopted[], draft: Document, day: CivilDate): readonly Document[] {
  const held = new Map<string, Document>();
  for (const { document, from } of adopted)
    if (from === undefined || from <= day) held.set(document.front.id, document);
  held.set(draft.front.id, draft);
  return [...held.values()];
}
