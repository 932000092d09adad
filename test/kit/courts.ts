import { fileURLToPath } from "node:url";
import { type Court, courtAt, type Library, readLibrary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";

export const COURTS = fileURLToPath(new URL("../../courts", import.meta.url));

let library: Library | undefined;

/** The courts as checked in, read once a test process. */
export const theLibrary = (): Library => {
  library ??= readLibrary(readCourtFiles(COURTS));
  return library;
};

/** A court as its law stood on a day; the law must resolve. */
export function theCourt(id: string, on = "2026-11-22"): Court {
  const { court, faults } = courtAt(theLibrary(), id, civil(on));
  assert(court !== undefined, faults.map((fault) => fault.en).join("; "));
  return court;
}
