import { join } from "node:path";
import { type Court, courtAt, filesFor, readLibrary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { root } from "../check/step.ts";

/** A checked-in law as it stands today. */
export function lawOf(folder: string): Court {
  const files = filesFor(readCourtFiles(join(root, "courts")), folder);
  const { court, faults } = courtAt(readLibrary(files), folder, civilDay(Date.now() as Instant));
  assert(court !== undefined, faults.map(({ en }) => en).join("; ") || `there is no law in courts/${folder}`);
  return court;
}
