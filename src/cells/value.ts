import { civilDate } from "#kernel/calendar.ts";
import type { Value } from "#kernel/event.ts";
import { parseYuan } from "#kernel/money.ts";
import { type Problem, problem } from "#platform/sheet/problem.ts";
import { clipped, type Plain } from "#platform/sheet/sheet.ts";
import type { Law } from "#policy/model.ts";
import type { Vocabulary } from "#policy/vocabulary.ts";
import type { Column } from "./columns.ts";
import { between, counted, listed, said, vague, writtenDay } from "./wording.ts";

/** What a cell says of its fact; no value is unknown. */
export type ReadValue = { readonly value: Value | undefined } | { readonly wrong: Problem };

/** What enumerated values are called: by fact, every way to write one → the value. */
export type Members = (fact: string) => ReadonlyMap<string, string>;

/** No amount, day or list of names is longer; a longer cell is not repeated to whoever must mend it. */
const LONGEST = 300;

const UNKNOWN: ReadValue = { value: undefined };
const is = (text: string, words: readonly string[]): boolean => words.includes(text);
const wrong = (...about: Parameters<typeof problem>): ReadValue => ({ wrong: problem(...about) });
const plainText = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** Reads one cell's plain value as its column's fact. `isDate`: the sheet shows the number as a day. */
export function readValue(plain: Plain, column: Column, members: Members, isDate = false): ReadValue {
  const { word } = column;
  if (plain === undefined) return UNKNOWN;
  if (plain === null) return none(column);
  if (Array.isArray(plain)) return several(plain.map(String), column, members);
  const text = plainText(String(plain));
  if (text === "" || is(text, said.unknown)) return UNKNOWN;
  if (word.type.kind === "bool") return truth(text, column);
  if (is(text, said.none)) return none(column);
  if (word.type.kind !== "text" && text.length > LONGEST)
    return wrong("cell-long", [String(text.length), clipped(column.heading)]);
  if (is(text, said.dash)) return wrong("dash-unclear", [String(plain)]);
  switch (word.type.kind) {
    case "yuan":
      return isDate ? wrong("amount-as-date") : amount(String(plain), column);
    case "number":
      return number(text);
    case "date":
      return day(text, isDate || typeof plain === "string");
    case "text":
      return { value: String(plain).trim() };
    case "enum":
      return one(String(plain), column, members);
    case "set":
      return several(String(plain).split(between), column, members);
  }
}

function none({ word, heading }: Column): ReadValue {
  return word.none === true || word.type.kind === "set" ? { value: null } : wrong("none-wrong", [heading]);
}

function truth(text: string, { heading }: Column): ReadValue {
  if (is(text, said.yes)) return { value: true };
  if (is(text, said.no)) return { value: false };
  return wrong("truth-wrong", [text, heading]);
}

function amount(text: string, { tenThousands }: Column): ReadValue {
  const written = tenThousands ? timesTenThousand(text) : text;
  const read = parseYuan(written);
  if ("ok" in read) return { value: read.ok };
  if (read.refused.code === "amount-malformed" && vague.test(text.normalize("NFKC")))
    return wrong("amount-vague", [text]);
  const { zh, en } = read.refused;
  const said = problem("amount-wrong", [text, zh]);
  return { wrong: { ...said, en: problem("amount-wrong", [text, en]).en } };
}

/** Moves the decimal point of a plain number four places, exactly; anything else is left to be refused. */
function timesTenThousand(text: string): string {
  const [, whole, fraction = ""] =
    /^(\d+)(?:\.(\d{1,6}))?$/.exec(text.normalize("NFKC").replaceAll(",", "").trim()) ?? [];
  if (whole === undefined) return text;
  const digits = fraction.padEnd(4, "0");
  return `${whole}${digits.slice(0, 4)}${digits.length > 4 ? `.${digits.slice(4)}` : ""}`;
}

function number(text: string): ReadValue {
  const digits = text.replaceAll(",", "").replace(counted, "").trim();
  const value = Number(digits);
  return /^\d+(\.0+)?$/.test(digits) && Number.isSafeInteger(value) ? { value } : wrong("number-wrong", [text]);
}

function day(text: string, readable: boolean): ReadValue {
  const [, year = "", month = "", date = ""] = writtenDay.exec(text) ?? [];
  const read = civilDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  if (!readable || "refused" in read) return wrong("date-wrong", [text]);
  return year === "1900" || year === "1899" || year === "1904" ? wrong("date-1900", [read.ok]) : { value: read.ok };
}

function one(text: string, column: Column, members: Members): ReadValue {
  const { fact, word, heading } = column;
  const known = members(fact);
  const found = known.get(plainText(text));
  if (found !== undefined) return { value: found };
  if (word.type.kind === "enum" && word.type.of === "open") return { value: text.trim() };
  const parts = text.split(between).filter((part) => part.trim() !== "");
  if (parts.length > 1 && parts.every((part) => known.has(plainText(part)))) return wrong("single-wrong", [heading]);
  return wrong("member-wrong", [heading, text.trim(), offered(known)]);
}

function several(texts: readonly string[], { fact, word, heading }: Column, members: Members): ReadValue {
  const known = members(fact);
  const open = word.type.kind === "set" && word.type.of === "open";
  if (word.type.kind !== "set") return wrong("single-wrong", [heading]);
  const found = new Set<string>();
  for (const text of texts) {
    const plain = plainText(text);
    if (plain === "") continue;
    const member = known.get(plain) ?? (open ? text.trim() : undefined);
    if (member === undefined) return wrong("member-wrong", [heading, text.trim(), offered(known)]);
    found.add(member);
  }
  return found.size === 0 ? UNKNOWN : { value: [...found] };
}

/** Chinese names only: each value once. */
function offered(known: ReadonlyMap<string, string>): string {
  const names = new Map<string, string>();
  for (const [name, value] of known) if (!names.has(value)) names.set(value, name);
  return [...names.values()].join(listed);
}

const namesOfLaws = new WeakMap<Law["rules"]["words"], Readonly<Record<string, string>>>();

/** The law's names for units and posts → their words, for facts whose values come from the court's own text. */
export function namesIn({ law }: { readonly law: Pick<Law, "rules"> }): Readonly<Record<string, string>> {
  const { words } = law.rules;
  const before = namesOfLaws.get(words);
  if (before !== undefined) return before;
  const names: Record<string, string> = {};
  for (const word of words)
    for (const name of [word.key, ...(word.name === undefined ? [] : [word.name]), ...word.also])
      names[name] ??= word.key;
  namesOfLaws.set(words, names);
  return names;
}

/** The written forms of each fact's values: Chinese, English, the word itself; and the law's names for open ones. */
export function membersIn(vocabulary: Vocabulary, named: Readonly<Record<string, string>> = {}): Members {
  const kept = new Map<string, ReadonlyMap<string, string>>();
  return (fact) => {
    const known = kept.get(fact);
    if (known !== undefined) return known;
    const type = vocabulary.facts[fact]?.type;
    const of = type !== undefined && "of" in type ? type.of : [];
    const words = new Map<string, string>();
    if (of === "open") for (const [name, key] of Object.entries(named)) words.set(plainText(name), key);
    else
      for (const member of of) {
        const names = vocabulary.wording[`${fact}=${member}`] ?? [];
        for (const name of [...names, member]) if (!words.has(plainText(name))) words.set(plainText(name), member);
      }
    kept.set(fact, words);
    return words;
  };
}

/** A value as people write it. */
export function writtenValue(
  fact: string,
  value: Value | undefined,
  language: "zh" | "en",
  vocabulary: Vocabulary,
): string {
  const index = language === "zh" ? 0 : 1;
  if (value === undefined) return [said.unknown[0], "unknown"][index] ?? "";
  if (value === null) return [said.none[0], "none"][index] ?? "";
  if (value === true) return [said.yes[0], "yes"][index] ?? "";
  if (value === false) return [said.no[0], "no"][index] ?? "";
  const name = (member: string) => vocabulary.wording[`${fact}=${member}`]?.[index] ?? member;
  if (typeof value === "string") return name(value);
  if (typeof value === "number") return vocabulary.facts[fact]?.type.kind === "yuan" ? yuanText(value) : String(value);
  return value.map(name).join(language === "zh" ? listed : ", ");
}

function yuanText(fen: number): string {
  const cents = fen % 100;
  const whole = String((fen - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ",");
  return cents === 0 ? whole : `${whole}.${String(cents).padStart(2, "0")}`;
}
