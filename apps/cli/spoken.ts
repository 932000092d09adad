import type { Court } from "#casework/index.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";

/** The vocabulary with a court's own names for its units, posts and affairs, so that conditions read as the court speaks. */
export function spoken({ law, vocabulary }: Court): Vocabulary {
  const named = [...law.rules.words, ...law.rules.affairs].flatMap(({ key, name }) =>
    name === undefined ? [] : [[key, name] as const],
  );
  const wording: Record<string, readonly [string, string]> = { ...vocabulary.wording };
  for (const [fact, { type }] of Object.entries(vocabulary.facts))
    if ("of" in type && type.of === "open") for (const [key, name] of named) wording[`${fact}=${key}`] ??= [name, name];
  return { ...vocabulary, wording };
}
