import type { Text } from "#contract/index.ts";
import { sayIn } from "#policy/tell/wording.ts";
import { textOf } from "./wording.ts";

/** What a part of a rule is called. */
export function traitName(trait: string): Text {
  return trait === "question" ? textOf(trait) : { zh: sayIn("zh", trait), en: sayIn("en", trait) };
}

/** A part of a rule for reading: comparisons and amounts as people write them. */
export const traitText = ({ zh, en }: Text): Text => ({ zh: compared(zh), en: compared(en) });

const compared = (text: string): string =>
  text
    .replace(/<= ?/g, "≤ ")
    .replace(/>= ?/g, "≥ ")
    .replace(/(?<=[≤≥<>] ?)\d{5,}/g, grouped)
    .replace(/\[(\d+)\.\.(\d+)\]/g, (_, low: string, high: string) => `${grouped(low)}–${grouped(high)}`);

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");
