import { dateExists } from "#kernel/calendar.ts";
import type { Literal } from "./model.ts";
import type { FactType } from "./vocabulary.ts";
import { say } from "./wording.ts";

/** What is wrong with a test: where in its text (0-based), and what to write instead. */
export type TestFault = { readonly code: string; readonly offset: number; readonly zh: string; readonly en: string };
export type Read<T> = { readonly ok: T } | { readonly fault: TestFault };

export const fault = (code: string, offset: number, ...args: readonly string[]): { readonly fault: TestFault } => {
  const [zh, en] = say(code, ...args);
  return { fault: { code, offset, zh, en } };
};

/** A piece of a test's source and where it begins. */
export type Token = { readonly slice: string; readonly offset: number };

const AMOUNT = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
const WHOLE = /^(0|[1-9]\d*)$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

/** Yuan as written to whole fen, digit by digit: a float never comes near an amount. */
function yuan({ slice, offset }: Token): Read<number> {
  const [, whole, part = ""] = AMOUNT.exec(slice) ?? [];
  if (whole === undefined) return fault("test-amount", offset, slice);
  if (part.length > 2) return fault("test-amount-fen", offset, slice);
  const fen = Number(whole + part.padEnd(2, "0"));
  return Number.isSafeInteger(fen) ? { ok: fen } : fault("test-number-large", offset, slice);
}

function whole({ slice, offset }: Token): Read<number> {
  if (!WHOLE.test(slice)) return fault("test-number", offset, slice);
  const number = Number(slice);
  return Number.isSafeInteger(number) ? { ok: number } : fault("test-number-large", offset, slice);
}

function day({ slice, offset }: Token): Read<string> {
  const [, year, month, date] = DAY.exec(slice) ?? [];
  return year !== undefined && dateExists(Number(year), Number(month), Number(date))
    ? { ok: slice }
    : fault("test-date", offset, slice);
}

/** A bound of a comparison or range: fen, a whole number, or an ISO day. Nothing else has an order. */
export function bound(token: Token, type: FactType): Read<number | string> {
  if (type.kind === "yuan") return yuan(token);
  if (type.kind === "number") return whole(token);
  if (type.kind === "date") return day(token);
  return fault("test-no-order", token.offset, token.slice);
}

function word({ slice, offset }: Token, of: readonly string[] | "open"): Read<string> {
  const quoted = slice.startsWith('"');
  const text = quoted ? slice.slice(1, -1) : slice;
  if (text === "" || text.includes("\\") || (!quoted && !WORD.test(text))) return fault("test-quote", offset, slice);
  return of === "open" || of.includes(text) ? { ok: text } : fault("test-word", offset, text, of.join("、"));
}

/** One value the fact can have. `none` is a known absence, if the fact allows one. */
export function literal(token: Token, type: FactType, none: boolean): Read<Literal> {
  const { slice, offset } = token;
  if (slice === "none") return none ? { ok: null } : fault("test-none", offset);
  if (slice === "fill") return fault("test-fill", offset);
  switch (type.kind) {
    case "bool":
      return slice === "true" || slice === "false" ? { ok: slice === "true" } : fault("test-truth", offset, slice);
    case "yuan":
    case "number":
    case "date":
      return bound(token, type);
    case "text":
      return word(token, "open");
    case "enum":
    case "set":
      return word(token, type.of);
  }
}
