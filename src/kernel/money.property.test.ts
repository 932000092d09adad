import { assert, integer, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { fen, formatYuan, parseYuan, plainYuan } from "./money.ts";
import { uppercaseYuan } from "./uppercase.ts";

const amount = oneof(
  integer({ min: 0, max: 200_000 }),
  integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  integer({ min: 0, max: 9007 }).map((n) => n * 1_000_000_000_000),
);

/** Reads an uppercase amount back, digit by digit, without regard to where zeros stand. */
const readBack = (text: string): number => {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let total = 0;
  let section = 0;
  let myriads = 0;
  let digit = 0;
  for (const sign of text) {
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (sign in units) {
      section += digit * (units[sign] ?? 0);
      digit = 0;
    } else if (sign === "万") {
      myriads = (section + digit) * 10_000;
      section = digit = 0;
    } else if (sign === "亿") {
      total += (myriads + section + digit) * 100_000_000;
      myriads = section = digit = 0;
    } else if (sign === "元") {
      total = (total + myriads + section + digit) * 100;
      myriads = section = digit = 0;
    } else if (sign === "角" || sign === "分") {
      total += digit * (sign === "角" ? 10 : 1);
      digit = 0;
    }
  }
  return total;
};

test("writing yuan and reading them back gives the same fen", () => {
  assert(
    property(amount, (n) => {
      for (const signed of [fen(n), fen(-n)]) {
        expect(parseYuan(formatYuan(signed), { negative: true })).toEqual({ ok: signed });
        expect(parseYuan(plainYuan(signed), { negative: true })).toEqual({ ok: signed });
      }
    }),
  );
});

test("an uppercase amount says one amount only, never two zeros running", () => {
  assert(
    property(amount, (n) => {
      const text = uppercaseYuan(fen(n));
      expect(readBack(text)).toBe(n);
      expect(text).not.toMatch(/零零|^零.+元.*[角分]|零[万亿]/);
    }),
    { numRuns: 2000 },
  );
});

test("no two of the first hundred thousand yuan share an uppercase form", () => {
  const seen = new Set<string>();
  for (let n = 0; n <= 100_000; n++) seen.add(uppercaseYuan(fen(n * 100)));
  expect(seen.size).toBe(100_001);
});
