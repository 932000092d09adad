import type { Court } from "#casework/index.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Both } from "#policy/refusal.ts";
import { ownWords, wordIn } from "#policy/tell/names.ts";
import { writtenTestIn } from "#policy/tell/phrase.ts";
import { sayIn } from "#policy/tell/wording.ts";

/** The part of a table's space a finding is about, in words: 标的额 <= 200000. */
export function boundsIn(tests: Readonly<Record<string, string>>, { law, vocabulary }: Court): Both {
  const own = ownWords(law, vocabulary);
  const told = (language: Language): string =>
    Object.entries(tests)
      .map(([fact, test]) => `${wordIn(fact, language, own)} ${writtenTestIn(fact, test, language, own)}`)
      .join(sayIn(language, "and"));
  return [told("zh"), told("en")];
}
