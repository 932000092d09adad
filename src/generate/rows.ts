import type { Value } from "#kernel/event.ts";
import { fen, plainYuan } from "#kernel/money.ts";
import { type Random, random } from "#kernel/random.ts";
import type { Facts, Vocabulary } from "#policy/vocabulary.ts";
import { caseFacts } from "./caseFacts.ts";
import { happens } from "./chance.ts";
import { anyCourt, type Profile } from "./profile.ts";

/** Facts nobody registers a case without. */
const ALWAYS = new Set(["case.kind", "claim.kinds", "applicant.kinds", "debtor.kinds"]);

/**
 * Cases as a triage officer's spreadsheet has them: the same for every court, each with its own seed `seed/n`. A cell
 * nobody filled in is missing, which is unknown; an inquiry not yet answered leaves all its columns empty.
 */
export const triageRows = (seed: string, n: number, profile: Profile = anyCourt): readonly Facts[] =>
  Array.from({ length: n }, (_, row) => {
    const own = `${seed}/${row + 1}`;
    return withGaps(random(`${own}/gaps`), caseFacts(own, profile), profile.missing);
  });

function withGaps(chance: Random, facts: Facts, missing: number): Facts {
  const unanswered = happens(chance, missing);
  const kept = Object.entries(facts).filter(([fact]) => {
    const gap = happens(chance, missing);
    if (ALWAYS.has(fact)) return true;
    return fact.startsWith("property.") ? !unanswered : !gap;
  });
  return Object.fromEntries(kept);
}

/** A row as it is written in a file: yuan, words, `none`; several members joined by a comma. */
export const written = (facts: Facts, vocabulary: Vocabulary): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, cell(value, vocabulary.facts[fact]?.type.kind === "yuan")]),
  );

const cell = (value: Value, yuan: boolean): string => {
  if (value === null) return "none";
  if (yuan && typeof value === "number") return plainYuan(fen(value));
  return Array.isArray(value) ? value.join(", ") : String(value);
};
