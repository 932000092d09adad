import { assert } from "./assert.ts";
import { type Outcome, ok } from "./outcome.ts";
import { refuse } from "./refuse.ts";
import { currencyMarks } from "./wording.ts";

declare const brand: unique symbol;

/** An amount in fen (1/100 yuan): a safe integer, so at most 90,071,992,547,409.91 yuan either way. */
export type Fen = number & { readonly [brand]: "Fen" };

/** An amount our own code worked out. Asserts that it is a safe integer. */
export const fen = (n: number): Fen => {
  assert(Number.isSafeInteger(n), `${n} is not a whole number of fen`);
  return (n === 0 ? 0 : n) as Fen;
};

/** No money: a known amount, unlike none and unknown. */
export const NO_MONEY = fen(0);

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;
const TOO_FINE = /^-?[\d,]+\.\d{3,}$/;
const MARKS = new RegExp(`^(-?)[${currencyMarks.before}]|${currencyMarks.after}$`, "g");

/**
 * Reads an amount of yuan as people and spreadsheets write it: `100000`, `1,234.56`, `１００`, `¥100.00`, `100元`.
 * Exact or not at all: refuses words such as 约 or 万, fractions of a fen, amounts beyond safe fen, and, unless
 * `negative` is allowed, amounts below zero.
 */
export const parseYuan = (text: string, allow: { readonly negative?: boolean } = {}): Outcome<Fen> => {
  const written = text.normalize("NFKC").trim().replace(MARKS, "$1");
  if (TOO_FINE.test(written)) return refuse("amount-too-fine", { text });
  const [, sign, whole, fraction = ""] = AMOUNT.exec(written) ?? [];
  if (whole === undefined) return refuse("amount-malformed", { text });
  const amount = BigInt(whole.replaceAll(",", "")) * 100n + BigInt(fraction.padEnd(2, "0"));
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) return refuse("amount-too-large", { text });
  if (sign === "-" && amount !== 0n && allow.negative !== true) return refuse("amount-negative", { text });
  return ok(fen(sign === "-" ? -Number(amount) : Number(amount)));
};

/** Reads an amount of yuan that a file gave as a number, by its shortest decimal form: 99999.99 is 9999999 fen. */
export const yuan = (amount: number, allow: { readonly negative?: boolean } = {}): Outcome<Fen> =>
  parseYuan(String(amount), allow);

/** Yuan with two decimals and thousands separators: `1,234.56`, `-0.05`. */
export const formatYuan = (amount: Fen): string => {
  const [whole = "", fraction] = plainYuan(amount).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
};

/** Yuan with two decimals and no separators, for files: `1234.56`. */
export const plainYuan = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Asserts that the result stays a safe integer. */
export const add = (a: Fen, b: Fen): Fen => fen(a + b);

/** May be negative. Asserts that the result stays a safe integer. */
export const subtract = (a: Fen, b: Fen): Fen => fen(a - b);

/** Asserts that every running total stays a safe integer. */
export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce(add, NO_MONEY);
