import type { Language } from "#kernel/phrase.ts";
import type { Law } from "#policy/model.ts";
import { nameOf } from "#policy/who.ts";
import { sayIn } from "./wording.ts";

/** What people call a unit or post; for words whose meaning the case gives (`handler`), our own name for them. */
export function whoIn(key: string, law: Pick<Law, "rules">, language: Language): string {
  const name = nameOf(key, law);
  const ours = sayIn(language, `who=${key}`);
  return name === key && ours !== `who=${key}` ? ours : name;
}

/** Several of them. */
export const peopleIn = (keys: readonly string[], law: Pick<Law, "rules">, language: Language): string =>
  keys.map((key) => whoIn(key, law, language)).join(language === "zh" ? "、" : ", ");
