import { slices, vocabulary } from "#casework/index.ts";
import type { Document } from "#policy/model.ts";

/** Fact words a rule tests, wherever in it: clauses are the only things with a fact and a test. */
export function factsRead(rules: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof rules !== "object" || rules === null) return found;
  if ("fact" in rules && "test" in rules && typeof rules.fact === "string") found.add(rules.fact);
  for (const part of Object.values(rules)) factsRead(part, found);
  return found;
}

/** Slice × fact: who owns a fact, and whose law reads it. A fact nobody reads yet is shown too. */
export function matrix(documents: readonly Document[]): string {
  const courts = [...new Set(documents.map(({ front }) => courtOf(front.id)))];
  const read = new Map(
    courts.map((court) => [
      court,
      factsRead(documents.filter(({ front }) => courtOf(front.id) === court).map(({ rules }) => rules)),
    ]),
  );
  const rows = Object.entries(slices).flatMap(([slice, { words }]) =>
    Object.entries(words.facts)
      .filter(([, fact]) => fact.field !== true)
      .map(([word], index) => {
        const marks = courts.map((court) => (read.get(court)?.has(word) ? "●" : ""));
        return [index === 0 ? `**${slice}**` : "", `\`${word}\``, vocabulary.wording[word]?.[0] ?? "", ...marks];
      }),
  );
  return table(["slice", "fact", "事实", ...courts], rows);
}

const courtOf = (document: string): string => document.split("/")[0] ?? document;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index < 3 ? "---" : ":-:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
