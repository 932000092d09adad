import type { Document } from "#policy/model.ts";
import { allRules } from "#policy/rules.ts";
import { nearestWord } from "#policy/wording.ts";
import { type Check, type Finding, finding, type Subject } from "../finding.ts";

/** Why a clause may make no rule. `repeats` names the rule it repeats, or a section of an article. */
const REASONS = ["heading", "principle", "organisation", "persons", "elsewhere", "permission"];
const REPEATS = "repeats ";

/** A clause without a rule says why, in a word of the closed list; one that repeats a rule names one that exists. */
export const notes: Check = {
  name: "notes",
  run: (subject) => {
    const known = knownRules(subject);
    return subject.document.articles.flatMap(({ noRules }) =>
      noRules.flatMap(({ because, source }): readonly Finding[] => {
        const say = (code: string, ...args: readonly string[]) => finding("notes", "error", source.place, code, args);
        if (REASONS.includes(because)) return [];
        if (!because.startsWith(REPEATS)) return [say("reason-unknown", because, REASONS.join(" · "))];
        return namesIn(because.slice(REPEATS.length)).flatMap((name) =>
          known.has(name) ? [] : say("repeats-unknown", name, nearestWord(name, known) ?? ""),
        );
      }),
    );
  },
};

/** `payout`, `payout and guards.pay`, `clocks of article 11`: the names, without the article. */
const namesIn = (repeated: string): readonly string[] =>
  repeated
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(/ of (this article|articles? [\d.]+)/g, "")
    .split(/,| and /)
    .map((name) => name.trim());

/** Every name a rule or its section goes by: with and without document and section. */
function knownRules({ document, court }: Subject): ReadonlySet<string> {
  const names = [document, ...court.law.documents].flatMap(({ rules }) => [
    ...allRules(rules).flatMap(({ id, key }) => [id, id.slice(id.indexOf("#") + 1), key]),
    ...rules.tables.map((table) => `triage.${table.name}`),
  ]);
  return new Set([...names, ...sections(document)]);
}

const sections = ({ rules }: Document): readonly string[] => [
  ...Object.entries(rules).flatMap(([section, list]) => (list.length === 0 ? [] : [SECTION[section] ?? section])),
  ...rules.words.map((word) => `${word.sort}s`),
];

/** Sections whose name in a law file is not the model's. */
const SECTION: Readonly<Record<string, string>> = { rows: "triage", filled: "fills", fills: "fill" };
