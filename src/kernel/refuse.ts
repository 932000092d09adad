import { type Outcome, refused } from "./outcome.ts";
import { phrase, type Values } from "./phrase.ts";
import { refusals } from "./wording.ts";

/** A refusal of malformed input in the kernel's own words; the code is the name of the text. */
export const refuse = (code: keyof typeof refusals, values: Values = {}): Outcome<never> =>
  refused(code, phrase(refusals[code], "zh", values), phrase(refusals[code], "en", values));
