import { vocabulary } from "#casework/index.ts";
import { accepts } from "#policy/condition.ts";
import { parseTest } from "#policy/test.ts";
import type { Facts } from "#policy/vocabulary.ts";

/** Every test of one side of a constraint, told apart from the engine's own way: true, false, or unknown. */
export function side(tests: Readonly<Record<string, string>>, facts: Facts): boolean | undefined {
  const each = Object.entries(tests).map(([word, text]) => {
    const fact = vocabulary.facts[word];
    const read = fact === undefined ? undefined : parseTest(text, fact.type, fact.none === true);
    const value = facts[word];
    return read !== undefined && "ok" in read && value !== undefined ? accepts(read.ok)(value) : undefined;
  });
  return each.includes(false) ? false : each.includes(undefined) ? undefined : true;
}
