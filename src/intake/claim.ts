import type { Fields, Value } from "#kernel/event.ts";
import { type Known, type Named, sameNumber } from "./hints.ts";
import type { Party, PartyRole } from "./parties.ts";
import { words } from "./words.ts";

const KINDS = words.facts["party.kind"].type.of;

/**
 * The facts of a registration that its parties already say, so that nobody types them twice: kinds of applicant and
 * debtor, and how many they are. A side nobody was entered for stays unknown. Third parties and agents are not counted.
 */
export function claimFrom(parties: readonly Pick<Party, "role" | "kind">[]): Fields {
  const of = (role: PartyRole) => parties.filter((party) => party.role === role);
  const kinds = (role: PartyRole): readonly string[] => {
    const found = new Set(of(role).map(({ kind }) => kind));
    return KINDS.filter((kind) => found.has(kind));
  };
  const [applicants, debtors] = [of("applicant").length, of("debtor").length];
  return {
    ...(applicants === 0 ? {} : { "applicant.kinds": kinds("applicant"), "applicants.count": applicants }),
    ...(debtors === 0 ? {} : { "debtor.kinds": kinds("debtor") }),
    ...(applicants === 0 || debtors === 0 ? {} : { "parties.count": applicants + debtors }),
  };
}

/**
 * Whether an applicant is debtor in another open case, as far as numbers tell: true by the same number; false once every
 * applicant has a number and nobody of his name there lacks one. Otherwise it is left for a person to find out.
 */
export function elsewhereFrom(parties: readonly Named[], known: readonly Known[]): Fields {
  const applicants = parties.filter(({ role }) => role === "applicant");
  const debtors = known.flatMap(({ open, parties: there }) =>
    open === true ? there.filter(({ role }) => role === "debtor") : [],
  );
  const answers = applicants.map((applicant) => isAmong(applicant, debtors));
  const found: Value | undefined = answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
  return applicants.length === 0 || found === undefined ? {} : { "applicant.is-debtor-elsewhere": found };
}

function isAmong(applicant: Named, debtors: readonly Named[]): boolean | undefined {
  const alike = debtors.map((debtor) => sameNumber(applicant, debtor));
  return alike.includes(true) ? true : alike.includes(undefined) ? undefined : false;
}
