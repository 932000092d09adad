import type { Court } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import type { Language } from "#kernel/phrase.ts";
import { writtenWorkbook } from "#platform/sheet/write.ts";
import { tablesOf } from "#triage/index.ts";
import { sayIn } from "../wording.ts";

/** The facts a court's tables read, in the order in which tables meet them; `case.T` of a table is its own doing. */
function factsRead({ law, vocabulary }: Court): readonly string[] {
  const tables = tablesOf(law, vocabulary);
  const own = new Set(tables.map(({ name }) => `case.${name}`));
  return [...new Set(tables.flatMap(({ table }) => [...table.plan.facts]))].filter((fact) => !own.has(fact));
}

/** What may be written for a fact. */
function allowed(fact: string, { vocabulary }: Court, language: Language): readonly string[] {
  const word = vocabulary.facts[fact];
  const index = language === "zh" ? 0 : 1;
  const { type } = word ?? {};
  if (type === undefined) return [];
  if ("of" in type && type.of !== "open")
    return type.of.map((one) => vocabulary.wording[`${fact}=${one}`]?.[index] ?? one);
  return type.kind === "bool" ? [sayIn(language, "yes"), sayIn(language, "no")] : [];
}

/** An empty list for a court: one column a fact, and how to fill it in. */
export function template(court: Court, ending: "xlsx" | "csv", language: Language): Uint8Array {
  const facts = factsRead(court);
  const heading = facts.map((fact) => headingOf(fact, language, court.vocabulary));
  if (ending === "csv") return new TextEncoder().encode(`\uFEFF${heading.join(",")}\r\n`);
  const guide = facts.map((fact, at) => [
    heading[at] ?? fact,
    fact,
    guidance(fact, court, language),
    allowed(fact, court, language).join("、"),
  ]);
  const titles = ["guide-column", "guide-fact", "guide-kind", "guide-values"].map((one) => sayIn(language, one));
  return writtenWorkbook([
    { name: sayIn(language, "sheet-cases"), rows: [heading] },
    { name: sayIn(language, "sheet-guide"), rows: [titles, ...guide, [sayIn(language, "guide-blank")]] },
  ]);
}

function guidance(fact: string, { vocabulary }: Court, language: Language): string {
  const word = vocabulary.facts[fact];
  const kind = sayIn(language, `kind-${word?.type.kind ?? "text"}`);
  return word?.none === true ? `${kind}${sayIn(language, "kind-or-none")}` : kind;
}
