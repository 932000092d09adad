import type { Text } from "#contract/index.ts";
import type { Law, Rule } from "#policy/model.ts";
import { sayIn } from "#policy/wording.ts";
import { textOf, words } from "./wording.ts";

/** What a part of a rule is called. */
export function traitName(trait: string): Text {
  return trait === "question" ? textOf(trait) : { zh: sayIn("zh", trait), en: sayIn("en", trait) };
}

/** Other rules a part of a rule may name by their keys. */
const NAMING: Readonly<Record<string, (law: Law) => readonly Rule[]>> = {
  overdue: ({ rules }) => rules.ladders,
  pauses: ({ rules }) => rules.grounds,
  lists: ({ rules }) => rules.lists,
  "of-affair": ({ rules }) => rules.affairs,
};

/** A part of a rule for reading: keys by their names, words of closed lists in Chinese, comparisons as people write them. */
export function traitText(trait: string, said: Text, law: Law): Text {
  const named = NAMING[trait]?.(law) ?? [];
  const closed = words(`value-${said.en}`);
  if (closed[0] !== `value-${said.en}`) return { zh: closed[0], en: closed[1] };
  return { zh: compared(keysNamed(said.zh, named, law), "zh"), en: compared(said.en, "en") };
}

/** Keys of the law inside a Chinese text, by their names. */
function keysNamed(text: string, named: readonly Rule[], { rules }: Law): string {
  return text.replace(/(?<![\w.])[a-z][a-z-]+(?![\w.])/g, (key) => {
    const rule = named.find((one) => one.key === key) ?? rules.words.find((one) => one.key === key);
    const [known] = words(`value-${key}`);
    return rule?.name ?? (known === `value-${key}` ? key : known);
  });
}

const compared = (text: string, language: "zh" | "en"): string =>
  text
    .replace(/<= ?/g, "≤ ")
    .replace(/>= ?/g, "≥ ")
    .replace(/(?<=[≤≥<>] ?)\d{5,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","))
    .replace(/(?<= )fill$/, textOf("unfilled")[language]);
