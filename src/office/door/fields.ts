import { readValue } from "#casework/index.ts";
import type { FieldValue } from "#contract/index.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import { words } from "./wording.ts";

/** The most an amount may be, in fen: what a number holds exactly. */
const MOST_FEN = Number.MAX_SAFE_INTEGER;

/**
 * Values as screens send them, read by the words' types: amounts are fen already, everything else as in a law's example.
 * `allowed` are the words the act carries; another one is refused, so that nothing rides along unseen.
 */
export function readSent(
  sent: Readonly<Record<string, FieldValue>>,
  vocabulary: Vocabulary,
  allowed: ReadonlySet<string> | "any",
): Outcome<Fields> {
  const fields: Record<string, Value> = {};
  for (const [word, written] of Object.entries(sent)) {
    const known = vocabulary.facts[word];
    if (known === undefined || (allowed !== "any" && !allowed.has(word))) return strange(word, vocabulary);
    const read =
      known.type.kind === "yuan" && written !== null
        ? amount(word, written, vocabulary)
        : readValue(word, written, vocabulary);
    if ("refused" in read) return read;
    if (read.ok !== undefined) fields[word] = read.ok;
  }
  return ok(fields);
}

function amount(word: string, written: FieldValue, { wording }: Vocabulary): Outcome<Value> {
  if (typeof written === "number" && Number.isInteger(written) && written >= 0 && written <= MOST_FEN)
    return ok(written);
  const [zh, en] = wording[word] ?? [word, word];
  return refused("amount-impossible", words("amount-impossible", zh)[0], words("amount-impossible", en)[1]);
}

function strange(word: string, { wording }: Vocabulary): Outcome<never> {
  const [zh, en] = wording[word] ?? [word, word];
  return refused("word-strange", words("word-strange", zh)[0], words("word-strange", en)[1]);
}
