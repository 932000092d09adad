import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { readCalendarYear } from "#kernel/calendarYear.ts";
import { type CaseKinds, readCaseKinds } from "#kernel/caseKinds.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { type Calendar, calendarOf } from "#kernel/workingDays.ts";
import type { Document, Fault, Front, Law } from "#policy/model.ts";
import { readDocument } from "#policy/read/document.ts";
import { readHeader } from "#policy/read/header.ts";
import { resolveLaw } from "#policy/resolve.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import type { Court } from "./court.ts";
import { type Duties, readDuties } from "./dutyTable.ts";
import { vocabulary } from "./vocabulary.ts";

/** Everything courts have written down, read: documents, calendar, and what is wrong with either. */
export type Library = {
  readonly documents: readonly Document[];
  readonly calendar: Calendar;
  readonly caseKinds?: CaseKinds;
  readonly duties?: Duties;
  readonly vocabulary: Vocabulary;
  readonly faults: readonly Fault[];
};

const CASE_KINDS = /(^|\/)case-kinds\.yaml$/;
const DUTIES = /(^|\/)duties\.yaml$/;
const CALENDAR = /(^|\/)calendar\/\d{4}\.yaml$/;

/** Reads the text of every court file. Law files are `<court>/<document>.md`; working days are `…/calendar/<year>.yaml`. */
export function readLibrary(files: readonly { readonly file: string; readonly text: string }[]): Library {
  const faults: Fault[] = [];
  const documents = files
    .filter(({ file }) => file.endsWith(".md"))
    .flatMap(({ file, text }) => {
      const read = readDocument(text, file, vocabulary);
      faults.push(...read.faults);
      return read.document ?? [];
    });
  const years = files
    .filter(({ file }) => CALENDAR.test(file))
    .flatMap(({ file, text }) => wellRead(readCalendarYear(text, file), file, faults));
  const calendar = calendarOf(years);
  assert("ok" in calendar, "calendar years are distinct");
  const kinds = files
    .filter(({ file }) => CASE_KINDS.test(file))
    .flatMap(({ file, text }) => wellRead(readCaseKinds(text, file), file, faults));
  const duties = files
    .filter(({ file }) => DUTIES.test(file))
    .flatMap(({ file, text }) => wellRead(readDuties(text, file), file, faults));
  return {
    documents,
    calendar: calendar.ok,
    vocabulary,
    faults,
    ...withKinds(kinds[0]),
    ...withDuties(duties[0]),
  };
}

const withKinds = (caseKinds: CaseKinds | undefined): { caseKinds?: CaseKinds } =>
  caseKinds === undefined ? {} : { caseKinds };

const withDuties = (duties: Duties | undefined): { duties?: Duties } => (duties === undefined ? {} : { duties });

/** What a data file says, or nothing and a fault. */
function wellRead<T>(read: Outcome<T>, file: string, faults: Fault[]): readonly T[] {
  if ("ok" in read) return [read.ok];
  faults.push(faultOf(read.refused, file));
  return [];
}

const faultOf = ({ code, zh, en }: Refusal, file: string): Fault => ({
  place: { file, line: 1, column: 1 },
  code,
  zh,
  en,
});

/**
 * The files a court's law is made of: its own documents, those they stand on, and the data files. Reading only these
 * gives the same law as reading everything, sooner. A document whose header cannot be read is kept, to be refused.
 */
export function filesFor<T extends TextOf>(files: readonly T[], court: string): readonly T[] {
  const headers = new Map<T, Front | undefined>();
  for (const one of files) if (one.file.endsWith(".md")) headers.set(one, readHeader(one.text, one.file, vocabulary));
  const wanted = new Set<T>();
  const want = (of: (header: Front) => boolean): void => {
    for (const [one, header] of headers) {
      if (wanted.has(one) || (header !== undefined && !of(header))) continue;
      wanted.add(one);
      const superiors = header?.standsOn ?? [];
      want(({ id, replaces }) => superiors.includes(id) || (replaces !== undefined && superiors.includes(replaces)));
    }
  };
  want(({ id }) => id.startsWith(`${court}/`));
  return files.filter((one) => !headers.has(one) || wanted.has(one));
}

type TextOf = { readonly file: string; readonly text: string };

/** The same library with a court's draft in place of the document of the same id, or beside the others. */
export function withDraft(library: Library, text: string, file: string): { library: Library; draft?: Document } {
  const { document, faults } = readDocument(text, file, library.vocabulary);
  const documents = library.documents.filter((one) => one.front.id !== document?.front.id);
  return {
    library: {
      ...library,
      documents: document === undefined ? documents : [...documents, document],
      faults: [...library.faults, ...faults],
    },
    ...(document === undefined ? {} : { draft: document }),
  };
}

/** A court on a day, or why its law does not stand. Faults of resolution are beside it. */
export function courtAt(library: Library, court: string, on: CivilDate): { court?: Court; faults: readonly Fault[] } {
  const { law, faults } = resolveLaw(library.documents, court, on, library.vocabulary);
  return law === undefined ? { faults } : { court: courtOf(law, library), faults };
}

export const courtOf = (law: Law, { vocabulary: words, calendar, caseKinds, duties }: Library): Court => ({
  law,
  vocabulary: words,
  calendar,
  ...withKinds(caseKinds),
  ...withDuties(duties),
});
