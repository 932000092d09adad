import { type Court, courtAt, filesFor, type Library, readLibrary, withDraft } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { type Citation, formatCitation } from "#kernel/citation.ts";
import type { Language } from "#kernel/phrase.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { citationOf } from "#policy/cite.ts";
import type { Document, Fault, Law, Rule } from "#policy/model.ts";
import { courtsOf } from "#policy/resolve.ts";
import { EXIT, Stop, type Surroundings } from "./surroundings.ts";
import { say } from "./wording.ts";

const MOST_BYTES = 8_000_000;

const libraries = new Map<string, Library>();

/** Every court's law as it stands in the courts folder, read once a process. */
export function library({ courts }: Surroundings): Library {
  const known = libraries.get(courts);
  if (known !== undefined) return known;
  const fresh = readLibrary(readCourtFiles(courts));
  libraries.set(courts, fresh);
  return fresh;
}

/** One court's law and what it stands on, without reading the others; every court's where the name is unknown. */
function libraryOf(around: Surroundings, court: string | undefined): Library {
  if (court === undefined || libraries.has(around.courts)) return library(around);
  const key = `${around.courts} ${court}`;
  const known = libraries.get(key);
  if (known !== undefined) return known;
  const files = readCourtFiles(around.courts);
  if (!files.some(({ file }) => file.startsWith(`${court}/`))) return library(around);
  const fresh = readLibrary(filesFor(files, court));
  libraries.set(key, fresh);
  return fresh;
}

/** The text of a file named on the command line; stops where it cannot be read. */
export function textOf(path: string, around: Surroundings): string {
  const bytes = around.read(path);
  if (bytes === undefined) throw new Stop(EXIT.unreadable, say("file-unreadable", path));
  if (bytes.length > MOST_BYTES) throw new Stop(EXIT.unreadable, say("file-large", path, String(MOST_BYTES / 1e6)));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Stop(EXIT.unreadable, say("file-no-text", path));
}

/** A draft put in place of a court's document, and what is wrong with reading it. */
export function drafted(
  path: string,
  around: Surroundings,
  base: Library,
): { readonly library: Library; readonly draft?: Document; readonly faults: readonly Fault[] } {
  const text = textOf(path, around);
  const read = withDraft(base, text, path);
  return { ...read, faults: read.library.faults.slice(base.faults.length) };
}

/** The folder part of a document's id: the court it belongs to. */
export const courtIn = (id: string): string => id.split("/")[0] ?? id;

/** The court a command works for, on a day: by its id, or the one whose draft was handed in (on its first day at the earliest). Faults stop. */
export function courtFor(
  around: Surroundings,
  wanted: { readonly court: string | undefined; readonly law: string | undefined; readonly on: CivilDate },
): Court {
  if (wanted.law === undefined) {
    const known = libraryOf(around, wanted.court);
    return resolved(known, wanted.court, wanted.on, known.faults);
  }
  const base = library(around);
  const { library: own, draft, faults } = drafted(wanted.law, around, base);
  if (draft === undefined || faults.length > 0) throw new Stop(EXIT.unreadable, faultText(faults));
  const from = draft.front.effective.from;
  return resolved(own, wanted.court ?? courtIn(draft.front.id), from > wanted.on ? from : wanted.on, faults);
}

function resolved(from: Library, id: string | undefined, on: CivilDate, faults: readonly Fault[]): Court {
  const known = courtsOf(from.documents).filter((one) => one !== "national");
  if (id === undefined) throw new Stop(EXIT.usage, say("court-missing", known.join(" ")));
  if (!courtsOf(from.documents).includes(id)) {
    const mine = faults.filter((fault) => fault.place.file.startsWith(`${id}/`));
    throw new Stop(
      mine.length > 0 ? EXIT.unreadable : EXIT.usage,
      mine.length > 0 ? faultText(mine) : say("court-unknown", id, known.join(" ")),
    );
  }
  const first = from.documents
    .filter(({ front }) => courtIn(front.id) === id)
    .map(({ front }) => front.effective.from)
    .sort()[0];
  if (first !== undefined && on < first) throw new Stop(EXIT.usage, say("court-early", id, first, on));
  const { court, faults: wrong } = courtAt(from, id, on);
  if (court === undefined || wrong.length > 0) throw new Stop(EXIT.unreadable, faultText(wrong));
  return court;
}

/** The court on its day; where its law was not in force yet, as it stands today, which is said. */
export function courtOnOrNow(
  around: Surroundings,
  wanted: { readonly court: string | undefined; readonly law: string | undefined; readonly on: CivilDate },
): { readonly court: Court; readonly early: boolean } {
  const now = courtFor(around, { ...wanted, on: around.today });
  const own = now.law.documents[0];
  if (own === undefined || own.front.effective.from > wanted.on) return { court: now, early: true };
  return { court: courtFor(around, wanted), early: false };
}

/** Faults of a law file, each at its place, in both languages. */
export function faultText(faults: readonly Fault[]): readonly [zh: string, en: string] {
  const line = (one: Fault, text: string) => `${one.place.file}:${one.place.line}:${one.place.column} ${text}`;
  return [faults.map((one) => line(one, one.zh)).join("\n"), faults.map((one) => line(one, one.en)).join("\n")];
}

/** How people name a document: its printed number, else its title. */
export function titleOf(id: string, law: Pick<Law, "documents">): string {
  const front = law.documents.find((document) => document.front.id === id)?.front;
  return front?.number ?? front?.title ?? id;
}

/** A citation as a reader writes it. */
export const cited = (citation: Citation, law: Pick<Law, "documents">, language: Language): string =>
  formatCitation(citation, language, titleOf(citation.document, law));

/** What a rule rests on, as a reader writes it. */
export const ruleCited = (rule: Pick<Rule, "source" | "reading">, law: Law, language: Language): string =>
  cited(citationOf(rule, law), law, language);

/** How people name a court: its own name, else who issued its document. */
export function courtName({ law }: { readonly law: Law }): string {
  const front = law.documents[0]?.front;
  return front?.court ?? front?.issuer ?? law.court;
}
