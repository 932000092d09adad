import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Bearing } from "#policy/deed.ts";
import { type Both, called } from "#policy/refusal.ts";
import { refuse } from "./wording.ts";

/** What no name or number holds: controls, marks nobody sees or that turn the line round, halves of a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * A text of one line as it is kept, trimmed; empty if nothing was written. Refused beyond `most` characters (a rare
 * character outside the basic plane is one, as people count) and for what nobody can see.
 */
export function cleanText(word: string, written: unknown, most: number, bearing: Bearing): Outcome<string> {
  const text = String(written ?? "").trim();
  const name: Both = called([word], bearing);
  const length = [...text].length;
  if (length > most) return refuse("text-too-long", [], name, String(length), String(most));
  return UNSEEN.test(text) ? refuse("text-unseen", [], name) : ok(text);
}
