import { wordIn } from "#policy/tell/names.ts";
import { sayIn } from "#policy/tell/wording.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";

const JOINTS: Readonly<Record<string, string>> = {
  true: sayIn("zh", "yes"),
  false: sayIn("zh", "no"),
  none: sayIn("zh", "none"),
  not: sayIn("zh", "not"),
};

/**
 * The part of a table's space a finding is about, in Chinese and in the words of law files: 标的额 <= 200000.
 * Both are given, since the reader of a finding either knows the case or mends the file.
 */
export function boundsIn(
  tests: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): readonly [zh: string, en: string] {
  const all = Object.entries(tests);
  const zh = all.map(([fact, test]) => {
    const named = test.replace(/[a-z]+(?:-[a-z]+)*/g, (word) =>
      vocabulary.wording[`${fact}=${word}`] === undefined
        ? (JOINTS[word] ?? word)
        : wordIn(`${fact}=${word}`, "zh", vocabulary),
    );
    const punctuated = named.replaceAll("|", "/").replaceAll(", ", "、").replaceAll(" & ", "，");
    return `${wordIn(fact, "zh", vocabulary)} ${punctuated}`;
  });
  return [zh.join(sayIn("zh", "and")), all.map(([fact, test]) => `${fact}: ${test}`).join(", ")];
}
