import type { Said } from "#contract/index.ts";
import { useVocabulary } from "../fieldForm/vocabulary.ts";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

const PERSONS: ReadonlySet<string> = new Set([
  "handler.person",
  "handler.leaving",
  "lot.candidates",
  "person.id",
  "deputy.id",
]);

/** Reads a value as people call it: affairs, acts and persons by their names, whatever else as the server says it. */
export function useSaid(): (said: Said) => string {
  const say = useWords(wording);
  const tell = useTell();
  const vocabulary = useVocabulary().data;
  return ({ word, value, text }) => {
    if (vocabulary === undefined || value === null || typeof value === "boolean") return tell(text);
    const nameOf = (key: string): string | undefined => {
      if (PERSONS.has(word.key)) return vocabulary.people.find(({ id }) => id === key)?.name;
      const found =
        word.key === "affair.kind"
          ? vocabulary.affairs.find((affair) => affair.key === key)
          : word.key === "approval.act"
            ? vocabulary.acts[key]
            : undefined;
      return found === undefined ? undefined : tell(found);
    };
    const names = (Array.isArray(value) ? value : [String(value)]).map(nameOf);
    return names.length > 0 && names.every((name) => name !== undefined) ? names.join(say("comma")) : tell(text);
  };
}
