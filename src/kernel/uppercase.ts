import { assert } from "./assert.ts";
import type { Fen } from "./money.ts";
import { uppercaseWords as words } from "./wording.ts";

const MYRIAD = 10_000;
const MYRIAD_MYRIAD = MYRIAD * MYRIAD;

/** 1 to 9999: one 零 for each inner run of zeros, none at either end. */
const belowMyriad = (n: number): string => {
  let text = "";
  let skipped = false;
  for (const [place, unit] of words.places) {
    const digit = Math.floor(n / place) % 10;
    if (digit === 0) skipped = text !== "";
    else {
      text += (skipped ? words.zero : "") + words.digits.charAt(digit) + unit;
      skipped = false;
    }
  }
  return text;
};

/** Joins a higher part with what lies below it; a zero stands between when the lower part is short of its full width. */
const joined = (high: string, low: number, width: number, read: (n: number) => string): string =>
  low === 0 ? high : `${high}${high !== "" && low < width ? words.zero : ""}${read(low)}`;

const belowMyriadMyriad = (n: number): string => {
  const high = Math.floor(n / MYRIAD);
  return joined(high === 0 ? "" : belowMyriad(high) + words.myriad, n % MYRIAD, MYRIAD / 10, belowMyriad);
};

const whole = (n: number): string => {
  const high = Math.floor(n / MYRIAD_MYRIAD);
  const head = high === 0 ? "" : belowMyriadMyriad(high) + words.myriadMyriad;
  return joined(head, n % MYRIAD_MYRIAD, MYRIAD_MYRIAD / 10, belowMyriadMyriad);
};

/**
 * The amount in the uppercase characters of the payment-settlement rules (支付结算办法, annex 1), without the prefix 人民币:
 * 壹仟肆佰零玖元伍角, 叁佰贰拾伍元零肆分, 壹拾元整. Of the variants the rules leave open, 整 follows 元 only, and 零 stands before 角 when
 * the yuan end in zero. Asserts that the amount is not negative.
 */
export const uppercaseYuan = (amount: Fen): string => {
  assert(amount >= 0, `a negative amount (${amount} fen) has no uppercase form`);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cent = amount % 10;
  if (amount === 0) return words.zero + words.yuan + words.exact;
  const head = yuan === 0 ? "" : whole(yuan) + words.yuan;
  if (jiao === 0 && cent === 0) return head + words.exact;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? words.zero : "";
  const tenths = jiao === 0 ? "" : words.digits.charAt(jiao) + words.jiao;
  return head + gap + tenths + (cent === 0 ? "" : words.digits.charAt(cent) + words.cent);
};
