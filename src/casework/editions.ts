import type { CivilDate } from "#kernel/calendar.ts";
import type { Document, Law } from "#policy/model.ts";
import type { Court } from "./court.ts";
import { courtAt, type Library } from "./library.ts";

/**
 * A document as a court adopted it: with which of its editions, and from when it holds. Without a day it holds as far back
 * as the document itself says.
 */
export type Adopted = { readonly number: number; readonly document: Document; readonly from?: CivilDate };

/** What was law from a day on, until the next begins. */
export type Edition = { readonly from: CivilDate; readonly number: number; readonly court: Court };

/** Under what a court's own documents are called: the folder it was founded on, and its own name. */
export type Names = { readonly folder: string; readonly own: string };

/**
 * Whose law some documents make: the court's own as soon as one of them is called by its name. Until then it works by the folder it
 * was founded on: its own, or that of a court above it or of the state, where it had written nothing yet.
 */
export const lawIn = (documents: readonly Document[], { folder, own }: Names): string =>
  documents.some(({ front }) => front.id.startsWith(`${own}/`)) ? own : folder;

/**
 * What a court's law was, from its first day to its last known change, oldest first. A document adopted again takes the place of
 * the one of the same id from its day on. Each law knows the one before it. Days on which nothing stands are left out.
 */
export function timelineOf(adopted: readonly Adopted[], data: Library, names: Names): readonly Edition[] {
  const days = new Set(
    adopted.flatMap(({ from, document }) => [from ?? document.front.effective.from, document.front.effective.from]),
  );
  const editions: Edition[] = [];
  for (const day of [...days].sort()) {
    const held = heldOn(adopted, day);
    const documents = [...held.values()].map(({ document }) => document);
    const found = courtAt({ ...data, documents }, lawIn(documents, names), day).court;
    if (found === undefined) continue;
    const before = editions.at(-1);
    if (before !== undefined && sameDocuments(before.court.law, found.law)) continue;
    const number = Math.max(...[...held.values()].map((one) => one.number));
    editions.push({ from: day, number, court: { ...found, law: named(found.law, number, day, before?.court.law) } });
  }
  return editions;
}

/** The law of a day out of a timeline; undefined before its first day. */
export function editionOn(timeline: readonly Edition[], on: CivilDate): Court | undefined {
  const found = timeline.findLast(({ from }) => from <= on);
  return found && { ...found.court, law: { ...found.court.law, on } };
}

/** By id, the document adopted last among those that hold on a day. */
function heldOn(adopted: readonly Adopted[], day: CivilDate): ReadonlyMap<string, Adopted> {
  const held = new Map<string, Adopted>();
  for (const one of adopted) if (one.from === undefined || one.from <= day) held.set(one.document.front.id, one);
  return held;
}

const sameDocuments = (a: Law, b: Law): boolean =>
  a.documents.length === b.documents.length && a.documents.every((document, index) => document === b.documents[index]);

/** The first edition is called as its document is; what was adopted later also bears its number. */
function named(law: Law, number: number, from: CivilDate, before: Law | undefined): Law {
  const edition = number === 1 ? law.edition : `${law.edition}@${number}`;
  if (before === undefined) return { ...law, edition };
  const fresh = law.documents.find((document) => !before.documents.includes(document));
  const runningCases = fresh?.front.runningCases ?? "keep-started-clocks";
  return { ...law, edition, since: { from, runningCases, before } };
}
