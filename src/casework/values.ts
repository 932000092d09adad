import { civilDate } from "#kernel/calendar.ts";
import type { Fields, Value } from "#kernel/event.ts";
import { parseYuan } from "#kernel/money.ts";
import { type Outcome, ok, refused } from "#kernel/outcome.ts";
import type { FactType, Vocabulary } from "#policy/vocabulary.ts";
import { say } from "./wording.ts";

/**
 * Reads a written value as a fact's type wants it: amounts in yuan become fen, words are checked, `none` is a known
 * absence and `unknown` (or nothing) no value at all.
 */
export function readValue(fact: string, written: unknown, vocabulary: Vocabulary): Outcome<Value | undefined> {
  const word = vocabulary.facts[fact];
  if (word === undefined) return refuse("fact-unknown", fact);
  if (written === undefined || written === "unknown" || written === "") return ok(undefined);
  if (written === null || written === "none")
    return word.none === true || word.type.kind === "set" ? ok(null) : refuse("none-impossible", fact);
  return typed(fact, word.type, written);
}

function typed(fact: string, type: FactType, written: unknown): Outcome<Value> {
  switch (type.kind) {
    case "bool":
      if (written === true || written === "true") return ok(true);
      return written === false || written === "false" ? ok(false) : refuse("truth-due", fact, String(written));
    case "yuan":
      return parseYuan(String(written));
    case "number": {
      const number = Number(written);
      return Number.isFinite(number) ? ok(number) : refuse("number-due", fact, String(written));
    }
    case "date":
      return civilDate(String(written));
    case "text":
      return ok(String(written));
    case "enum":
      return member(fact, type.of, String(written));
    case "set": {
      const members = Array.isArray(written) ? written.map(String) : String(written).split(/[,，、;；]\s*/);
      for (const one of members) {
        const known = member(fact, type.of, one);
        if ("refused" in known) return known;
      }
      return ok([...new Set(members)]);
    }
  }
}

function member(fact: string, of: readonly string[] | "open", written: string): Outcome<string> {
  if (of === "open" || of.includes(written)) return ok(written);
  return refuse("member-unknown", fact, written, of.join(" · "));
}

const refuse = (code: string, ...args: readonly string[]): Outcome<never> => {
  const [zh, en] = say(code, ...args);
  return refused(code, zh, en);
};

/** Reads a record of written values; the first that cannot be read refuses them all. */
export function readFields(written: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): Outcome<Fields> {
  const fields: Record<string, Value> = {};
  for (const [fact, one] of Object.entries(written)) {
    const read = readValue(fact, one, vocabulary);
    if ("refused" in read) return read;
    if (read.ok !== undefined) fields[fact] = read.ok;
  }
  return ok(fields);
}
