import { type CivilDate, civilDate } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { holdsUnseen } from "#kernel/unseen.ts";
import { type Span, spanOf } from "./register.ts";
import { refuse, wording } from "./wording.ts";

/** Chinese and English names of a field. */
export const named = (word: string): readonly [string, string] => wording[word] ?? [word, word];

/** A text somebody typed: not blank, at most so many characters (a rare character is one), nothing invisible in it. */
export function readText(fields: Fields, word: string, most: number): Outcome<string> {
  const value = fields[word];
  if (typeof value !== "string" || value.trim() === "") return refuse("field-due", [], named(word));
  const text = value.trim();
  const length = [...text].length;
  if (length > most) return refuse("text-long", [], named(word), String(most), String(length));
  return holdsUnseen(text) ? refuse("text-unfit", [], named(word)) : ok(text);
}

/** A day, or the one given instead where none is said. */
export function readDay<T extends CivilDate | undefined>(
  fields: Fields,
  word: string,
  instead: T,
): Outcome<CivilDate | T> {
  const value = fields[word];
  if (value === undefined || value === null) return ok(instead);
  const read = civilDate(String(value));
  return "ok" in read ? read : refuse("day-unfit", [], named(word), String(value));
}

/** From and until under `of`, in their order. */
export function readSpan(fields: Fields, of: string, on: CivilDate): Outcome<Span> {
  const from = readDay(fields, `${of}.from`, on);
  if ("refused" in from) return from;
  const until = readDay(fields, `${of}.until`, undefined);
  if ("refused" in until) return until;
  if (until.ok !== undefined && until.ok < from.ok) return refuse("turned-round", [], from.ok, until.ok);
  return ok(spanOf(from.ok, until.ok));
}
