import type { Court } from "#casework/index.ts";
import type { ImportFlaw } from "#contract/index.ts";
import { causeNames } from "./names/wording.ts";
import type { Said } from "./reading.ts";
import { flaw, type ReadRow } from "./rows.ts";

/** The cause of a case as the law's words have it, out of whichever of the hundreds of full names of causes a list writes. */
export function causeIn(said: Said, court: Court, lead: ReadRow, tell: (one: ImportFlaw) => void): string | undefined {
  const written = said["claim.cause"];
  if (typeof written !== "string") return undefined;
  const type = court.vocabulary.facts["claim.cause"]?.type;
  const members = type !== undefined && "of" in type && type.of !== "open" ? type.of : [];
  const called = (member: string) => court.vocabulary.wording[`claim.cause=${member}`] ?? [member, member];
  const same = members.find((member) => [member, ...called(member)].includes(written.trim()));
  const cause = same ?? causeNames.find(([part]) => written.includes(part))?.[1];
  if (cause === undefined) {
    const offered = (language: 0 | 1) => members.map((member) => called(member)[language]);
    tell(
      flaw("note", lead.at["claim.cause"], "cause-unknown", written, [offered(0).join("、"), offered(1).join(", ")]),
    );
  }
  return cause;
}
