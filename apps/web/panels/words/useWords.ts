import { useCallback } from "react";
import type { Text } from "#contract/index.ts";
import { type Language, useLanguage } from "./language.ts";

/** Texts of a folder, both languages together. `$1`, `$2` … are filled in. */
export type Wording = Readonly<Record<string, readonly [zh: string, en: string]>>;

export type Say<W extends Wording> = (key: keyof W, ...values: readonly (string | number)[]) => string;

/** A text in a language, filled in. */
export const sayIn = (
  language: Language,
  [zh, en]: readonly [string, string],
  values: readonly (string | number)[] = [],
): string => (language === "zh" ? zh : en).replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? ""));

/** The texts of a folder in the language of the screens: `const say = useWords(wording)`. */
export function useWords<W extends Wording>(wording: W): Say<W> {
  const language = useLanguage();
  return useCallback<Say<W>>(
    (key, ...values) => {
      const pair = wording[key];
      if (pair === undefined) throw new Error(`no words for ${String(key)}`);
      return sayIn(language, pair, values);
    },
    [language, wording],
  );
}

/** Reads what the server says in both languages. */
export function useTell(): (text: Pick<Text, "zh" | "en">) => string {
  const language = useLanguage();
  return useCallback((text) => (language === "en" && text.en !== "" ? text.en : text.zh), [language]);
}
